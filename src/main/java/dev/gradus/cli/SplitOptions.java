package dev.gradus.cli;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.FileSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.split.PartWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options of {@code gradus new} that say how rows come into the three parts. */
final class SplitOptions {

    @Option(names = "--validation", paramLabel = "SHARE", description = "Of the rows, for validation. Default: 0.2; of fewer than 2,000 rows with a number to predict 0.15; of a series its last season but two.")
    private Optional<Double> validation = Optional.empty();

    @Option(names = "--test", paramLabel = "SHARE", description = "Of the rows, for the test. Default: 0.1; of a table of fewer than 2,000 rows 0.2; of a series its last two seasons.")
    private Optional<Double> test = Optional.empty();

    @Option(names = "--group", split = ",", paramLabel = "COLUMN",
            description = "Keep rows with one value of this column in one part.")
    private List<String> groups = List.of();

    @Option(names = "--time", paramLabel = "COLUMN", description = "Train on the earliest rows, test on the latest.")
    private Optional<String> time = Optional.empty();

    @Option(names = "--split-column", paramLabel = "COLUMN",
            description = "The column whose words train, validation and test say the part.")
    private Optional<String> column = Optional.empty();

    @Option(names = "--validation-data", paramLabel = "FILE", description = "A table with the rows for validation.")
    private Optional<Path> validationData = Optional.empty();

    @Option(names = "--test-data", paramLabel = "FILE", description = "A table with the rows for the test.")
    private Optional<Path> testData = Optional.empty();

    boolean given() {
        return validation.isPresent() || test.isPresent() || methods() > 0;
    }

    private long methods() {
        return Stream.of(!groups.isEmpty(), time.isPresent(), column.isPresent(), files()).filter(each -> each).count();
    }

    private boolean files() {
        return validationData.isPresent() || testData.isPresent();
    }

    /** @return a complaint, or nothing */
    Optional<String> misuse() {
        return methods() <= 1 ? Optional.empty() : Optional.of(
                "Expected one of --group, --time, --split-column, and --validation-data with --test-data, but got several.");
    }

    /** With the files of the other parts. */
    DataSource applied(DataSource source) throws DataException {
        if (!files()) {
            return source;
        }
        if (!(source instanceof FileSource training)) {
            throw new CommandFailure("--validation-data and --test-data go with a table in a file.");
        }
        FileSource joined = SeparateFiles.of(training, Part.VALIDATION, source(validationData));
        return SeparateFiles.of(joined, Part.TEST, source(testData));
    }

    private static Optional<FileSource> source(Optional<Path> path) throws DataException {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        if (SourceGuess.of(path.get()) instanceof FileSource file) {
            return Optional.of(file);
        }
        throw new CommandFailure(path.get().getFileName() + " is no table. Separate files are tables with the same columns.");
    }

    /** With the roles, the way to split and the shares that were asked for. */
    DataSetup applied(DataSetup setup, Content content) {
        DataSetup changed = setup;
        SplitPlan plan = setup.split();
        if (!groups.isEmpty()) {
            for (String group : groups) {
                changed = withRole(changed, content, group, ColumnPlan.Role.GROUP);
            }
            plan = plan.withMethod(new SplitMethod.Grouped());
        } else if (time.isPresent()) {
            changed = withRole(changed, content, time.get(), ColumnPlan.Role.TIME);
            plan = plan.withMethod(new SplitMethod.InTime());
        } else if (column.isPresent()) {
            changed = withRole(changed, content, column.get(), ColumnPlan.Role.IGNORE);
            plan = plan.withMethod(words((Table) content, column.get()));
        } else if (files()) {
            plan = plan.withMethod(new SplitMethod.ByFile());
        }
        try {
            return changed.withSplit(plan.withFractions(validation.orElse(plan.validationFraction()),
                    test.orElse(plan.testFraction())));
        } catch (IllegalArgumentException nothingLeft) {
            throw new CommandFailure(nothingLeft.getMessage(), nothingLeft);
        }
    }

    private static SplitMethod words(Table table, String name) {
        SplitMethod.ByColumn method = PartWords.guess(table.column(table.indexOf(name)), table.rows());
        if (method.validation().isEmpty() && method.test().isEmpty()) {
            throw new CommandFailure("The column " + name + " has no word such as validation or test. It has: "
                    + String.join(", ", PartWords.words(table.column(table.indexOf(name)), table.rows())) + ".");
        }
        return method;
    }

    private static DataSetup withRole(DataSetup setup, Content content, String name, ColumnPlan.Role role) {
        Map<String, ColumnPlan> plans = new java.util.HashMap<>();
        setup.columns().forEach(plan -> plans.put(plan.name(), plan));
        if (!(setup.plan() instanceof InputPlan.Columns)) {
            throw new CommandFailure(content.name() + " is not used row by row, so no column can say the part.");
        }
        if (!plans.containsKey(name)) {
            throw new CommandFailure(content.name() + " has no column called " + name + ". It has: "
                    + String.join(", ", setup.columns().stream().map(ColumnPlan::name).toList()) + ".");
        }
        if (plans.get(name).role() == ColumnPlan.Role.TARGET) {
            throw new CommandFailure(name + " is the target, so it cannot say the part. Choose another column.");
        }
        return setup.withColumn(plans.get(name).withRole(role));
    }
}
