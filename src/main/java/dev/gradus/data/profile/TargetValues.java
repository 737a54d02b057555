package dev.gradus.data.profile;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The target as it is compared with every other column: numbers, or classes.
 *
 * @param numbers where the target is a number, NaN where it is missing; else null
 * @param classes where it is a class
 */
record TargetValues(double[] numbers, Codes classes) {

    /** Empty for a target with too many different values to be classes. */
    static Optional<TargetValues> of(Column column, int rows, ColumnPlan.Kind kind) {
        if (kind == ColumnPlan.Kind.CATEGORY) {
            return Codes.of(column, rows).map(codes -> new TargetValues(null, codes));
        }
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = column.number(row);
        }
        return Optional.of(new TargetValues(numbers, null));
    }

    /** With a column of numbers. */
    Optional<Association> with(Column column, int rows) {
        if (numbers != null) {
            return pearson(column, rows, row -> numbers[row], Association.Measure.PEARSON);
        }
        return classes.count() == 2 ? pearson(column, rows, row -> classes.codes()[row] < 0 ? Double.NaN : classes.codes()[row],
                Association.Measure.POINT_BISERIAL)
                : ratio(rows, classes, row -> column.number(row));
    }

    /** With a column of classes. */
    Optional<Association> with(Codes column, int rows) {
        return numbers != null ? ratio(rows, column, row -> numbers[row]) : cramer(column, rows);
    }

    /** Of one row. */
    private interface Value {
        double at(int row);
    }

    private static Optional<Association> pearson(Column column, int rows, Value target, Association.Measure measure) {
        double meanX = 0;
        double meanY = 0;
        double squaresX = 0;
        double squaresY = 0;
        double products = 0;
        int n = 0;
        // Welford's updates: one pass, and no difference of large sums.
        for (int row = 0; row < rows; row++) {
            double x = column.number(row);
            double y = target.at(row);
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                n++;
                double fromX = x - meanX;
                double fromY = y - meanY;
                meanX += fromX / n;
                meanY += fromY / n;
                squaresX += fromX * (x - meanX);
                squaresY += fromY * (y - meanY);
                products += fromX * (y - meanY);
            }
        }
        double scale = Math.sqrt(squaresX) * Math.sqrt(squaresY);
        return n < 3 || !(scale > 0) ? Optional.empty()
                : Optional.of(new Association(measure, Math.max(-1, Math.min(1, products / scale)), n));
    }

    /** The correlation ratio of the values between the classes. */
    private static Optional<Association> ratio(int rows, Codes classes, Value value) {
        double[] means = new double[classes.count()];
        int[] sizes = new int[classes.count()];
        double mean = 0;
        double squares = 0;
        int n = 0;
        for (int row = 0; row < rows; row++) {
            int code = classes.codes()[row];
            double x = value.at(row);
            if (code >= 0 && !Double.isNaN(x)) {
                n++;
                double from = x - mean;
                mean += from / n;
                squares += from * (x - mean);
                means[code] += (x - means[code]) / ++sizes[code];
            }
        }
        double between = 0;
        for (int i = 0; i < means.length; i++) {
            between += sizes[i] * (means[i] - mean) * (means[i] - mean);
        }
        return n < 3 || !(squares > 0) ? Optional.empty() : Optional.of(new Association(Association.Measure.CORRELATION_RATIO,
                Math.sqrt(Math.min(1, between / squares)), n));
    }

    private Optional<Association> cramer(Codes column, int rows) {
        int[][] table = new int[column.count()][classes.count()];
        int[] first = new int[column.count()];
        int[] second = new int[classes.count()];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            int a = column.codes()[row];
            int b = classes.codes()[row];
            if (a >= 0 && b >= 0) {
                table[a][b]++;
                first[a]++;
                second[b]++;
                n++;
            }
        }
        IntPredicate some = size -> size > 0;
        long least = Math.min(Arrays.stream(first).filter(some).count(), Arrays.stream(second).filter(some).count());
        if (n < 3 || least < 2) {
            return Optional.empty();
        }
        // chi^2 / n = sum n_ab^2 / (n_a n_b) - 1
        double sum = -1;
        for (int a = 0; a < first.length; a++) {
            for (int b = 0; b < second.length; b++) {
                sum += table[a][b] == 0 ? 0 : (double) table[a][b] / first[a] * table[a][b] / second[b];
            }
        }
        return Optional.of(new Association(Association.Measure.CRAMERS_V,
                Math.sqrt(Math.max(0, Math.min(1, sum / (least - 1)))), n));
    }
}
