package dev.gradus.nn.metric;

import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Share of examples whose class is among the k that the network finds likeliest. Of equal probabilities the class with
 * the lower index comes first, as in {@link ConfusionMatrix}: for k = 1 it is the accuracy (scikit-learn's
 * {@code top_k_accuracy_score} puts the higher index first).
 */
final class TopAccuracy {

    private static final int MOST = 5;

    private TopAccuracy() {}

    /**
     * @param probabilities classes x examples, or anything that grows with them
     * @param targets       1 x examples: class indices
     * @return for k = 1 to 5, or to the number of classes where there are fewer
     */
    static List<Double> of(Matrix probabilities, Matrix targets) {
        ClassTargets.check(probabilities, targets);
        long[] atPlace = new long[probabilities.rows];
        for (int column = 0; column < targets.columns; column++) {
            atPlace[place(probabilities, column, ClassTargets.label(targets, column))]++;
        }
        List<Double> shares = new ArrayList<>();
        long found = 0;
        for (int k = 0; k < Math.min(MOST, probabilities.rows); k++) {
            found += atPlace[k];
            shares.add(Scores.quotient(found, targets.columns));
        }
        return shares;
    }

    /** How many classes come before this one; NaN comes before nothing. */
    private static int place(Matrix probabilities, int column, int label) {
        double own = probabilities.get(label, column);
        int before = 0;
        for (int row = 0; row < probabilities.rows; row++) {
            double other = probabilities.get(row, column);
            before += other > own || other == own && row < label ? 1 : 0;
        }
        return before;
    }
}
