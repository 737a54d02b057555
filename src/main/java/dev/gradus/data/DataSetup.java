package dev.gradus.data;

import java.util.List;
import java.util.Objects;

/** Everything about data that a project file keeps: where they come from, what becomes of them, how they are divided. */
public record DataSetup(DataSource source, InputPlan plan, SplitPlan split) {

    public DataSetup {
        Objects.requireNonNull(source);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(split);
    }

    public DataSetup(DataSource source, List<ColumnPlan> columns, SplitPlan split) {
        this(source, new InputPlan.Columns(columns), split);
    }

    /** What each column of a table is; none where the plan is for other content. */
    public List<ColumnPlan> columns() {
        return plan instanceof InputPlan.Columns table ? table.columns() : List.of();
    }

    public DataSetup withSource(DataSource value) {
        return new DataSetup(value, plan, split);
    }

    public DataSetup withPlan(InputPlan value) {
        return new DataSetup(source, value, split);
    }

    public DataSetup withColumns(List<ColumnPlan> value) {
        return withPlan(new InputPlan.Columns(value));
    }

    public DataSetup withColumn(ColumnPlan changed) {
        return withColumns(columns().stream().map(plan -> plan.name().equals(changed.name()) ? changed : plan).toList());
    }

    public DataSetup withSplit(SplitPlan value) {
        return new DataSetup(source, plan, value);
    }
}
