package dev.gradus.data;

import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.data.step.Step;
import java.util.List;
import java.util.Objects;

/**
 * Everything about data that a project file keeps: where they come from, what becomes of them, how they are divided.
 *
 * @param rowEdits  what a person decided about single rows
 * @param treatment what is done to training examples alone
 * @param answers   to warnings about the data
 */
public record DataSetup(DataSource source, InputPlan plan, SplitPlan split, RowEdits rowEdits, TrainingTreatment treatment,
                        WarningAnswers answers) {

    public DataSetup {
        Objects.requireNonNull(source);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(split);
        Objects.requireNonNull(rowEdits);
        Objects.requireNonNull(treatment);
        Objects.requireNonNull(answers);
    }

    public DataSetup(DataSource source, InputPlan plan, SplitPlan split, RowEdits rowEdits, TrainingTreatment treatment) {
        this(source, plan, split, rowEdits, treatment, WarningAnswers.NONE);
    }

    public DataSetup(DataSource source, InputPlan plan, SplitPlan split, RowEdits rowEdits) {
        this(source, plan, split, rowEdits, TrainingTreatment.NONE);
    }

    public DataSetup(DataSource source, InputPlan plan, SplitPlan split) {
        this(source, plan, split, RowEdits.NONE);
    }

    public DataSetup(DataSource source, List<ColumnPlan> columns, SplitPlan split) {
        this(source, new InputPlan.Columns(columns), split);
    }

    /** What each column of a table is; none where the plan is for other content. */
    public List<ColumnPlan> columns() {
        return plan instanceof InputPlan.Columns table ? table.columns() : List.of();
    }

    /** Rows of another source are other rows: what was decided about single ones is kept only where they stay the same. */
    public DataSetup withSource(DataSource value) {
        return new DataSetup(value, plan, split, sameRows(source, value) ? rowEdits : RowEdits.NONE, treatment, answers);
    }

    /** True when row numbers mean the same rows: one file, divided into rows the same way. */
    private static boolean sameRows(DataSource before, DataSource after) {
        if (before instanceof TableFile table && after instanceof TableFile other) {
            return table.path().equals(other.path()) && table.format().sameRows(other.format());
        }
        if (before instanceof PastedTable pasted && after instanceof PastedTable again) {
            return pasted.text().equals(again.text()) && pasted.format().sameRows(again.format());
        }
        if (after instanceof SeparateFiles files) {
            // Rows of the training file come first.
            return before.equals(after) || sameRows(before, files.training());
        }
        return before.equals(after) || before instanceof FileSource file && after instanceof FileSource other
                && before.getClass() == after.getClass() && file.path().equals(other.path());
    }

    public DataSetup withPlan(InputPlan value) {
        return new DataSetup(source, value, split, rowEdits, treatment, answers);
    }

    /** With the steps as they are. */
    public DataSetup withColumns(List<ColumnPlan> value) {
        return withPlan(plan instanceof InputPlan.Columns table ? table.withColumns(value) : new InputPlan.Columns(value));
    }

    /** What is done to the columns of a table; nothing where the plan is for other content. */
    public List<Step> steps() {
        return plan instanceof InputPlan.Columns table ? table.steps() : List.of();
    }

    /** How many steps learn from validation or test rows. */
    public long leaks() {
        return steps().stream().filter(Step::leaks).count();
    }

    /** Only for rows of a table. */
    public DataSetup withSteps(List<Step> value) {
        return withPlan(new InputPlan.Columns(columns(), value));
    }

    public DataSetup withColumn(ColumnPlan changed) {
        return withColumns(columns().stream().map(plan -> plan.name().equals(changed.name()) ? changed : plan).toList());
    }

    public DataSetup withSplit(SplitPlan value) {
        return new DataSetup(source, plan, value, rowEdits, treatment, answers);
    }

    public DataSetup withRowEdits(RowEdits value) {
        return new DataSetup(source, plan, split, value, treatment, answers);
    }

    /** What is done to training examples, anew in each epoch. */
    public AugmentPlan augmentation() {
        return treatment.augmentation();
    }

    /** True where the other differs in nothing but what is done to training examples: then all prepared numbers are the same. */
    public boolean sameButTreatment(DataSetup other) {
        return new DataSetup(source, plan, split, rowEdits, other.treatment, answers).equals(other);
    }

    /** How training makes up for classes of different size. */
    public Balance balance() {
        return treatment.balance();
    }

    public DataSetup withAugmentation(AugmentPlan value) {
        return new DataSetup(source, plan, split, rowEdits, new TrainingTreatment(value, balance()), answers);
    }

    public DataSetup withBalance(Balance value) {
        return new DataSetup(source, plan, split, rowEdits, new TrainingTreatment(augmentation(), value), answers);
    }

    public DataSetup withAnswers(WarningAnswers value) {
        return new DataSetup(source, plan, split, rowEdits, treatment, value);
    }
}
