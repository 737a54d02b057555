package dev.gradus.train;

import java.util.Arrays;

/**
 * How numbers spread: seven quantiles and a histogram between the outer ones. Of many numbers an evenly spread choice of
 * {@value #MOST} is looked at.
 *
 * @param quantiles at 0, 5, 25, 50, 75, 95 and 100 percent, linear between the two nearest numbers (NumPy's default)
 * @param counts    of {@value #BINS} bins of equal width between the first and the last quantile; all in the first bin
 *                  where these are equal
 */
public record Spread(double[] quantiles, int[] counts) {

    public static final int BINS = 24;
    static final int MOST = 4096;
    private static final double[] AT = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

    /** @return a spread of NaN where there is nothing, or where a number is not finite */
    public static Spread of(double[] data, int offset, int size) {
        int taken = Math.min(size, MOST);
        double[] sorted = new double[taken];
        for (int i = 0; i < taken; i++) {
            sorted[i] = data[offset + (int) ((long) i * size / taken)];
        }
        Arrays.sort(sorted);
        double[] quantiles = new double[AT.length];
        if (taken == 0 || !Double.isFinite(sorted[0]) || !Double.isFinite(sorted[taken - 1])) {
            Arrays.fill(quantiles, Double.NaN);
            return new Spread(quantiles, new int[BINS]);
        }
        for (int i = 0; i < AT.length; i++) {
            double place = AT[i] * (taken - 1);
            int below = (int) place;
            double above = sorted[Math.min(below + 1, taken - 1)];
            quantiles[i] = sorted[below] + (place - below) * (above - sorted[below]);
        }
        return new Spread(quantiles, counts(sorted));
    }

    private static int[] counts(double[] sorted) {
        int[] counts = new int[BINS];
        double low = sorted[0];
        double width = (sorted[sorted.length - 1] - low) / BINS;
        for (double value : sorted) {
            counts[width > 0 ? Math.min(BINS - 1, (int) ((value - low) / width)) : 0]++;
        }
        return counts;
    }

    public double least() {
        return quantiles[0];
    }

    public double median() {
        return quantiles[3];
    }

    public double most() {
        return quantiles[6];
    }

    public boolean known() {
        return Double.isFinite(quantiles[0]);
    }
}
