package dev.gradus.data.step;

import dev.gradus.data.row.Strip;
import java.util.Arrays;
import java.util.List;

/**
 * A column as it is before or after a step, to be drawn: values of up to {@link #MOST_ROWS} of the rows learned from.
 *
 * @param numbers of a column of numbers, without the missing ones; empty for words
 * @param words   of a column of words, the most frequent first
 * @param missing of the rows looked at
 * @param rows    that were looked at
 */
public record ColumnView(String name, double[] numbers, List<Count> words, int missing, int rows) {

    public static final int MOST_ROWS = 2_000;
    private static final int MOST_WORDS = 12;

    /** A word and how many of the rows have it. */
    public record Count(String word, int rows) {
    }

    public boolean ofNumbers() {
        return words.isEmpty();
    }

    static ColumnView of(Strip strip) {
        int looked = Math.min(MOST_ROWS, strip.rows());
        int missing = 0;
        int found = 0;
        double[] values = new double[strip instanceof Strip.Numbers ? looked : 0];
        int[] counts = new int[strip instanceof Strip.Words words ? words.words().size() : 0];
        for (int i = 0; i < looked; i++) {
            int row = (int) ((long) i * strip.rows() / looked);
            if (strip.missing(row)) {
                missing++;
            } else if (strip instanceof Strip.Numbers numbers) {
                values[found++] = numbers.values()[row];
            } else {
                counts[((Strip.Words) strip).codes()[row]]++;
            }
        }
        List<Count> words = !(strip instanceof Strip.Words all) ? List.of()
                : java.util.stream.IntStream.range(0, counts.length).filter(i -> counts[i] > 0).boxed()
                .sorted(java.util.Comparator.<Integer>comparingInt(i -> -counts[i])).limit(MOST_WORDS)
                .map(i -> new Count(all.words().get(i), counts[i])).toList();
        return new ColumnView(strip.name(), Arrays.copyOf(values, found), words, missing, looked);
    }
}
