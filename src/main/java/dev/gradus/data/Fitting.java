package dev.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a {@link Preparation} from the training rows of a table, and from nothing else. */
final class Fitting {

    private final Table table;
    private final int[] rows;

    private Fitting(Table table, int[] trainingRows) {
        this.table = table;
        this.rows = trainingRows;
    }

    static Preparation fit(Table table, List<ColumnPlan> plans, int[] trainingRows) throws DataException {
        Fitting fitting = new Fitting(table, trainingRows);
        List<FeatureCode> features = new ArrayList<>();
        List<TargetCode> targets = new ArrayList<>();
        Task task = Targets.task(plans);
        for (ColumnPlan plan : plans) {
            int column = table.indexOf(plan.name());
            if (plan.role() == ColumnPlan.Role.FEATURE) {
                features.add(plan.kind() == ColumnPlan.Kind.NUMERIC ? fitting.number(plan, column)
                        : fitting.category(plan, column));
            } else if (plan.role() == ColumnPlan.Role.TARGET) {
                targets.add(fitting.target(plan, column, task));
            }
        }
        return new Preparation(task, features, targets);
    }

    /**
     * What is filled in is the mean, the median or the most frequent of the present values; shift and scale are mean
     * and standard deviation (dividing by n), or minimum and range, of the values after filling. A column that does not
     * vary has scale 1.
     */
    private FeatureCode number(ColumnPlan plan, int column) throws DataException {
        double[] values = numbers(column);
        double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (present.length == 0) {
            throw emptyInTraining(plan);
        }
        Arrays.sort(present);
        double fill = switch (plan.missing()) {
            case MEAN -> mean(present);
            case MOST_FREQUENT -> mostFrequent(present);
            case MEDIAN, DROP_ROW -> median(present);
        };
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) ? fill : values[i];
        }
        double[] line = line(values, plan.scaling());
        return new FeatureCode.Number(plan.name(), plan.missing(), fill, line[0], line[1]);
    }

    private FeatureCode category(ColumnPlan plan, int column) throws DataException {
        Map<String, Integer> counts = counts(column);
        if (counts.isEmpty()) {
            throw emptyInTraining(plan);
        }
        List<String> categories = Targets.inOrder(counts.keySet());
        String fill = categories.stream().max(Comparator.comparing(counts::get)
                .thenComparing(Comparator.comparingInt(categories::indexOf).reversed())).orElseThrow();
        return new FeatureCode.Category(plan.name(), plan.missing(), fill, categories);
    }

    private TargetCode target(ColumnPlan plan, int column, Task task) throws DataException {
        if (task == Task.REGRESSION) {
            double[] line = line(numbers(column), plan.scaling());
            return new TargetCode.Number(plan.name(), line[0], line[1]);
        }
        List<String> classes = Targets.inOrder(counts(column).keySet());
        if (task == Task.CLASSIFICATION) {
            return new TargetCode.Classes(plan.name(), classes);
        }
        if (classes.size() != 2) {
            throw new DataException("The label " + plan.name() + " has " + classes.size()
                    + " different values in the training rows; expected 2. Leave it out, or choose another target.");
        }
        return new TargetCode.Label(plan.name(), classes.get(0), classes.get(1));
    }

    private DataException emptyInTraining(ColumnPlan plan) {
        return new DataException(plan.name() + " is empty in all " + rows.length
                + " training rows, so there is nothing to fill it with. Leave it out.");
    }

    private double[] numbers(int column) {
        Column cells = table.column(column);
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = cells.number(rows[i]);
        }
        return values;
    }

    private Map<String, Integer> counts(int column) {
        Column cells = table.column(column);
        Map<String, Integer> counts = new HashMap<>();
        for (int row : rows) {
            if (!cells.missing(row)) {
                counts.merge(cells.text(row), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Shift and scale. */
    private static double[] line(double[] values, ColumnPlan.Scaling scaling) {
        if (scaling == ColumnPlan.Scaling.NONE) {
            return new double[] {0, 1};
        }
        if (scaling == ColumnPlan.Scaling.MIN_MAX) {
            double minimum = Arrays.stream(values).min().orElse(0);
            double range = Arrays.stream(values).max().orElse(0) - minimum;
            return new double[] {minimum, range > 0 ? range : 1};
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        // Below this the differences are rounding errors of the mean.
        return new double[] {mean, deviation > 1e-12 * Math.abs(mean) ? deviation : 1};
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }

    /** The smallest of the values that occur most often. */
    private static double mostFrequent(double[] sorted) {
        double best = sorted[0];
        int bestCount = 0;
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            count = i > 0 && sorted[i] == sorted[i - 1] ? count + 1 : 1;
            if (count > bestCount) {
                bestCount = count;
                best = sorted[i];
            }
        }
        return best;
    }
}
