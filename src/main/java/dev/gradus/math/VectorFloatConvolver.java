package dev.gradus.math;

import java.util.Arrays;

/** Convolution in float by the Vector API. */
final class VectorFloatConvolver extends GridConvolver<float[]> {

    private static final ThreadLocal<GridStage<float[]>> DESK = ThreadLocal.withInitial(() -> new GridStage<>(new float[0]));

    VectorFloatConvolver() {
        super(FloatTiles.LANES, FloatTiles.COLUMNS);
    }

    @Override
    float[] make(int length) {
        return new float[length];
    }

    @Override
    int length(float[] array) {
        return array.length;
    }

    @Override
    GridStage<float[]> desk() {
        return DESK.get();
    }

    @Override
    void load(double[] from, int at, int step, float[] to, int toAt, int count) {
        if (step == 1) {
            FloatPanels.narrow(from, at, to, toAt, count);
        } else {
            for (int i = 0, k = at; i < count; i++, k += step) {
                to[toAt + i] = (float) from[k];
            }
        }
    }

    @Override
    void store(float[] from, int at, double[] to, int toAt, int step, int count) {
        if (step == 1) {
            FloatPanels.widen(from, at, to, toAt, count);
        } else {
            for (int i = 0, k = toAt; i < count; i++, k += step) {
                to[k] = from[at + i];
            }
        }
    }

    @Override
    void scatter(double[] from, int at, int step, float[] to, int toAt, int toStep, int count) {
        for (int i = 0, k = at, t = toAt; i < count; i++, k += step, t += toStep) {
            to[t] = (float) from[k];
        }
    }

    @Override
    void transpose(float[] from, int at, int step, int lanes, int count, float[] to, int width) {
        int lane = 0;
        for (; lane + 8 <= lanes; lane += 8) {
            transposeEight(from, at + lane * step, step, count, to, lane, width);
        }
        for (; lane < width; lane++) {
            int start = at + lane * step;
            for (int i = 0, t = lane; i < count; i++, t += width) {
                to[t] = lane < lanes ? from[start + i] : 0;
            }
        }
    }

    private static void transposeEight(float[] from, int at, int step, int count, float[] to, int lane, int width) {
        int s2 = 2 * step;
        int s3 = 3 * step;
        int s4 = 4 * step;
        int s5 = 5 * step;
        int s6 = 6 * step;
        int s7 = 7 * step;
        int t = lane;
        for (int i = at; i < at + count; i++, t += width) {
            to[t] = from[i];
            to[t + 1] = from[i + step];
            to[t + 2] = from[i + s2];
            to[t + 3] = from[i + s3];
            to[t + 4] = from[i + s4];
            to[t + 5] = from[i + s5];
            to[t + 6] = from[i + s6];
            to[t + 7] = from[i + s7];
        }
    }

    @Override
    void fill(float[] array, int from, int to, double value) {
        Arrays.fill(array, from, to, (float) value);
    }

    @Override
    void unpack(float[] from, int at, int step, double[] to, int toAt, int count) {
        for (int i = 0, k = at; i < count; i++, k += step) {
            to[toAt + i] = from[k];
        }
    }

    @Override
    void pack(double[] from, int at, int step, int deep, int lanes, int depth, float[] to, int toAt, int width) {
        FloatPanels.pack(from, at, step, deep, lanes, depth, to, toAt, width);
    }

    @Override
    void gather(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] start, int startAt, boolean rectify,
                float[] to, int at, int step, int lanes) {
        FloatTiles.gather(wide, wideAt, steps, depth, narrow, narrowAt, start, startAt, rectify ? 0 : Float.NEGATIVE_INFINITY, to, at, step, lanes);
    }

    @Override
    void gatherAdd(float[] wide, int wideAt, int[] steps, int depth, float[] narrow, int narrowAt, float[] to, int at, int[] bases, int base,
                   int lanes) {
        FloatTiles.gatherAdd(wide, wideAt, steps, depth, narrow, narrowAt, to, at, bases, base, lanes);
    }

    @Override
    void sum(float[] wide, int wideAt, int width, int depth, float[] narrow, int[] bases, int base, float[] to, int at) {
        FloatTiles.sum(wide, wideAt, width, depth, narrow, bases, base, to, at);
    }

    @Override
    void add(float[] from, int start, float[] to, int at, int lanes) {
        FloatTiles.add(from, start, to, at, lanes);
    }
}
