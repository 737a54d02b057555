package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import java.util.Arrays;

/**
 * Thins a curve for drawing: the shown range is cut into buckets, and each keeps its smallest and its largest point in
 * their order, so that every spike stays visible. A gap (NaN) stays a gap.
 */
final class Buckets {

    private double[] x = new double[512];
    private double[] y = new double[512];
    private int size;
    private int low = -1;
    private int high = -1;

    static Curve thin(Curve curve, Span shown, int buckets) {
        int count = curve.x().length;
        int first = Math.max(0, place(curve.x(), shown.from()) - 1);
        int last = Math.min(count, place(curve.x(), shown.to()) + 2);
        if (curve.form() == Curve.Form.POINTS || last - first <= 3 * buckets) {
            return first == 0 && last == count ? curve : new Curve(curve.name(), Arrays.copyOfRange(curve.x(), first, last),
                    Arrays.copyOfRange(curve.y(), first, last), curve.colour(), curve.width(), curve.form(), curve.end());
        }
        Buckets thinned = new Buckets();
        double scale = buckets / shown.length();
        long bucket = Long.MIN_VALUE;
        for (int i = first; i < last; i++) {
            double value = curve.y()[i];
            long here = (long) Math.floor((curve.x()[i] - shown.from()) * scale);
            if (here != bucket || Double.isNaN(value)) {
                thinned.flush(curve);
                bucket = here;
            }
            if (Double.isNaN(value)) {
                thinned.add(curve.x()[i], value);
            } else {
                thinned.low = thinned.low < 0 || value < curve.y()[thinned.low] ? i : thinned.low;
                thinned.high = thinned.high < 0 || value > curve.y()[thinned.high] ? i : thinned.high;
            }
        }
        thinned.flush(curve);
        return new Curve(curve.name(), Arrays.copyOf(thinned.x, thinned.size), Arrays.copyOf(thinned.y, thinned.size),
                curve.colour(), curve.width(), curve.form(), curve.end());
    }

    private static int place(double[] ascending, double value) {
        int at = Arrays.binarySearch(ascending, value);
        return at < 0 ? -at - 1 : at;
    }

    private void flush(Curve curve) {
        if (low >= 0) {
            int before = Math.min(low, high);
            int after = Math.max(low, high);
            add(curve.x()[before], curve.y()[before]);
            if (after != before) {
                add(curve.x()[after], curve.y()[after]);
            }
        }
        low = -1;
        high = -1;
    }

    private void add(double px, double py) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = px;
        y[size] = py;
        size++;
    }
}
