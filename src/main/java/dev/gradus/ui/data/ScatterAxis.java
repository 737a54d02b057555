package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.math.Randoms;
import dev.gradus.ui.theme.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Where the values of a column lie on an axis from 0 to 1: numbers evenly, or by log(1 + x) where most of them would crowd at
 * one end; categories side by side, each row a little off its place so that equal ones do not hide each other.
 *
 * @param categories their names in order; none for numbers
 */
record ScatterAxis(Column column, double low, double high, boolean logarithmic, List<String> categories) {

    static final int MOST_CATEGORIES = 30;
    private static final double MARGIN = 0.04;
    private static final double JITTER = 0.6;
    /** Times the median that a largest value has to be for a logarithm to help. */
    private static final double CROWDED = 12;

    record Tick(double place, String text) {}

    /** @param rows that are drawn */
    static ScatterAxis of(Column column, ColumnPlan.Kind kind, int[] rows, boolean mayBeLogarithmic) {
        double[] numbers = Arrays.stream(rows).mapToDouble(column::number).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (kind == ColumnPlan.Kind.CATEGORY || numbers.length == 0) {
            TreeSet<String> words = new TreeSet<>(dev.gradus.ui.data.ScatterAxis::inOrder);
            Arrays.stream(rows).filter(row -> !column.missing(row)).forEach(row -> words.add(column.text(row)));
            return new ScatterAxis(column, 0, Math.max(1, words.size()), false, List.copyOf(words));
        }
        double low = numbers[0];
        double high = numbers[numbers.length - 1];
        double middle = numbers[numbers.length / 2];
        boolean crowded = mayBeLogarithmic && low >= 0 && high > CROWDED * Math.max(middle, 1e-9) && high >= 10;
        return new ScatterAxis(column, low, high > low ? high : low + 1, crowded, List.of());
    }

    private static int inOrder(String one, String other) {
        boolean numbers = one.matches("-?[0-9.]{1,15}") && other.matches("-?[0-9.]{1,15}");
        return numbers && one.chars().filter(each -> each == '.').count() < 2 && other.chars().filter(each -> each == '.').count() < 2
                && one.matches("-?[0-9]+\\.?[0-9]*") && other.matches("-?[0-9]+\\.?[0-9]*")
                ? Double.compare(Double.parseDouble(one), Double.parseDouble(other)) : one.compareTo(other);
    }

    /** True where it can be drawn: numbers, or a few categories. */
    static boolean fits(ColumnPlan plan, int distinct) {
        return plan.kind() == ColumnPlan.Kind.NUMERIC || distinct <= MOST_CATEGORIES;
    }

    /** The place of a row, from 0 to 1; NaN where it has no value. */
    double at(int row) {
        if (column.missing(row)) {
            return Double.NaN;
        }
        if (!categories.isEmpty()) {
            int place = categories.indexOf(column.text(row));
            double off = ((Randoms.key(column.name().hashCode(), row) >>> 11) * 0x1.0p-53 - 0.5) * JITTER;
            return place < 0 ? Double.NaN : (place + 0.5 + off) / categories.size();
        }
        double number = column.number(row);
        return Double.isNaN(number) ? Double.NaN : place(number);
    }

    private double place(double value) {
        double share = (scaled(value) - scaled(low)) / (scaled(high) - scaled(low));
        return MARGIN + (1 - 2 * MARGIN) * share;
    }

    private double scaled(double value) {
        return logarithmic ? Math.log1p(value) : value;
    }

    /** @param wanted about how many */
    List<Tick> ticks(int wanted) {
        List<Tick> ticks = new ArrayList<>();
        if (!categories.isEmpty()) {
            int stride = Math.max(1, (int) Math.ceil((double) categories.size() / Math.max(1, wanted * 2)));
            for (int i = 0; i < categories.size(); i += stride) {
                ticks.add(new Tick((i + 0.5) / categories.size(), Symbols.shown(categories.get(i))));
            }
            return ticks;
        }
        if (logarithmic) {
            if (low == 0) {
                ticks.add(new Tick(place(0), "0"));
            }
            double span = Math.log1p(high) - Math.log1p(low);
            double last = low == 0 ? 0 : -1;
            for (double power = Math.pow(10, Math.ceil(Math.log10(Math.max(low, 0.1)))); power <= high; power *= 10) {
                if (last < 0 || (Math.log1p(power) - Math.log1p(last)) / span >= 0.7 / wanted) {
                    ticks.add(new Tick(place(power), NumberText.brief(power)));
                    last = power;
                }
            }
            return ticks;
        }
        double step = step((high - low) / Math.max(1, wanted));
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(new Tick(place(k * step), k == 0 ? "0" : NumberText.brief(k * step)));
        }
        return ticks;
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10);
    }
}
