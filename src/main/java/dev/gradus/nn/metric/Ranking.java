package dev.gradus.nn.metric;

import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Examples ordered by how sure the network is of a yes: what remains of them when the threshold falls from step to
 * step. Equal scores share one step.
 *
 * @param positives examples that are truly yes
 * @param negatives examples that are truly no
 */
public record Ranking(List<Step> steps, long positives, long negatives) {

    /**
     * @param threshold      yes is said from this score on
     * @param truePositives  true yes among them
     * @param falsePositives true no among them
     */
    public record Step(double threshold, long truePositives, long falsePositives) {}

    public Ranking {
        steps = List.copyOf(steps);
    }

    /**
     * One class against the rest.
     *
     * @param probabilities classes x examples
     * @param targets       1 x examples: class indices
     */
    public static Ranking ofClass(Matrix probabilities, Matrix targets, int label) {
        ClassTargets.check(probabilities, targets);
        boolean[] yes = new boolean[targets.columns];
        for (int column = 0; column < yes.length; column++) {
            yes[column] = ClassTargets.label(targets, column) == label;
        }
        return of(row(probabilities, label), yes);
    }

    /**
     * One of several labels.
     *
     * @param probabilities labels x examples
     * @param targets       labels x examples, 0 or 1
     */
    public static Ranking ofLabel(Matrix probabilities, Matrix targets, int label) {
        boolean[] yes = new boolean[targets.columns];
        for (int column = 0; column < yes.length; column++) {
            yes[column] = targets.get(label, column) > 0.5;
        }
        return of(row(probabilities, label), yes);
    }

    static Ranking of(double[] scores, boolean[] yes) {
        int[] order = IntStream.range(0, scores.length).boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i])).mapToInt(Integer::intValue).toArray();
        List<Step> steps = new ArrayList<>();
        long hits = 0;
        long alarms = 0;
        for (int i = 0; i < order.length; i++) {
            hits += yes[order[i]] ? 1 : 0;
            alarms += yes[order[i]] ? 0 : 1;
            if (i + 1 == order.length || scores[order[i + 1]] != scores[order[i]]) {
                steps.add(new Step(scores[order[i]], hits, alarms));
            }
        }
        return new Ranking(steps, hits, alarms);
    }

    private static double[] row(Matrix matrix, int row) {
        double[] values = new double[matrix.columns];
        for (int column = 0; column < values.length; column++) {
            values[column] = matrix.get(row, column);
        }
        return values;
    }
}
