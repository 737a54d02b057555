package dev.gradus.ui.chart;

/** Exponential moving average that begins at the first value instead of at zero. */
final class Smoothing {

    private Smoothing() {}

    /**
     * s_t = (w s'_(t-1) + (1 - w) y_t) / (1 - w^t), s' being the sum without the divisor: the mean of the past, weighted
     * by w^age. A gap stays a gap and does not count.
     */
    static double[] of(double[] y, double weight) {
        double[] smooth = new double[y.length];
        double sum = 0;
        double norm = 0;
        for (int i = 0; i < y.length; i++) {
            if (Double.isNaN(y[i])) {
                smooth[i] = Double.NaN;
                continue;
            }
            sum = weight * sum + (1 - weight) * y[i];
            norm = weight * norm + (1 - weight);
            smooth[i] = sum / norm;
        }
        return smooth;
    }
}
