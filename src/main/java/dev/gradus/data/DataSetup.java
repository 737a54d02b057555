package dev.gradus.data;

import java.util.List;
import java.util.Objects;

/** Everything about data that a project file keeps: where rows come from, what each column is, how rows are divided. */
public record DataSetup(DataSource source, List<ColumnPlan> columns, SplitPlan split) {

    public DataSetup {
        Objects.requireNonNull(source);
        columns = List.copyOf(columns);
        Objects.requireNonNull(split);
    }

    public DataSetup withSource(DataSource value) {
        return new DataSetup(value, columns, split);
    }

    public DataSetup withColumns(List<ColumnPlan> value) {
        return new DataSetup(source, value, split);
    }

    public DataSetup withColumn(ColumnPlan changed) {
        return withColumns(columns.stream().map(plan -> plan.name().equals(changed.name()) ? changed : plan).toList());
    }

    public DataSetup withSplit(SplitPlan value) {
        return new DataSetup(source, columns, value);
    }
}
