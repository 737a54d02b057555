package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the y range of a chart. A few extreme points (the first batches of a run) must not flatten all the rest: when
 * they would take more than four fifths of the height, the range ends before them, and the chart marks what it cuts off.
 */
final class ValueRange {

    private static final int SAMPLES = 2_000;
    /** So many times the height of the other 96 %. */
    private static final double WILD = 5;

    private ValueRange() {}

    static Span of(Plot plot, Span shown) {
        if (plot.y().isPresent()) {
            return plot.y().get();
        }
        double[] values = values(plot.curves(), shown, plot.log());
        if (values.length == 0) {
            return plot.log() ? new Span(0.01, 1) : new Span(0, 1);
        }
        Arrays.sort(values);
        return plot.log() ? decades(values) : plot.unit() == Plot.Unit.PERCENT ? shares(values) : linear(values);
    }

    private static Span decades(double[] sorted) {
        double low = Math.floor(Math.log10(sorted[0]) + 1e-9);
        double high = Math.ceil(Math.log10(sorted[sorted.length - 1]) - 1e-9);
        low = Math.max(low, high - 12);
        return new Span(Math.pow(10, low), Math.pow(10, Math.max(high, low + 1)));
    }

    private static Span shares(double[] sorted) {
        double usual = sorted[(int) (0.02 * (sorted.length - 1))];
        double low = 1 - sorted[0] > 3 * (1 - usual) && usual > 0.9 ? usual : sorted[0];
        double floor = low > 0.96 ? 0.95 : Math.max(0, Math.floor(low * 10) / 10);
        return new Span(Math.min(floor, 0.9), 1);
    }

    private static Span linear(double[] sorted) {
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        double high = sorted[(int) Math.ceil(0.96 * (sorted.length - 1))];
        double low = sorted[(int) (0.04 * (sorted.length - 1))];
        double from = least >= 0 && least < 0.5 * most ? 0 : least;
        if (most - from > WILD * (high - from) && high > from) {
            most = from + 1.25 * (high - from);
        }
        if (from < 0 && most - least > WILD * (most - low) && most > low) {
            from = most - 1.25 * (most - low);
        }
        if (!(most > from)) {
            double pad = from == 0 ? 1 : Math.abs(from) * 0.1;
            return new Span(from - pad, from + pad);
        }
        double step = Ticks.step(most - from, 4);
        return new Span(Math.floor(from / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step);
    }

    /** At most some thousand of them, which is enough for a range, and every extreme. */
    private static double[] values(List<Curve> curves, Span shown, boolean log) {
        double[] all = new double[256];
        int size = 0;
        for (Curve curve : curves) {
            int stride = Math.max(1, curve.y().length / SAMPLES);
            double least = Double.NaN;
            double most = Double.NaN;
            for (int i = 0; i < curve.y().length; i++) {
                double y = curve.y()[i];
                if (!Double.isFinite(y) || log && y <= 0 || !shown.holds(curve.x()[i])) {
                    continue;
                }
                least = y >= least ? least : y;
                most = y <= most ? most : y;
                if (i % stride == 0) {
                    all = size + 3 > all.length ? Arrays.copyOf(all, 2 * all.length) : all;
                    all[size++] = y;
                }
            }
            if (!Double.isNaN(least)) {
                all = size + 3 > all.length ? Arrays.copyOf(all, 2 * all.length) : all;
                all[size++] = least;
                all[size++] = most;
            }
        }
        return Arrays.copyOf(all, size);
    }
}
