package dev.gradus.math;

/**
 * Copies between matrices of double and packed panels of float: step p of a panel holds its lanes side by side at
 * {@code at + p * width}.
 *
 * <p>The loops are written so that C2 keeps several conversions in flight: eight lanes at a time.
 */
final class FloatPanels {

    private FloatPanels() {
    }

    /** Lane l of step p comes from {@code from[start + l * step + p * deep]}; one of step and deep is usually 1. Missing lanes are zero. */
    static void pack(double[] from, int start, int step, int deep, int lanes, int depth, float[] to, int at, int width) {
        int lane = 0;
        if (step == 1 && lanes == width && width % 16 == 0) {
            for (int p = 0; p < depth; p++) {
                narrow(from, start + p * deep, to, at + p * width, width);
            }
            return;
        }
        for (; lane + 8 <= lanes; lane += 8) {
            packEight(from, start + lane * step, step, deep, depth, to, at + lane, width);
        }
        for (; lane + 4 <= lanes; lane += 4) {
            packFour(from, start + lane * step, step, deep, depth, to, at + lane, width);
        }
        for (; lane < lanes; lane++) {
            int source = start + lane * step;
            for (int p = 0; p < depth; p++) {
                to[at + p * width + lane] = (float) from[source + p * deep];
            }
        }
        for (; lane < width; lane++) {
            for (int p = 0; p < depth; p++) {
                to[at + p * width + lane] = 0;
            }
        }
    }

    /** {@code to[i] = from[start + i * step]}. */
    static void gather(double[] from, int start, int step, float[] to, int count) {
        if (step == 1) {
            narrow(from, start, to, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[i] = (float) from[start + i * step];
        }
    }

    /** Writes or adds a tile, lane l of column s at {@code tile[s * width + l]}, to {@code to[at + l * wideStep + s * narrowStep]}. */
    static void unpack(float[] tile, int width, double[] to, int at, int wideStep, int narrowStep, int lanes, int columns, boolean add) {
        if (wideStep == 1) {
            for (int s = 0; s < columns; s++) {
                if (add) {
                    widenAndAdd(tile, s * width, to, at + s * narrowStep, lanes);
                } else {
                    widen(tile, s * width, to, at + s * narrowStep, lanes);
                }
            }
        } else if (narrowStep == 1 && columns == 8) {
            for (int l = 0; l < lanes; l++) {
                if (add) {
                    addEight(tile, l, width, to, at + l * wideStep);
                } else {
                    writeEight(tile, l, width, to, at + l * wideStep);
                }
            }
        } else {
            for (int l = 0; l < lanes; l++) {
                for (int s = 0; s < columns; s++) {
                    int index = at + l * wideStep + s * narrowStep;
                    to[index] = add ? to[index] + tile[s * width + l] : tile[s * width + l];
                }
            }
        }
    }

    static void narrow(double[] from, int start, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) from[start + i];
        }
    }

    static void widen(float[] from, int start, double[] to, int at, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] = from[start + i];
        }
    }

    private static void widenAndAdd(float[] from, int start, double[] to, int at, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += from[start + i];
        }
    }

    private static void packEight(double[] from, int start, int step, int deep, int depth, float[] to, int at, int width) {
        int s1 = step;
        int s2 = 2 * step;
        int s3 = 3 * step;
        int s4 = 4 * step;
        int s5 = 5 * step;
        int s6 = 6 * step;
        int s7 = 7 * step;
        int i = start;
        int t = at;
        for (int p = 0; p < depth; p++) {
            to[t] = (float) from[i];
            to[t + 1] = (float) from[i + s1];
            to[t + 2] = (float) from[i + s2];
            to[t + 3] = (float) from[i + s3];
            to[t + 4] = (float) from[i + s4];
            to[t + 5] = (float) from[i + s5];
            to[t + 6] = (float) from[i + s6];
            to[t + 7] = (float) from[i + s7];
            i += deep;
            t += width;
        }
    }

    private static void packFour(double[] from, int start, int step, int deep, int depth, float[] to, int at, int width) {
        int s1 = step;
        int s2 = 2 * step;
        int s3 = 3 * step;
        int i = start;
        int t = at;
        for (int p = 0; p < depth; p++) {
            to[t] = (float) from[i];
            to[t + 1] = (float) from[i + s1];
            to[t + 2] = (float) from[i + s2];
            to[t + 3] = (float) from[i + s3];
            i += deep;
            t += width;
        }
    }

    private static void writeEight(float[] tile, int lane, int width, double[] to, int at) {
        int t = lane;
        for (int s = 0; s < 8; s++) {
            to[at + s] = tile[t];
            t += width;
        }
    }

    private static void addEight(float[] tile, int lane, int width, double[] to, int at) {
        int t = lane;
        for (int s = 0; s < 8; s++) {
            to[at + s] += tile[t];
            t += width;
        }
    }
}
