package dev.gradus.data.step;

import dev.gradus.data.NaturalOrder;
import dev.gradus.data.row.Strip;
import dev.gradus.math.Ascending;
import java.util.Arrays;
import java.util.List;

/** What steps learn from a column: sums and places in the order of its values. */
final class Stats {

    private Stats() {
    }

    /** The values that are not NaN, ascending. */
    static double[] present(double[] values) {
        int count = 0;
        double[] present = new double[values.length];
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present[count++] = value;
            }
        }
        present = Arrays.copyOf(present, count);
        Ascending.sort(present);
        return present;
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** With the number of values as the divisor; 1 for a column that does not vary but for rounding errors. */
    static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        return deviation > 1e-12 * Math.abs(mean) ? deviation : 1;
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }

    /** The smallest of the values that occur most often. */
    static double mostFrequent(double[] sorted) {
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

    /** The value at a share of the way from the first to the last, on a straight line between neighbours (numpy's linear). */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = Math.min((int) place, sorted.length - 1);
        int above = Math.min(below + 1, sorted.length - 1);
        double part = place - below;
        return part == 0 ? sorted[below] : sorted[below] + part * (sorted[above] - sorted[below]);
    }

    /** Rows of each word, by its place. */
    static int[] counts(Strip.Words words) {
        int[] counts = new int[words.words().size()];
        for (int code : words.codes()) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** The words that occur, in alphabetical order, numbers by value. */
    static List<String> categories(Strip.Words words) {
        int[] counts = counts(words);
        List<String> there = new java.util.ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                there.add(words.words().get(i));
            }
        }
        return NaturalOrder.inOrder(there);
    }
}
