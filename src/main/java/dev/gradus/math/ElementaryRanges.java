package dev.gradus.math;

import static dev.gradus.math.Elementary.LN2_HIGH;
import static dev.gradus.math.Elementary.LN2_LOW;
import static dev.gradus.math.Elementary.LOG2_E;
import static dev.gradus.math.Elementary.ORDINARY;
import static dev.gradus.math.Elementary.ROUND;
import static dev.gradus.math.Elementary.SATURATED;

/**
 * exp, tanh and sigmoid of {@link Elementary} over ranges: the same operations in the same order, hence the same bits.
 *
 * <p>A chunk of the range passes through short loops that C2 turns into vector code: each has one store and reads every
 * array at the same index, and some things are computed twice to keep it so. (With the Vector API these loops take a
 * third less time, but on JDK 17 they boxed vectors for ever in one run of two, depending on the profile.)
 */
final class ElementaryRanges {

    private static final int CHUNK = 512;

    private static final ThreadLocal<ElementaryRanges> CHUNKS = ThreadLocal.withInitial(ElementaryRanges::new);

    private final double[] argument = new double[CHUNK];
    private final double[] shifted = new double[CHUNK];
    private final double[] r = new double[CHUNK];
    private final double[] rest = new double[CHUNK];
    private final double[] q = new double[CHUNK];
    /** {@code e^argument = (1 + p + lost) scale}. */
    private final double[] p = new double[CHUNK];
    private final double[] lost = new double[CHUNK];
    private final double[] scale = new double[CHUNK];
    private final double[] result = new double[CHUNK];

    private ElementaryRanges() {
    }

    static void exp(double[] x, int xOffset, double[] y, int yOffset, int count) {
        ElementaryRanges chunk = CHUNKS.get();
        for (int from = 0; from < count; from += CHUNK) {
            int length = Math.min(CHUNK, count - from);
            System.arraycopy(x, xOffset + from, chunk.argument, 0, length);
            if (isOrdinary(chunk.argument, length)) {
                chunk.reduce(length);
                finishExp(chunk.p, chunk.scale, chunk.result, length);
                System.arraycopy(chunk.result, 0, y, yOffset + from, length);
            } else {
                for (int i = 0; i < length; i++) {
                    y[yOffset + from + i] = Elementary.exp(chunk.argument[i]);
                }
            }
        }
    }

    static void sigmoid(double[] x, int xOffset, double[] y, int yOffset, int count) {
        ElementaryRanges chunk = CHUNKS.get();
        for (int from = 0; from < count; from += CHUNK) {
            int length = Math.min(CHUNK, count - from);
            System.arraycopy(x, xOffset + from, chunk.argument, 0, length);
            if (isOrdinary(chunk.argument, length)) {
                for (int i = 0; i < length; i++) {
                    chunk.argument[i] = Math.min(SATURATED, chunk.argument[i]);
                }
                chunk.reduce(length);
                finishSigmoid(chunk.p, chunk.lost, chunk.scale, chunk.result, length);
                System.arraycopy(chunk.result, 0, y, yOffset + from, length);
            } else {
                for (int i = 0; i < length; i++) {
                    y[yOffset + from + i] = Elementary.sigmoid(chunk.argument[i]);
                }
            }
        }
    }

    static void tanh(double[] x, int xOffset, double[] y, int yOffset, int count) {
        ElementaryRanges chunk = CHUNKS.get();
        for (int from = 0; from < count; from += CHUNK) {
            int length = Math.min(CHUNK, count - from);
            for (int i = 0; i < length; i++) {
                chunk.argument[i] = Math.min(SATURATED, 2 * Math.abs(x[xOffset + from + i]));
            }
            chunk.reduce(length);
            finishTanh(chunk.p, chunk.lost, chunk.scale, chunk.result, length);
            for (int i = 0; i < length; i++) {
                y[yOffset + from + i] = Math.copySign(chunk.result[i], x[xOffset + from + i]);
            }
        }
    }

    /** See {@link Elementary#exp(double)}: from argument to p, lost and scale. */
    private void reduce(int count) {
        shift(argument, shifted, count);
        remainder(argument, shifted, r, count);
        rest(argument, shifted, r, rest, count);
        polynomial(r, q, count);
        sum(r, q, rest, p, count);
        lost(r, q, rest, p, lost, count);
        for (int i = 0; i < count; i++) {
            scale[i] = Elementary.power2(shifted[i]);
        }
    }

    private static void shift(double[] x, double[] shifted, int count) {
        for (int i = 0; i < count; i++) {
            shifted[i] = x[i] * LOG2_E + ROUND;
        }
    }

    private static void remainder(double[] x, double[] shifted, double[] r, int count) {
        for (int i = 0; i < count; i++) {
            double n = shifted[i] - ROUND;
            r[i] = (x[i] - n * LN2_HIGH) - n * LN2_LOW;
        }
    }

    private static void rest(double[] x, double[] shifted, double[] r, double[] rest, int count) {
        for (int i = 0; i < count; i++) {
            double n = shifted[i] - ROUND;
            rest[i] = ((x[i] - n * LN2_HIGH) - r[i]) - n * LN2_LOW;
        }
    }

    private static void polynomial(double[] rs, double[] qs, int count) {
        for (int i = 0; i < count; i++) {
            qs[i] = Elementary.polynomial(rs[i]);
        }
    }

    private static void sum(double[] r, double[] q, double[] rest, double[] p, int count) {
        for (int i = 0; i < count; i++) {
            p[i] = r[i] + (r[i] * r[i] * (0.5 + r[i] * q[i]) + rest[i]);
        }
    }

    private static void lost(double[] r, double[] q, double[] rest, double[] p, double[] lost, int count) {
        for (int i = 0; i < count; i++) {
            lost[i] = (r[i] - p[i]) + (r[i] * r[i] * (0.5 + r[i] * q[i]) + rest[i]);
        }
    }

    private static void finishExp(double[] p, double[] scale, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = (1 + p[i]) * scale[i];
        }
    }

    private static void finishSigmoid(double[] p, double[] lost, double[] scale, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Elementary.sigmoidOf(p[i], lost[i], scale[i]);
        }
    }

    private static void finishTanh(double[] p, double[] lost, double[] scale, double[] result, int count) {
        for (int i = 0; i < count; i++) {
            result[i] = Elementary.tanhOf(p[i], lost[i], scale[i]);
        }
    }

    /** Whether every |x| is below {@link Elementary#ORDINARY}; NaN is not. */
    private static boolean isOrdinary(double[] x, int count) {
        for (int i = 0; i < count; i++) {
            if (!(Math.abs(x[i]) < ORDINARY)) {
                return false;
            }
        }
        return true;
    }
}
