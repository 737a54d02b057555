package dev.gradus.cli;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Content;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options of {@code gradus new} that say what columns of a table are, where the guess is to be overruled. */
final class ColumnOptions {

    @Option(names = "--kind", split = ",", paramLabel = "COLUMN=number|category",
            description = "Read a column as a number or as categories, such as quality=number; a target of categories is "
                    + "predicted as classes. Default: guessed.")
    private Map<String, String> kinds = new TreeMap<>();

    @Option(names = "--leave-out", split = ",", paramLabel = "COLUMN", description = "Columns that the network shall not see.")
    private List<String> leftOut = List.of();

    boolean given() {
        return !kinds.isEmpty() || !leftOut.isEmpty();
    }

    DataSetup applied(DataSetup setup, Content content) {
        if (given() && !(setup.plan() instanceof InputPlan.Columns)) {
            throw new CommandFailure("--kind and --leave-out go with tables whose rows are examples; " + content.name()
                    + " is used as " + (setup.plan() instanceof InputPlan.Windows ? "a series, whose columns are all numbers"
                    : content.kind().equals("a table") ? "sequences, one in each row" : content.kind()) + ".");
        }
        DataSetup changed = setup;
        for (Map.Entry<String, String> each : kinds.entrySet()) {
            changed = changed.withColumn(column(setup, content, each.getKey()).withKind(kind(each.getKey(), each.getValue())));
        }
        for (String name : leftOut) {
            ColumnPlan column = column(setup, content, name);
            if (column.role() == ColumnPlan.Role.TARGET) {
                throw new CommandFailure(name + " is the target, so it cannot be left out. Name another target with --target COLUMN.");
            }
            changed = changed.withColumn(column.withRole(ColumnPlan.Role.IGNORE));
        }
        return changed;
    }

    private static ColumnPlan column(DataSetup setup, Content content, String name) {
        return setup.columns().stream().filter(plan -> plan.name().equals(name)).findFirst().orElseThrow(() ->
                new CommandFailure(content.name() + " has no column called " + name + ". It has: "
                        + String.join(", ", setup.columns().stream().map(ColumnPlan::name).toList()) + "."));
    }

    private static ColumnPlan.Kind kind(String column, String word) {
        return switch (word) {
            case "number", "numeric" -> ColumnPlan.Kind.NUMERIC;
            case "category", "class", "classes" -> ColumnPlan.Kind.CATEGORY;
            default -> throw new CommandFailure("--kind " + column + " is number or category, but got '" + word + "'.");
        };
    }
}
