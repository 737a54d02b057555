package dev.gradus.data.profile;

import dev.gradus.data.Column;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Split;
import dev.gradus.data.Table;
import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows that equal a training row in every column that is used.
 *
 * @param validation rows of the validation part, ascending
 * @param test       rows of the test part, ascending
 */
public record Twins(int[] validation, int[] test) {

    /** @param used features and targets */
    public static Twins of(Table table, List<ColumnPlan> used, Split split) {
        List<ColumnPlan> known = used.stream().filter(plan -> table.indexOf(plan.name()) >= 0).toList();
        Column[] columns = known.stream().map(plan -> table.column(table.indexOf(plan.name()))).toArray(Column[]::new);
        long[] training = Arrays.stream(split.training()).mapToLong(row -> fingerprint(columns, row)).sorted().toArray();
        return new Twins(among(training, columns, split.validation()), among(training, columns, split.test()));
    }

    /** The split with these rows among the training rows. */
    public Split inTraining(Split split) {
        return new Split(IntStream.concat(Arrays.stream(split.training()),
                IntStream.concat(Arrays.stream(validation), Arrays.stream(test))).sorted().toArray(),
                without(split.validation(), validation), without(split.test(), test));
    }

    private static int[] without(int[] rows, int[] gone) {
        return Arrays.stream(rows).filter(row -> Arrays.binarySearch(gone, row) < 0).toArray();
    }

    private static int[] among(long[] training, Column[] columns, int[] rows) {
        return Arrays.stream(rows).filter(row -> Arrays.binarySearch(training, fingerprint(columns, row)) >= 0).toArray();
    }

    /** 64 bits: among a million rows the chance that two different ones share theirs is one in 40 million. */
    private static long fingerprint(Column[] columns, int row) {
        long key = 0;
        for (Column column : columns) {
            key = Randoms.key(key, column.key(row));
        }
        return key;
    }
}
