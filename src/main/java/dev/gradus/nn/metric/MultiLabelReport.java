package dev.gradus.nn.metric;

import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * How well each of several yes/no labels is predicted; yes is said above a probability of 0.5.
 *
 * @param accuracy   share of right answers over all labels and examples
 * @param exactMatch share of examples with every label right
 * @param macro      mean of the labels' scores, a label without cases counting as 0
 * @param micro      from the sums over all labels
 * @param weighted   mean of the labels' scores by their cases
 */
public record MultiLabelReport(List<Label> labels, double accuracy, double exactMatch, Scores macro, Scores micro,
        Scores weighted) {

    /**
     * @param confusion        of no (0) and yes (1)
     * @param scores           of yes
     * @param rocAuc           NaN when the label is always or never set
     * @param averagePrecision NaN when the label is never set
     */
    public record Label(ConfusionMatrix confusion, Scores scores, double accuracy, double rocAuc,
            double averagePrecision) {}

    public MultiLabelReport {
        labels = List.copyOf(labels);
    }

    /** Mean of the labels' areas under the ROC curve; those without one are left out, NaN when none has one. */
    public double rocAuc() {
        return labels.stream().mapToDouble(Label::rocAuc).filter(area -> !Double.isNaN(area)).average().orElse(Double.NaN);
    }

    /** Mean of the labels' average precisions; those without one are left out, NaN when none has one. */
    public double averagePrecision() {
        return labels.stream().mapToDouble(Label::averagePrecision).filter(area -> !Double.isNaN(area)).average()
                .orElse(Double.NaN);
    }

    /**
     * @param probabilities labels x examples
     * @param targets       labels x examples, 0 or 1
     */
    public static MultiLabelReport of(Matrix probabilities, Matrix targets) {
        if (probabilities.rows != targets.rows || probabilities.columns != targets.columns) {
            throw new IllegalArgumentException("Expected targets like the predictions, a " + probabilities
                    + ", but got a " + targets + ".");
        }
        List<Label> labels = new ArrayList<>();
        long hits = 0;
        long predicted = 0;
        long actual = 0;
        long right = 0;
        for (int row = 0; row < targets.rows; row++) {
            ConfusionMatrix confusion = ConfusionMatrix.ofLabel(probabilities, targets, row);
            hits += confusion.count(1, 1);
            predicted += confusion.predicted(1);
            actual += confusion.actual(1);
            right += confusion.right();
            Ranking ranking = Ranking.ofLabel(probabilities, targets, row);
            labels.add(new Label(confusion,
                    Scores.of(confusion.count(1, 1), confusion.predicted(1), confusion.actual(1)),
                    Scores.quotient(confusion.right(), confusion.total()), RocCurve.of(ranking).area(),
                    PrecisionRecallCurve.of(ranking).averagePrecision()));
        }
        List<Scores> scores = labels.stream().map(Label::scores).toList();
        return new MultiLabelReport(labels, Scores.quotient(right, targets.size()),
                Scores.quotient(exact(probabilities, targets), targets.columns),
                Scores.macro(scores), Scores.of(hits, predicted, actual), Scores.weighted(scores));
    }

    private static long exact(Matrix probabilities, Matrix targets) {
        long exact = 0;
        for (int column = 0; column < targets.columns; column++) {
            boolean all = true;
            for (int row = 0; row < targets.rows; row++) {
                all &= probabilities.get(row, column) > 0.5 == targets.get(row, column) > 0.5;
            }
            exact += all ? 1 : 0;
        }
        return exact;
    }
}
