package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import dev.gradus.ui.theme.NumberText;
import java.util.ArrayList;
import java.util.List;

/** The values at which an axis is labelled. */
final class Ticks {

    private final List<Double> values;
    private final int decimals;
    private final boolean log;

    private Ticks(List<Double> values, int decimals, boolean log) {
        this.values = values;
        this.decimals = decimals;
        this.log = log;
    }

    /** 1, 2 or 5 times a power of ten, so that about {@code wanted} steps cover the length. */
    static double step(double length, int wanted) {
        double rough = length / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
    }

    static Ticks linear(Span span, int wanted) {
        double step = step(span.length(), wanted);
        List<Double> values = new ArrayList<>();
        for (double k = Math.ceil(span.from() / step - 1e-9); k * step <= span.to() + 1e-9 * step; k++) {
            values.add(k == 0 ? 0 : k * step);
        }
        return new Ticks(values, Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9)), false);
    }

    static Ticks decades(Span span, int wanted) {
        int from = (int) Math.ceil(Math.log10(span.from()) - 1e-9);
        int to = (int) Math.floor(Math.log10(span.to()) + 1e-9);
        if (to - from < 1) {
            return linear(span, wanted);
        }
        int stride = Math.max(1, (int) Math.ceil((to - from) / (double) Math.max(1, wanted)));
        List<Double> values = new ArrayList<>();
        for (int power = from; power <= to; power += stride) {
            values.add(Math.pow(10, power));
        }
        return new Ticks(values, 0, true);
    }

    List<Double> values() {
        return values;
    }

    String label(double value, Plot.Unit unit) {
        if (unit == Plot.Unit.PERCENT) {
            return NumberText.fixed(100 * value, Math.max(0, decimals - 2)) + "\u202f%";
        }
        if (log) {
            int power = (int) Math.round(Math.log10(value));
            return power >= -3 && power < 4 ? NumberText.fixed(value, Math.max(0, -power))
                    : ("1e" + power).replace('-', '\u2212');
        }
        return Math.abs(value) >= 1e6 || value != 0 && decimals > 5 ? NumberText.three(value)
                : NumberText.fixed(value, decimals);
    }
}
