package dev.gradus.math;

import java.util.Arrays;

/** Convolution in double by the Vector API. */
final class VectorDoubleConvolver extends GridConvolver<double[]> {

    private static final ThreadLocal<GridStage<double[]>> DESK = ThreadLocal.withInitial(() -> new GridStage<>(new double[0]));

    VectorDoubleConvolver() {
        super(DoubleTiles.LANES, DoubleTiles.COLUMNS);
    }

    @Override
    double[] make(int length) {
        return new double[length];
    }

    @Override
    int length(double[] array) {
        return array.length;
    }

    @Override
    GridStage<double[]> desk() {
        return DESK.get();
    }

    @Override
    void load(double[] from, int at, int step, double[] to, int toAt, int count) {
        if (step == 1) {
            System.arraycopy(from, at, to, toAt, count);
        } else {
            for (int i = 0, k = at; i < count; i++, k += step) {
                to[toAt + i] = from[k];
            }
        }
    }

    @Override
    void store(double[] from, int at, double[] to, int toAt, int step, int count) {
        if (step == 1) {
            System.arraycopy(from, at, to, toAt, count);
        } else {
            for (int i = 0, k = toAt; i < count; i++, k += step) {
                to[k] = from[at + i];
            }
        }
    }

    @Override
    void scatter(double[] from, int at, int step, double[] to, int toAt, int toStep, int count) {
        for (int i = 0, k = at, t = toAt; i < count; i++, k += step, t += toStep) {
            to[t] = from[k];
        }
    }

    @Override
    void transpose(double[] from, int at, int step, int lanes, int count, double[] to, int width) {
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

    private static void transposeEight(double[] from, int at, int step, int count, double[] to, int lane, int width) {
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
    void fill(double[] array, int from, int to, double value) {
        Arrays.fill(array, from, to, value);
    }

    @Override
    void unpack(double[] from, int at, int step, double[] to, int toAt, int count) {
        for (int i = 0, k = at; i < count; i++, k += step) {
            to[toAt + i] = from[k];
        }
    }

    @Override
    void pack(double[] from, int at, int step, int deep, int lanes, int depth, double[] to, int toAt, int width) {
        DoublePanels.pack(from, at, step, deep, lanes, depth, to, toAt, width);
    }

    @Override
    void gather(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] start, int startAt, boolean rectify,
                double[] to, int at, int step, int lanes) {
        DoubleTiles.gather(wide, wideAt, steps, depth, narrow, narrowAt, start, startAt, rectify ? 0 : Double.NEGATIVE_INFINITY, to, at, step, lanes);
    }

    @Override
    void gatherAdd(double[] wide, int wideAt, int[] steps, int depth, double[] narrow, int narrowAt, double[] to, int at, int[] bases, int base,
                   int lanes) {
        DoubleTiles.gatherAdd(wide, wideAt, steps, depth, narrow, narrowAt, to, at, bases, base, lanes);
    }

    @Override
    void sum(double[] wide, int wideAt, int width, int depth, double[] narrow, int[] bases, int base, double[] to, int at) {
        DoubleTiles.sum(wide, wideAt, width, depth, narrow, bases, base, to, at);
    }

    @Override
    void add(double[] from, int start, double[] to, int at, int lanes) {
        DoubleTiles.add(from, start, to, at, lanes);
    }
}
