package dev.gradus.edit.lesson;

/**
 * Where a number has to lie; an infinite border is none.
 *
 * @param least smallest value that will do
 * @param most  largest value that will do
 */
public record Range(double least, double most) {

    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Range {
        if (!(least <= most)) {
            throw new IllegalArgumentException("atLeast must not be above atMost. They were " + least + " and " + most + ".");
        }
    }

    public static Range atLeast(double value) {
        return new Range(value, Double.POSITIVE_INFINITY);
    }

    public static Range atMost(double value) {
        return new Range(Double.NEGATIVE_INFINITY, value);
    }

    /** False for NaN: what cannot be measured yet does not hold. */
    public boolean holds(double value) {
        return value >= least && value <= most;
    }

    public boolean bounded() {
        return Double.isFinite(least) || Double.isFinite(most);
    }
}
