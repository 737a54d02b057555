package dev.gradus.nn.metric;

import dev.gradus.math.Matrix;

/** How often each class was taken for each class. Immutable. */
public final class ConfusionMatrix {

    private final int classes;
    private final long[] counts;

    private ConfusionMatrix(int classes, long[] counts) {
        this.classes = classes;
        this.counts = counts;
    }

    /**
     * The class with the largest number is the predicted one, the first of several equal ones.
     *
     * @param predictions classes x examples: probabilities or logits
     * @param targets     1 x examples: class indices
     */
    public static ConfusionMatrix of(Matrix predictions, Matrix targets) {
        ClassTargets.check(predictions, targets);
        long[] counts = new long[predictions.rows * predictions.rows];
        for (int column = 0; column < predictions.columns; column++) {
            counts[ClassTargets.label(targets, column) * predictions.rows + largest(predictions, column)]++;
        }
        return new ConfusionMatrix(predictions.rows, counts);
    }

    /** Two classes, no and yes: yes is predicted above a probability of 0.5. */
    static ConfusionMatrix ofLabel(Matrix probabilities, Matrix targets, int label) {
        long[] counts = new long[4];
        for (int column = 0; column < probabilities.columns; column++) {
            int actual = targets.get(label, column) > 0.5 ? 1 : 0;
            counts[actual * 2 + (probabilities.get(label, column) > 0.5 ? 1 : 0)]++;
        }
        return new ConfusionMatrix(2, counts);
    }

    private static int largest(Matrix predictions, int column) {
        int best = 0;
        for (int row = 1; row < predictions.rows; row++) {
            if (predictions.get(row, column) > predictions.get(best, column)) {
                best = row;
            }
        }
        return best;
    }

    public int classes() {
        return classes;
    }

    /** Examples of class {@code actual} that were taken for {@code predicted}. */
    public long count(int actual, int predicted) {
        return counts[actual * classes + predicted];
    }

    /** Examples of this class. */
    public long actual(int label) {
        long sum = 0;
        for (int predicted = 0; predicted < classes; predicted++) {
            sum += count(label, predicted);
        }
        return sum;
    }

    /** Examples taken for this class. */
    public long predicted(int label) {
        long sum = 0;
        for (int actual = 0; actual < classes; actual++) {
            sum += count(actual, label);
        }
        return sum;
    }

    /** Examples whose class was found. */
    public long right() {
        long sum = 0;
        for (int label = 0; label < classes; label++) {
            sum += count(label, label);
        }
        return sum;
    }

    public long total() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** The largest single count, for colouring. */
    public long largestCount() {
        long largest = 0;
        for (long count : counts) {
            largest = Math.max(largest, count);
        }
        return largest;
    }
}
