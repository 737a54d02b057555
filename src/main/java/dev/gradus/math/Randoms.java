package dev.gradus.math;

/**
 * Random numbers as a pure function of a key and an index: no state, nothing to save, the same on any number of
 * threads and in any order.
 *
 * <p>A key is derived step by step, from the seed to the place where the numbers are used:
 * {@code key(key(key(seed, "dropout"), nodeHash), step)}. Keys that differ in one part give unrelated numbers, so
 * changing one layer leaves the numbers of the others alone.
 *
 * <p>Every value is the finaliser of SplitMix64 (Steele, Lea, Flood: <i>Fast splittable pseudorandom number
 * generators</i>, OOPSLA 2014; constants by David Stafford, variant 13), applied twice: first to the key plus a Weyl
 * sequence of the index, then to that result combined with the key again. The second round keeps two keys whose
 * difference is a multiple of the Weyl constant from walking along one sequence.
 *
 * <p>The functions are fixed for ever: projects store seeds and expect the same network.
 */
public final class Randoms {

    private static final long WEYL = 0x9E3779B97F4A7C15L;
    private static final double DOUBLE_UNIT = 0x1p-53;

    private Randoms() {
    }

    /** The key of a purpose ({@code "weights"}, {@code "shuffle"}): equal names give equal keys. */
    public static long key(long seed, String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        return key(mix(seed + WEYL), hash);
    }

    /** A key derived from another: a node, an epoch, a step. The order of the parts matters. */
    public static long key(long key, long part) {
        return mix(mix(part + WEYL) + key * 3 + 1);
    }

    /** 64 random bits. */
    public static long bits(long key, long index) {
        return mix(mix(key + (index + 1) * WEYL) ^ key);
    }

    /** Evenly distributed in [0, 1), a multiple of 2^-53. */
    public static double uniform(long key, long index) {
        return (bits(key, index) >>> 11) * DOUBLE_UNIT;
    }

    /**
     * Normally distributed with mean 0 and standard deviation 1, by Marsaglia's polar method (G. Marsaglia, T. Bray:
     * <i>A convenient method for generating normal variables</i>, SIAM Review 6, 1964): a point drawn evenly from the
     * square until it falls into the unit circle, {@code u sqrt(-2 ln s / s)} with {@code s = u^2 + v^2}.
     */
    public static double normal(long key, long index) {
        long state = bits(key, index);
        while (true) {
            double u = signed(state);
            state = mix(state + WEYL);
            double v = signed(state);
            state = mix(state + WEYL);
            double s = u * u + v * v;
            if (s < 1 && s > 0) {
                return u * Math.sqrt(-2 * Elementary.log(s) / s);
            }
        }
    }

    /** A whole number in 0..bound-1, every one exactly equally likely. */
    public static int below(long key, long index, int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("A random number below " + bound + " was asked for; the bound must be at least 1.");
        }
        long state = bits(key, index);
        long product = (state >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            // Lemire, "Fast random integer generation in an interval" (2019): refuse the few values that occur once more.
            long surplus = (0x100000000L - bound) % bound;
            while ((product & 0xFFFFFFFFL) < surplus) {
                state = mix(state + WEYL);
                product = (state >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Sets {@code order} to 0..n-1 and shuffles it (Fisher-Yates): every order is equally likely. */
    public static void shuffle(long key, int[] order) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = below(key, i, i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    /** Evenly distributed in [-1, 1). */
    private static double signed(long bits) {
        return (bits >> 10) * DOUBLE_UNIT;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
