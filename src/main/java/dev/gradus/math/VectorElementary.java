package dev.gradus.math;

import static dev.gradus.math.Elementary.LN2_HIGH;
import static dev.gradus.math.Elementary.LN2_LOW;
import static dev.gradus.math.Elementary.LOG2_E;
import static dev.gradus.math.Elementary.ORDINARY;
import static dev.gradus.math.Elementary.ROUND;
import static dev.gradus.math.Elementary.SATURATED;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The functions of {@link Elementary} on several elements at a time: the same operations in the same order, hence the same
 * bits. Each method returns how many elements from the first it has done; the others are the caller's.
 *
 * <p>A chunk of the range passes through short loops by way of {@link Chunk}: after about forty vector operations in one
 * method C2 reaches its limit of nodes for inlining (18,000 on JDK 17, sooner with much profile) and boxes the vectors of
 * the last ones. Bits are moved by plain loops: {@code reinterpretAsLongs} hides the class of the vector.
 */
final class VectorElementary {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int CHUNK = 512;

    private static final ThreadLocal<Chunk> CHUNKS = ThreadLocal.withInitial(Chunk::new);

    private VectorElementary() {
    }

    /** What the functions share: {@code e^argument = (1 + p + lost) scale}, scale a power of 2. */
    private static final class Chunk {
        final double[] argument = new double[CHUNK];
        final double[] p = new double[CHUNK];
        final double[] lost = new double[CHUNK];
        final double[] scale = new double[CHUNK];
        final double[] q = new double[CHUNK];
        final double[] largest = new double[LANES];
    }

    static int exp(double[] x, int xOffset, double[] y, int yOffset, int count) {
        int whole = count - count % LANES;
        Chunk chunk = CHUNKS.get();
        for (int from = 0; from < whole; from += CHUNK) {
            int length = Math.min(CHUNK, whole - from);
            System.arraycopy(x, xOffset + from, chunk.argument, 0, length);
            if (isOrdinary(chunk.argument, length, chunk.largest)) {
                reduce(chunk, length);
                finishExp(chunk.p, chunk.scale, y, yOffset + from, length);
            } else {
                for (int i = 0; i < length; i++) {
                    y[yOffset + from + i] = Elementary.exp(chunk.argument[i]);
                }
            }
        }
        return whole;
    }

    static int sigmoid(double[] x, int xOffset, double[] y, int yOffset, int count) {
        int whole = count - count % LANES;
        Chunk chunk = CHUNKS.get();
        for (int from = 0; from < whole; from += CHUNK) {
            int length = Math.min(CHUNK, whole - from);
            System.arraycopy(x, xOffset + from, chunk.argument, 0, length);
            if (isOrdinary(chunk.argument, length, chunk.largest)) {
                limit(chunk.argument, length);
                reduce(chunk, length);
                finishSigmoid(chunk.p, chunk.lost, chunk.scale, y, yOffset + from, length);
            } else {
                for (int i = 0; i < length; i++) {
                    y[yOffset + from + i] = Elementary.sigmoid(chunk.argument[i]);
                }
            }
        }
        return whole;
    }

    static int tanh(double[] x, int xOffset, double[] y, int yOffset, int count) {
        int whole = count - count % LANES;
        Chunk chunk = CHUNKS.get();
        for (int from = 0; from < whole; from += CHUNK) {
            int length = Math.min(CHUNK, whole - from);
            limitTwice(x, xOffset + from, chunk.argument, length);
            reduce(chunk, length);
            finishTanh(chunk.p, chunk.lost, chunk.scale, chunk.argument, length);
            copySign(chunk.argument, x, xOffset + from, y, yOffset + from, length);
        }
        return whole;
    }

