package dev.gradus.ui.data.paint;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataSetup;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.paint.TypedTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Keeps the plan of a typed table in step with its columns: the last one is the target until somebody says otherwise. */
final class TypedPlan {

    private TypedPlan() {
    }

    /** The setup with another state of its table; {@code before} is the table as the plan knows it. */
    static DataSetup follow(Optional<DataSetup> setup, TypedTable before, TypedTable after) {
        Optional<DataSetup> mine = setup.filter(each -> each.source().equals(before));
        List<ColumnPlan> plans = new ArrayList<>();
        boolean renamed = before.columns().size() == after.columns().size();
        for (int i = 0; i < after.columns().size(); i++) {
            String name = after.columns().get(i);
            int old = renamed ? i : before.columns().indexOf(name);
            Optional<ColumnPlan> known = mine.flatMap(each -> old < 0 ? Optional.empty() : plan(each, before.columns().get(old)));
            plans.add(known.map(plan -> kept(plan, name, before, old, after)).orElseGet(() -> fresh(after, name, mine.isPresent())));
        }
        return mine.map(each -> each.withSource(after).withColumns(plans))
                .orElseGet(() -> new DataSetup(after, plans, setup.map(DataSetup::split).orElseGet(() -> SplitPlan.standard(1))));
    }

    private static Optional<ColumnPlan> plan(DataSetup setup, String column) {
        return setup.columns().stream().filter(plan -> plan.name().equals(column)).findFirst();
    }

    /** Its kind follows the cells only when they turn from numbers to words, or back. */
    private static ColumnPlan kept(ColumnPlan plan, String name, TypedTable before, int old, TypedTable after) {
        ColumnPlan.Kind was = kind(before, old);
        ColumnPlan.Kind now = kind(after, after.columns().indexOf(name));
        ColumnPlan changed = was == now ? plan : plan.withKind(now);
        return new ColumnPlan(name, changed.role(), changed.kind());
    }

    private static ColumnPlan fresh(TypedTable table, String name, boolean added) {
        int at = table.columns().indexOf(name);
        ColumnPlan.Role role = !added && at == table.columns().size() - 1 ? ColumnPlan.Role.TARGET : ColumnPlan.Role.FEATURE;
        return kind(table, at) == ColumnPlan.Kind.NUMERIC ? ColumnPlan.numeric(name, role) : ColumnPlan.category(name, role);
    }

    private static ColumnPlan.Kind kind(TypedTable table, int column) {
        return table.rows().stream().map(row -> row.get(column).strip()).allMatch(cell -> cell.isEmpty() || number(cell))
                ? ColumnPlan.Kind.NUMERIC : ColumnPlan.Kind.CATEGORY;
    }

    private static boolean number(String cell) {
        return cell.matches("[+\\-−]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    }

    /** The cells of a table as they read; empty where they are more than can be typed. */
    static Optional<TypedTable> of(Table table) {
        if ((long) table.rows() * table.columns().size() > TypedTable.MOST_CELLS || table.columns().size() > TypedTable.MOST_COLUMNS) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> cells = new ArrayList<>(Collections.nCopies(table.columns().size(), ""));
            for (int column = 0; column < cells.size(); column++) {
                String text = table.column(column).missing(row) ? "" : table.column(column).text(row);
                cells.set(column, text.substring(0, Math.min(text.length(), TypedTable.LONGEST_CELL)));
            }
            rows.add(cells);
        }
        return Optional.of(new TypedTable(table.name(), table.names(), rows));
    }

    /** Lines of cells between tabs, or between semicolons or commas where there is no tab. */
    static List<List<String>> block(String text) {
        String between = text.contains("\t") ? "\t" : text.contains(";") ? ";" : ",";
        return text.strip().lines().map(line -> List.of(line.split(between, -1))).map(cells -> cells.stream().map(String::strip).toList())
                .toList();
    }
}
