package dev.gradus.data;

import java.util.List;
import java.util.Objects;

/** By what rows are put into the three parts. */
public sealed interface SplitMethod {

    /** Shuffled by the seed. */
    record Random() implements SplitMethod {
    }

    /** Rows that share a value in a column of the role {@code GROUP} stay together. */
    record Grouped() implements SplitMethod {
    }

    /** By the column of the role {@code TIME}: the earliest rows train, the latest test. */
    record InTime() implements SplitMethod {
    }

    /**
     * By the words in a column. Rows with any other word, or none, are training; a part that no word stands for takes its
     * share of those.
     */
    record ByColumn(String column, List<String> validation, List<String> test) implements SplitMethod {
        public ByColumn {
            Objects.requireNonNull(column);
            validation = List.copyOf(validation);
            test = List.copyOf(test);
            if (validation.stream().anyMatch(test::contains)) {
                throw new IllegalArgumentException("A value of " + column + " stands for validation and for test: "
                        + String.join(", ", validation.stream().filter(test::contains).toList()) + ". Choose one part for it.");
            }
        }
    }

    /** By the files of a {@link SeparateFiles}; a part without a file takes its share of the training file's rows. */
    record ByFile() implements SplitMethod {
    }

    SplitMethod RANDOM = new Random();
}
