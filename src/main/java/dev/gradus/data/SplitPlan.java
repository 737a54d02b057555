package dev.gradus.data;

/**
 * How rows are divided. What is neither validation nor test is training.
 *
 * @param stratified keeps the shares of the classes (of ten equal ranges of a numeric target) in every part
 */
public record SplitPlan(double validationFraction, double testFraction, long seed, boolean stratified) {

    public SplitPlan {
        if (!(validationFraction >= 0) || !(testFraction >= 0) || validationFraction + testFraction >= 1) {
            throw new IllegalArgumentException("Validation and test take " + validationFraction + " and " + testFraction
                    + " of the rows; expected parts of at least 0 that leave some for training.");
        }
    }

    /** A fifth of the rows for validation, a tenth for the test, stratified. */
    public static SplitPlan standard(long seed) {
        return new SplitPlan(0.2, 0.1, seed, true);
    }

    /**
     * For many examples: a tenth of them for validation, but 5,000 are enough. Where they come with a test part, no other
     * is taken from them.
     */
    public static SplitPlan ofParts(long seed, int count, boolean testPart) {
        double share = Math.min(0.1, 5_000.0 / Math.max(1, count));
        return new SplitPlan(share, testPart ? 0 : share, seed, true);
    }

    public SplitPlan withSeed(long value) {
        return new SplitPlan(validationFraction, testFraction, value, stratified);
    }
}
