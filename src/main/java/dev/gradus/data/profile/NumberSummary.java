package dev.gradus.data.profile;

/**
 * The numbers of a column, n of them.
 *
 * @param deviation standard deviation, dividing by n, as the preparation does
 * @param skewness  third central moment over the cube of the deviation, both dividing by n (Fisher-Pearson g1); 0 where all
 *                  numbers are equal. A normal distribution has 0, an exponential one 2
 * @param lowerQuartile quartiles and median interpolate linearly between order statistics: type 7 of Hyndman and Fan,
 *                  "Sample quantiles in statistical packages", The American Statistician 50 (1996); the way of R and NumPy
 */
public record NumberSummary(double minimum, double maximum, double mean, double deviation, double skewness,
                            double lowerQuartile, double median, double upperQuartile, Histogram histogram) {

    /** @param sorted ascending, without NaN, at least one */
    static NumberSummary of(double[] sorted) {
        int n = sorted.length;
        double sum = 0;
        for (double value : sorted) {
            sum += value / n;
        }
        double second = 0;
        double third = 0;
        for (double value : sorted) {
            double off = value - sum;
            second += off * off / n;
            third += off * off * off / n;
        }
        double deviation = Math.sqrt(second);
        boolean varies = deviation > 1e-12 * Math.abs(sum);
        return new NumberSummary(sorted[0], sorted[n - 1], sum, varies ? deviation : 0,
                varies ? third / (second * deviation) : 0, quantile(sorted, 0.25), quantile(sorted, 0.5),
                quantile(sorted, 0.75), Histogram.of(sorted, Histogram.USUAL_BINS));
    }

    /** With h = (n - 1) p: the order statistic h, between two of them by linear interpolation. */
    static double quantile(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int below = (int) Math.floor(place);
        double share = place - below;
        return share == 0 ? sorted[below] : sorted[below] * (1 - share) + sorted[below + 1] * share;
    }

    /** Distance of the quartiles. */
    public double spread() {
        return upperQuartile - lowerQuartile;
    }
}
