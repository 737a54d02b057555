package dev.gradus.nn.metric;

import dev.gradus.math.Matrix;

/**
 * How near predicted numbers come. Errors are taken over all outputs and examples; R2 and explained variance set what
 * remains against the outputs' own variation, summed over the outputs (scikit-learn: {@code variance_weighted}).
 *
 * @param mse               mean of the squared errors
 * @param rmse              its root, in the unit of the target
 * @param mae               mean of the absolute errors
 * @param r2                1 - sum (y - p)^2 / sum (y - mean y)^2; NaN when the target does not vary
 * @param explainedVariance 1 - var(y - p) / var(y): R2 that forgives a constant error; NaN without variation
 * @param maxError          the largest absolute error
 */
public record RegressionReport(double mse, double rmse, double mae, double r2, double explainedVariance,
        double maxError) {

    /** Less variation than this share of the squares is rounding. */
    private static final double ROUNDING = 1e-28;

    /**
     * @param predictions outputs x examples
     * @param targets     outputs x examples
     */
    public static RegressionReport of(Matrix predictions, Matrix targets) {
        if (predictions.rows != targets.rows || predictions.columns != targets.columns || targets.size() == 0) {
            throw new IllegalArgumentException("Expected targets like the predictions, a " + predictions
                    + " and not empty, but got a " + targets + ".");
        }
        double squares = 0;
        double absolutes = 0;
        double largest = 0;
        double variation = 0;
        double remaining = 0;
        double magnitude = 0;
        int count = targets.columns;
        for (int row = 0; row < targets.rows; row++) {
            double sum = 0;
            double errors = 0;
            for (int column = 0; column < count; column++) {
                double y = targets.get(row, column);
                double error = y - predictions.get(row, column);
                sum += y;
                errors += error;
                squares += error * error;
                absolutes += Math.abs(error);
                largest = Math.max(largest, Math.abs(error));
                magnitude += y * y;
            }
            for (int column = 0; column < count; column++) {
                double y = targets.get(row, column);
                double error = y - predictions.get(row, column);
                variation += (y - sum / count) * (y - sum / count);
                remaining += (error - errors / count) * (error - errors / count);
            }
        }
        boolean varies = variation > ROUNDING * magnitude;
        double mse = squares / targets.size();
        return new RegressionReport(mse, Math.sqrt(mse), absolutes / targets.size(),
                varies ? 1 - squares / variation : Double.NaN, varies ? 1 - remaining / variation : Double.NaN,
                largest);
    }
}
