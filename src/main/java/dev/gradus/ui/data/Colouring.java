package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.RowEdits;
import dev.gradus.data.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The colour of rows by their target: the place of a class, or how large a number is from 0 to 1. */
record Colouring(Optional<Column> target, List<String> classes, double low, double high) {

    static Colouring of(Table table, List<ColumnPlan> plans, List<String> classes, RowEdits edits, int[] rows) {
        Table changed = edits.applied(table);
        Optional<ColumnPlan> plan = plans.stream().filter(each -> each.role() == ColumnPlan.Role.TARGET).findFirst();
        Optional<Column> target = plan.filter(each -> table.indexOf(each.name()) >= 0)
                .map(each -> changed.column(changed.indexOf(each.name())));
        if (plan.isEmpty() || plan.get().kind() == ColumnPlan.Kind.CATEGORY) {
            return new Colouring(target, classes, 0, 1);
        }
        double[] numbers = target.stream().flatMapToDouble(column -> IntStream.of(rows).mapToDouble(column::number))
                .filter(value -> !Double.isNaN(value)).toArray();
        double low = java.util.Arrays.stream(numbers).min().orElse(0);
        double high = java.util.Arrays.stream(numbers).max().orElse(1);
        return new Colouring(target, List.of(), low, high > low ? high : low + 1);
    }

    /** -1 where there are no classes, or the row has none. */
    int place(int row) {
        return target.isEmpty() || classes.isEmpty() ? -1 : classes.indexOf(target.get().text(row));
    }

    /** NaN where there are classes, or the row has no number. */
    double level(int row) {
        return target.isEmpty() || !classes.isEmpty() ? Double.NaN : (target.get().number(row) - low) / (high - low);
    }
}
