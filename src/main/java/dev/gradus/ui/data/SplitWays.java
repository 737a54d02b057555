package dev.gradus.ui.data;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.csv.DateText;
import dev.gradus.data.split.PartWords;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The ways to split that a person may choose, and which column each would go by. */
enum SplitWays {
    STRATIFIED("stratified"), RANDOM("random"), GROUPED("grouped"), TIME("time"), COLUMN("column"), FILE("file");

    private static final Pattern GROUP_NAME = Pattern.compile(
            "(?i).*(group|patient|subject|person|user|customer|household|family|session|batch|site|hospital|school).*|.*[_ ]id|id");
    private static final Pattern TIME_NAME = Pattern.compile("(?i).*(date|time|year|month|day|week|stamp).*");

    private final String key;

    SplitWays(String key) {
        this.key = "split.method." + key;
    }

    String words() {
        return DataTexts.TEXTS.get(key);
    }

    static SplitWays of(SplitPlan plan) {
        SplitMethod method = plan.method();
        return method instanceof SplitMethod.Grouped ? GROUPED : method instanceof SplitMethod.InTime ? TIME
                : method instanceof SplitMethod.ByColumn ? COLUMN : method instanceof SplitMethod.ByFile ? FILE
                : plan.stratified() ? STRATIFIED : RANDOM;
    }

    /** Rows of a table may be split by what its columns and files say; all else at random. */
    static List<SplitWays> of(DataSetup setup) {
        return setup.plan() instanceof InputPlan.Columns ? List.of(values())
                : setup.plan() instanceof InputPlan.Sequences rows && !rows.label().isEmpty() ? List.of(STRATIFIED, RANDOM, FILE)
                : List.of(STRATIFIED, RANDOM);
    }

    /** A setup that is split this way, by a column that lends itself where none was chosen; by file needs files first. */
    DataSetup choose(DataSetup setup, Optional<Table> table) {
        SplitPlan plan = setup.split();
        return switch (this) {
            case STRATIFIED -> setup.withSplit(plan.withMethod(SplitMethod.RANDOM).withStratified(true));
            case RANDOM -> setup.withSplit(plan.withMethod(SplitMethod.RANDOM).withStratified(false));
            case GROUPED -> withRole(setup, Role.GROUP, table.flatMap(each -> group(setup, each)))
                    .withSplit(plan.withMethod(new SplitMethod.Grouped()));
            case TIME -> withRole(setup, Role.TIME, table.flatMap(each -> time(setup, each)))
                    .withSplit(plan.withMethod(new SplitMethod.InTime()));
            case COLUMN -> table.flatMap(each -> words(setup, each)).map(column -> byWords(setup, column, table.get())).orElse(setup);
            case FILE -> setup.withSplit(plan.withMethod(new SplitMethod.ByFile()));
        };
    }

    static DataSetup byWords(DataSetup setup, String column, Table table) {
        DataSetup left = setup.columns().stream().anyMatch(plan -> plan.name().equals(column) && plan.role() == Role.FEATURE)
                ? setup.withColumn(plan(setup, column).withRole(Role.IGNORE)) : setup;
        return left.withSplit(setup.split().withMethod(PartWords.guess(table.column(table.indexOf(column)), table.rows())));
    }

    /** The one column of a role: one that had it before is a feature no more, but left out. */
    static DataSetup withOnly(DataSetup setup, Role role, String column) {
        DataSetup changed = setup;
        for (ColumnPlan plan : setup.columns()) {
            if (plan.role() == role) {
                changed = changed.withColumn(plan.withRole(Role.IGNORE));
            }
        }
        return changed.withColumn(plan(changed, column).withRole(role));
    }

    private static DataSetup withRole(DataSetup setup, Role role, Optional<String> column) {
        boolean there = setup.columns().stream().anyMatch(plan -> plan.role() == role);
        return there || column.isEmpty() ? setup : setup.withColumn(plan(setup, column.get()).withRole(role));
    }

    private static ColumnPlan plan(DataSetup setup, String column) {
        return setup.columns().stream().filter(plan -> plan.name().equals(column)).findFirst().orElseThrow();
    }

    /** What may say the group: a name that does, values that come again, the left out first. */
    private static Optional<String> group(DataSetup setup, Table table) {
        return first(setup, table, name -> GROUP_NAME.matcher(name).matches(), column -> {
            Set<String> values = new HashSet<>();
            for (int row = 0; row < table.rows(); row++) {
                values.add(column.text(row));
            }
            return values.size() > 2 && values.size() < 0.8 * table.rows();
        });
    }

    private static Optional<String> time(DataSetup setup, Table table) {
        Optional<String> dates = first(setup, table, name -> true, column -> table.rows() > 0 && DateText.matches(column.text(0))
                && DateText.matches(column.text(table.rows() - 1)));
        return dates.or(() -> first(setup, table, name -> TIME_NAME.matcher(name).matches(), column -> true));
    }

    private static Optional<String> words(DataSetup setup, Table table) {
        return first(setup, table, name -> true, column -> PartWords.says(column, table.rows()))
                .or(() -> first(setup, table, name -> true, column -> !PartWords.words(column, table.rows()).isEmpty()));
    }

    private static Optional<String> first(DataSetup setup, Table table, Predicate<String> name, Predicate<Column> column) {
        for (Role role : new Role[] {Role.IGNORE, Role.FEATURE}) {
            for (ColumnPlan plan : setup.columns()) {
                int place = table.indexOf(plan.name());
                if (plan.role() == role && place >= 0 && name.test(plan.name()) && column.test(table.column(place))) {
                    return Optional.of(plan.name());
                }
            }
        }
        return Optional.empty();
    }
}
