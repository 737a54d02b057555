package dev.gradus.data.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts in bins of one width, whose limits are round numbers. Bin i holds {@code from + i width <= x < from + (i + 1) width};
 * the last one also its upper limit.
 *
 * @param below values under the first bin, and {@code above} over the last: far outliers, which would press everything else
 *              into one bin
 */
public record Histogram(double from, double width, List<Integer> counts, int below, int above) {

    /** As many as fit a column's head and still show a shape. */
    public static final int USUAL_BINS = 14;
    /** Times the distance of the quartiles that are still shown beside them. */
    private static final double REACH = 25;
    private static final int MOST_SINGLE_VALUES = 20;

    public Histogram {
        counts = List.copyOf(counts);
    }

    /**
     * @param sorted   ascending, without NaN
     * @param wanted   about how many bins; at most twice as many
     */
    public static Histogram of(double[] sorted, int wanted) {
        int n = sorted.length;
        if (n == 0) {
            return new Histogram(0, 1, List.of(), 0, 0);
        }
        double minimum = sorted[0];
        double maximum = sorted[n - 1];
        double first = NumberSummary.quantile(sorted, 0.25);
        double third = NumberSummary.quantile(sorted, 0.75);
        double reach = third > first ? REACH * (third - first) : maximum - minimum;
        double low = Math.max(minimum, first - reach);
        double high = Math.min(maximum, third + reach);
        boolean whole = true;
        for (int i = 0; whole && i < n; i++) {
            whole = sorted[i] == Math.rint(sorted[i]);
        }
        double width = width(low, high, wanted, whole);
        boolean single = whole && width == 1;
        double from = single ? low : Math.floor(low / width) * width;
        int bins = single ? (int) (high - from) + 1 : Math.max(1, (int) Math.ceil((high - from) / width - 1e-9));
        int[] counts = new int[bins];
        int below = 0;
        int above = 0;
        for (double value : sorted) {
            if (value < low) {
                below++;
            } else if (value > high) {
                above++;
            } else {
                counts[Math.max(0, Math.min(bins - 1, (int) Math.floor((value - from) / width)))]++;
            }
        }
        List<Integer> list = new ArrayList<>(bins);
        for (int count : counts) {
            list.add(count);
        }
        return new Histogram(from, width, list, below, above);
    }

    /** The upper limit of the last bin. */
    public double to() {
        return from + width * counts.size();
    }

    /** 1, 2, 2.5 or 5 times a power of ten; whole numbers have at least 1, a few of them one bin each. */
    private static double width(double low, double high, int wanted, boolean whole) {
        double range = high - low;
        if (whole && range < MOST_SINGLE_VALUES) {
            return 1;
        }
        if (!(range > 0)) {
            return low == 0 ? 1 : Math.max(Math.ulp(low) * 4, Math.pow(10, Math.floor(Math.log10(Math.abs(low)))));
        }
        double raw = range / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double width = 10 * power;
        for (double step : new double[] {1, 2, 2.5, 5}) {
            if (step * power >= raw * 0.999) {
                width = step * power;
                break;
            }
        }
        return Math.max(whole ? Math.max(1, Math.rint(width)) : width, Math.ulp(Math.max(Math.abs(low), Math.abs(high))) * 4);
    }
}