    private static void limitTwice(double[] x, int xOffset, double[] argument, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector.fromArray(SPECIES, x, xOffset + i).abs().mul(2).min(SATURATED).intoArray(argument, i);
        }
    }

    private static void limit(double[] argument, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector.fromArray(SPECIES, argument, i).min(SATURATED).intoArray(argument, i);
        }
    }

    /** See {@link Elementary#exp(double)}: from argument to p, lost and scale. */
    private static void reduce(Chunk chunk, int count) {
        split(chunk.argument, chunk.scale, chunk.p, chunk.lost, count);
        polynomial(chunk.p, chunk.q, count);
        addTail(chunk.q, chunk.p, chunk.lost, count);
        powers2(chunk.scale, count);
    }

    /** {@code x = n ln 2 + r + rest}. */
    private static void split(double[] argument, double[] shiftedExponent, double[] rs, double[] rests, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector x = DoubleVector.fromArray(SPECIES, argument, i);
            DoubleVector shifted = x.mul(LOG2_E).add(ROUND);
            shifted.intoArray(shiftedExponent, i);
            DoubleVector n = shifted.sub(ROUND);
            DoubleVector high = x.sub(n.mul(LN2_HIGH));
            DoubleVector low = n.mul(LN2_LOW);
            DoubleVector r = high.sub(low);
            r.intoArray(rs, i);
            high.sub(r).sub(low).intoArray(rests, i);
        }
    }

    /** Q(r) of {@code e^r - 1 - r = r^2 (1/2 + r Q(r))}, as in {@link Elementary}. */
    private static void polynomial(double[] rs, double[] qs, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, rs, i);
            DoubleVector r2 = r.mul(r);
            DoubleVector r4 = r2.mul(r2);
            DoubleVector q01 = r.mul(0x1.5555555555555p-5).add(0x1.5555555555556p-3);
            DoubleVector q23 = r.mul(0x1.6c16c16c167e1p-10).add(0x1.11111111109b3p-7);
            DoubleVector q45 = r.mul(0x1.a01a01a47b054p-16).add(0x1.a01a01a7c41d5p-13);
            DoubleVector q67 = r.mul(0x1.27e4e1f48534fp-22).add(0x1.71de0dae63bb3p-19);
            DoubleVector q89 = r.mul(0x1.1f66df7fca49fp-29).add(0x1.af38a9b0ec855p-26);
            DoubleVector upper = q45.add(r2.mul(q67)).add(r4.mul(q89));
            q01.add(r2.mul(q23)).add(r4.mul(upper)).intoArray(qs, i);
        }
    }

    /** {@code p = r + tail}, and what this sum loses; p comes in as r, lost as the rest of r. */
    private static void addTail(double[] qs, double[] p, double[] lost, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector r = DoubleVector.fromArray(SPECIES, p, i);
            DoubleVector q = DoubleVector.fromArray(SPECIES, qs, i);
            DoubleVector tail = r.mul(r).mul(r.mul(q).add(0.5)).add(DoubleVector.fromArray(SPECIES, lost, i));
            DoubleVector sum = r.add(tail);
            sum.intoArray(p, i);
            r.sub(sum).add(tail).intoArray(lost, i);
        }
    }

    private static void finishExp(double[] p, double[] scale, double[] y, int yOffset, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector.fromArray(SPECIES, p, i).add(1).mul(DoubleVector.fromArray(SPECIES, scale, i)).intoArray(y, yOffset + i);
        }
    }

    private static void finishSigmoid(double[] ps, double[] losts, double[] scales, double[] y, int yOffset, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, ps, i);
            DoubleVector scale = DoubleVector.fromArray(SPECIES, scales, i);
            DoubleVector sum = p.add(1);
            DoubleVector e = sum.mul(scale);
            DoubleVector eLost = sum.neg().add(1).add(p).add(DoubleVector.fromArray(SPECIES, losts, i)).mul(scale);
            DoubleVector d = e.add(1);
            DoubleVector one = d.sub(e);
            DoubleVector dLost = e.sub(d.sub(one)).add(one.neg().add(1)).add(eLost);
            DoubleVector ratio = e.div(d);
            ratio.add(eLost.sub(ratio.mul(dLost)).div(d)).intoArray(y, yOffset + i);
        }
    }

    private static void finishTanh(double[] ps, double[] losts, double[] scales, double[] sizes, int count) {
        for (int i = 0; i < count; i += LANES) {
            DoubleVector scale = DoubleVector.fromArray(SPECIES, scales, i);
            DoubleVector below = scale.sub(1);
            DoubleVector scaled = DoubleVector.fromArray(SPECIES, ps, i).mul(scale);
            DoubleVector q = below.add(scaled);
            DoubleVector qLost = below.sub(q).add(scaled).add(DoubleVector.fromArray(SPECIES, losts, i).mul(scale));
            DoubleVector d = q.add(2);
            DoubleVector two = d.sub(q);
            DoubleVector dLost = q.sub(d.sub(two)).add(two.neg().add(2)).add(qLost);
            DoubleVector ratio = q.div(d);
            ratio.add(qLost.sub(ratio.mul(dLost)).div(d)).intoArray(sizes, i);
        }
    }

    private static void copySign(double[] sizes, double[] x, int xOffset, double[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = Math.copySign(sizes[i], x[xOffset + i]);
        }
    }

    /** From n + ROUND to 2^n. */
    private static void powers2(double[] scale, int count) {
        for (int i = 0; i < count; i++) {
            scale[i] = Elementary.power2(scale[i]);
        }
    }

    /** Whether every |x| is below {@link Elementary#ORDINARY}; NaN is not. */
    private static boolean isOrdinary(double[] x, int count, double[] largest) {
        DoubleVector sizes = DoubleVector.zero(SPECIES);
        for (int i = 0; i < count; i += LANES) {
            sizes = sizes.max(DoubleVector.fromArray(SPECIES, x, i).abs());
        }
        sizes.intoArray(largest, 0);
        for (double size : largest) {
            if (!(size < ORDINARY)) {
                return false;
            }
        }
        return true;
    }
}
