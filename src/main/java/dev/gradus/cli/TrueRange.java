package dev.gradus.cli;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.Optional;

/** Where a figure lies, with 95 %, that was measured on few rows: what other rows like them would have given. */
record TrueRange(double low, double high) {

    /** Quantile of the normal distribution that leaves 2.5 % above. */
    private static final double Z = 1.959963984540054;
    private static final int DRAWS = 1_000;
    /** Of more rows the range is narrow, and drawing them takes time. */
    private static final int MOST_ROWS = 2_000;

    /** Of a share: Wilson's score interval (E. B. Wilson, 1927). */
    static TrueRange ofShare(double share, int rows) {
        double middle = share + Z * Z / (2 * rows);
        double half = Z * Math.sqrt(share * (1 - share) / rows + Z * Z / (4.0 * rows * rows));
        double whole = 1 + Z * Z / rows;
        return new TrueRange(Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
    }

    /**
     * Of R2: the middle 95 % of what it is on rows drawn from these with replacement, as many as there are (B. Efron: bootstrap,
     * percentile interval). The same rows always give the same range.
     *
     * @param predictions 1 x rows
     * @param targets     1 x rows
     * @return nothing where rows are too few or too many, or there are several outputs
     */
    static Optional<TrueRange> ofR2(Matrix predictions, Matrix targets) {
        int rows = targets.columns;
        if (targets.rows != 1 || rows < 5 || rows > MOST_ROWS) {
            return Optional.empty();
        }
        double[] drawn = new double[DRAWS];
        long key = Randoms.key(rows, "range of R2");
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            double squares = 0;
            double remaining = 0;
            for (int i = 0; i < rows; i++) {
                int row = Randoms.below(key, (long) draw * rows + i, rows);
                double y = targets.get(0, row);
                double error = y - predictions.get(0, row);
                sum += y;
                squares += y * y;
                remaining += error * error;
            }
            double variation = squares - sum * sum / rows;
            drawn[draw] = variation > 0 ? 1 - remaining / variation : Double.NEGATIVE_INFINITY;
        }
        Arrays.sort(drawn);
        return Optional.of(new TrueRange(drawn[DRAWS / 40], drawn[DRAWS - 1 - DRAWS / 40]))
                .filter(range -> Double.isFinite(range.low));
    }
}
