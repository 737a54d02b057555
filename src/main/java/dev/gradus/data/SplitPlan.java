package dev.gradus.data;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * How rows are divided. What is neither validation nor test is training. No row is ever in two parts.
 *
 * @param stratified keeps the shares of the classes (of ten equal ranges of a numeric target) in every part, as far as the
 *                   method leaves a choice
 * @param fold       the round of a cross-validation, which takes the place of the validation fraction
 */
public record SplitPlan(double validationFraction, double testFraction, long seed, boolean stratified, SplitMethod method,
                        Optional<Fold> fold) {

    private static final int FEW_ROWS = 2_000;

    public SplitPlan {
        if (!(validationFraction >= 0) || !(testFraction >= 0) || validationFraction + testFraction >= 1) {
            throw new IllegalArgumentException("Validation and test take " + validationFraction + " and " + testFraction
                    + " of the rows; expected parts of at least 0 that leave some for training.");
        }
        Objects.requireNonNull(method);
        Objects.requireNonNull(fold);
    }

    /** At random. */
    public SplitPlan(double validationFraction, double testFraction, long seed, boolean stratified) {
        this(validationFraction, testFraction, seed, stratified, SplitMethod.RANDOM, Optional.empty());
    }

    /** A fifth of the rows for validation, a tenth for the test, stratified. */
    public static SplitPlan standard(long seed) {
        return new SplitPlan(0.2, 0.1, seed, true);
    }

    /**
     * For rows of a table: of few rows a fifth is kept for the test too, because the figure of a tenth would hang on single
     * rows. For a number to predict some of them come from validation: it only has to tell when to stop, which an error
     * measured on every row does with fewer of them than counted hits.
     */
    public static SplitPlan ofRows(long seed, int rows, boolean number) {
        return rows < FEW_ROWS ? new SplitPlan(number ? 0.15 : 0.2, 0.2, seed, true) : standard(seed);
    }

    /**
     * For windows over a series: the last two seasons for the test and one before them for validation, where there are
     * enough of them.
     *
     * @param season rows of a season; 1 for none
     */
    public static SplitPlan ofWindows(long seed, int windows, int season) {
        return season < 2 || 10 * season > windows ? standard(seed)
                : new SplitPlan((double) season / windows, 2.0 * season / windows, seed, true);
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
        return new SplitPlan(validationFraction, testFraction, value, stratified, method, fold);
    }

    public SplitPlan withFractions(double validation, double test) {
        return new SplitPlan(validation, test, seed, stratified, method, fold);
    }

    public SplitPlan withStratified(boolean value) {
        return new SplitPlan(validationFraction, testFraction, seed, value, method, fold);
    }

    public SplitPlan withMethod(SplitMethod value) {
        return new SplitPlan(validationFraction, testFraction, seed, stratified, value, fold);
    }

    public SplitPlan withFold(Optional<Fold> value) {
        return new SplitPlan(validationFraction, testFraction, seed, stratified, method, value);
    }

    /** "Divided at random, stratified: validation 20 %, test 10 %, seed 1". What the method does not use is not said. */
    public String sentence() {
        String way = method instanceof SplitMethod.Grouped ? "by group"
                : method instanceof SplitMethod.InTime ? "in their order, the first for training"
                : method instanceof SplitMethod.ByColumn words ? "by the column " + words.column()
                : method instanceof SplitMethod.ByFile ? "by file" : "at random";
        boolean ordered = method instanceof SplitMethod.InTime;
        return "Divided " + way + (stratified && !ordered ? ", stratified" : "") + ": "
                + fold.map(round -> "fold " + (round.index() + 1) + " of " + round.count())
                        .orElse("validation " + percent(validationFraction))
                + ", test " + percent(testFraction) + (ordered ? "" : ", seed " + seed);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share).replaceFirst("[.]0$", "") + " %";
    }
}
