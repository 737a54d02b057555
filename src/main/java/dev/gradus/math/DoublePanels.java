package dev.gradus.math;

/**
 * Copies between matrices and packed panels of double: step p of a panel holds its lanes side by side at
 * {@code at + p * width}.
 */
final class DoublePanels {

    private DoublePanels() {
    }

    /** Lane l of step p comes from {@code from[start + l * step + p * deep]}; one of step and deep is usually 1. Missing lanes are zero. */
    static void pack(double[] from, int start, int step, int deep, int lanes, int depth, double[] to, int at, int width) {
        int lane = 0;
        if (step == 1 && lanes == width && width % 16 == 0) {
            for (int p = 0; p < depth; p++) {
                System.arraycopy(from, start + p * deep, to, at + p * width, width);
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
                to[at + p * width + lane] = from[source + p * deep];
            }
        }
        for (; lane < width; lane++) {
            for (int p = 0; p < depth; p++) {
                to[at + p * width + lane] = 0;
            }
        }
    }

    /** Writes or adds a tile, lane l of column s at {@code tile[s * width + l]}, to {@code to[at + l * wideStep + s * narrowStep]}. */
    static void unpack(double[] tile, int width, double[] to, int at, int wideStep, int narrowStep, int lanes, int columns, boolean add) {
        if (wideStep == 1) {
            for (int s = 0; s < columns; s++) {
                if (add) {
                    add(tile, s * width, to, at + s * narrowStep, lanes);
                } else {
                    System.arraycopy(tile, s * width, to, at + s * narrowStep, lanes);
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

    private static void add(double[] from, int start, double[] to, int at, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += from[start + i];
        }
    }

    private static void packEight(double[] from, int start, int step, int deep, int depth, double[] to, int at, int width) {
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
            to[t] = from[i];
            to[t + 1] = from[i + s1];
            to[t + 2] = from[i + s2];
            to[t + 3] = from[i + s3];
            to[t + 4] = from[i + s4];
            to[t + 5] = from[i + s5];
            to[t + 6] = from[i + s6];
            to[t + 7] = from[i + s7];
            i += deep;
            t += width;
        }
    }

    private static void packFour(double[] from, int start, int step, int deep, int depth, double[] to, int at, int width) {
        int s1 = step;
        int s2 = 2 * step;
        int s3 = 3 * step;
        int i = start;
        int t = at;
        for (int p = 0; p < depth; p++) {
            to[t] = from[i];
            to[t + 1] = from[i + s1];
            to[t + 2] = from[i + s2];
            to[t + 3] = from[i + s3];
            i += deep;
            t += width;
        }
    }

    private static void writeEight(double[] tile, int lane, int width, double[] to, int at) {
        int t = lane;
        for (int s = 0; s < 8; s++) {
            to[at + s] = tile[t];
            t += width;
        }
    }

    private static void addEight(double[] tile, int lane, int width, double[] to, int at) {
        int t = lane;
        for (int s = 0; s < 8; s++) {
            to[at + s] += tile[t];
            t += width;
        }
    }
}
