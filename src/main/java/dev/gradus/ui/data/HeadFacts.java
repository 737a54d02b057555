package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the head of a column draws.
 *
 * @param bins     of the numbers, where the column holds any
 * @param top      the most frequent values
 * @param relation with the target
 */
record HeadFacts(int rows, int missing, int distinct, Optional<Bins> bins, List<Value> top, Optional<Relation> relation) {

    /** Counts of bin i from {@code from + i width}. */
    record Bins(double from, double width, int[] counts, double low, double high) {

        /** The bin of a number, or -1 beside them all. */
        int of(double value) {
            int bin = value == from + width * counts.length ? counts.length - 1 : (int) Math.floor((value - from) / width);
            return Double.isNaN(value) || bin < 0 || bin >= counts.length ? -1 : bin;
        }
    }

    record Value(String text, int count) {}

    /** @param symbol what it is called: r */
    record Relation(String symbol, double value, boolean signed) {}

    private static final int BINS = 12;
    private static final int TOP = 10;

    static HeadFacts of(Column column, ColumnPlan.Kind kind, int rows) {
        int missing = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < rows; row++) {
            if (column.missing(row)) {
                missing++;
                continue;
            }
            counts.merge(column.text(row), 1, Integer::sum);
            double number = column.number(row);
            if (!Double.isNaN(number)) {
                low = Math.min(low, number);
                high = Math.max(high, number);
            }
        }
        List<Value> top = counts.entrySet().stream().map(each -> new Value(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt((Value value) -> -value.count()).thenComparing(Value::text)).limit(TOP).toList();
        return new HeadFacts(rows, missing, counts.size(), kind == ColumnPlan.Kind.NUMERIC && low <= high
                ? Optional.of(bins(column, rows, low, high)) : Optional.empty(), top, Optional.empty());
    }

    private static Bins bins(Column column, int rows, double low, double high) {
        Bins bins = new Bins(low, high > low ? (high - low) / BINS : 1, new int[high > low ? BINS : 1], low, high);
        for (int row = 0; row < rows; row++) {
            int bin = bins.of(column.number(row));
            if (bin >= 0) {
                bins.counts()[bin]++;
            }
        }
        return bins;
    }

    int present() {
        return rows - missing;
    }

    /** Values of their own in nearly every row. */
    boolean tellsApart() {
        return present() >= 10 && distinct > 0.5 * present();
    }
}
