package dev.gradus.data.generate;

import dev.gradus.math.Randoms;

/** The random numbers of one example, one after another: a function of its key, so examples do not depend on each other. */
final class Chance {

    private final long key;
    private long next;

    Chance(long key) {
        this.key = key;
    }

    /** Evenly distributed in [low, high). */
    double between(double low, double high) {
        return low + (high - low) * Randoms.uniform(key, next++);
    }

    /** Normal with mean 0. */
    double normal(double deviation) {
        return deviation * Randoms.normal(key, next++);
    }

    /**
     * Close to normal with mean 0, at a fraction of the cost: the sum of four even numbers (Irwin-Hall), of variance 4/12.
     * For the grain of thousands of pixels.
     */
    double grain(double deviation) {
        long bits = Randoms.bits(key, next++);
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return deviation * (sum / 65536.0 - 2) * 1.7320508075688772;
    }

    /** A whole number in 0..bound-1. */
    int below(int bound) {
        return Randoms.below(key, next++, bound);
    }
}
