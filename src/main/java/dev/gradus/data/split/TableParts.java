package dev.gradus.data.split;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.DataException;
import dev.gradus.data.Part;
import dev.gradus.data.Split;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Divides the rows of a table by what its columns or files say. */
public final class TableParts {

    private final Table table;
    private final List<ColumnPlan> plans;
    private final int[] rows;

    private TableParts(Table table, List<ColumnPlan> plans, int[] rows) {
        this.table = table;
        this.plans = plans;
        this.rows = rows;
    }

    /**
     * @param rows   the rows to divide, ascending
     * @param strata for each of them its stratum, from 0
     * @throws DataException when no column has the role that the method goes by
     */
    public static Split of(Table table, List<ColumnPlan> plans, int[] rows, int[] strata, SplitPlan plan) throws DataException {
        return RowParts.of(rows, new TableParts(table, plans, rows).facts(RowFacts.of(strata), plan.method()), plan);
    }

    /** The column whose empty cells leave a row without a place in time; none for other methods. */
    public static List<Column> needed(Table table, List<ColumnPlan> plans, SplitPlan plan) throws DataException {
        return plan.method() instanceof SplitMethod.InTime
                ? List.of(new TableParts(table, plans, new int[0]).columns(Role.TIME, "the time", "by time").get(0)) : List.of();
    }

    private RowFacts facts(RowFacts facts, SplitMethod method) throws DataException {
        if (method instanceof SplitMethod.Grouped) {
            return facts.withGroups(groups(columns(Role.GROUP, "the group", "by group")));
        }
        if (method instanceof SplitMethod.InTime) {
            return facts.withMoments(Moments.of(columns(Role.TIME, "the time", "by time").get(0), rows));
        }
        if (method instanceof SplitMethod.ByColumn words) {
            Column column = column(words.column());
            return facts.withGiven(Arrays.stream(rows).mapToObj(row -> part(words, column.text(row))).toArray(Part[]::new));
        }
        if (method instanceof SplitMethod.ByFile) {
            if (table.parts().isEmpty()) {
                throw new DataException("The data are to be split by file, but " + table.name()
                        + " is one file. Add a file for the test or for validation, or choose another way to split.");
            }
            return facts.withGiven(Arrays.stream(rows).mapToObj(table::part).toArray(Part[]::new));
        }
        return facts;
    }

    private static Part part(SplitMethod.ByColumn words, String word) {
        return words.validation().contains(word) ? Part.VALIDATION : words.test().contains(word) ? Part.TEST : Part.TRAINING;
    }

    private Column column(String name) throws DataException {
        int place = table.indexOf(name);
        if (place < 0) {
            throw new DataException(table.name() + " has no column called " + name + ", which the split goes by. It has: "
                    + String.join(", ", table.names().subList(0, Math.min(10, table.names().size()))) + ".");
        }
        return table.column(place);
    }

    private List<Column> columns(Role role, String noun, String method) throws DataException {
        List<Column> columns = new java.util.ArrayList<>();
        for (ColumnPlan plan : plans) {
            if (plan.role() == role) {
                columns.add(column(plan.name()));
            }
        }
        if (columns.isEmpty()) {
            throw new DataException("The data are to be split " + method + ", but no column says " + noun + ". Give a column the"
                    + " role " + (role == Role.GROUP ? "Group" : "Time") + ", or choose another way to split.");
        }
        if (role == Role.TIME && columns.size() > 1) {
            throw new DataException("The data are to be split by time, but " + columns.size() + " columns say it: "
                    + String.join(", ", columns.stream().map(Column::name).toList()) + ". Keep one of them as Time.");
        }
        return columns;
    }

    /** Rows that share a value in any of the columns are of one group; a row without a value shares none. */
    private int[] groups(List<Column> columns) {
        int[] leader = IntStream.range(0, rows.length).toArray();
        for (Column column : columns) {
            Map<String, Integer> first = new HashMap<>();
            for (int i = 0; i < rows.length; i++) {
                if (!column.missing(rows[i])) {
                    Integer before = first.putIfAbsent(column.text(rows[i]), i);
                    if (before != null) {
                        // The smallest place leads, so that groups are numbered alike whatever the order of the columns.
                        int one = root(leader, before);
                        int other = root(leader, i);
                        leader[Math.max(one, other)] = Math.min(one, other);
                    }
                }
            }
        }
        int[] numbers = new int[rows.length];
        int next = 0;
        for (int i = 0; i < rows.length; i++) {
            int root = root(leader, i);
            numbers[i] = root == i ? next++ : numbers[root];
        }
        return numbers;
    }

    private static int root(int[] leader, int place) {
        int at = place;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
