package dev.gradus.nn.metric;

import dev.gradus.math.Elementary;
import dev.gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How well classes are told apart; definitions as in scikit-learn.
 *
 * @param classes          scores of each class
 * @param accuracy         share of examples whose class was found
 * @param balancedAccuracy mean recall of the classes that have examples
 * @param macro            mean over the classes, empty classes counting as 0
 * @param micro            from the sums over all classes; with one class per example all three equal the accuracy
 * @param weighted         mean over the classes by support
 * @param topK             share of examples whose class is among the k likeliest, k = 1 to 5 or the number of classes
 * @param kappa            Cohen's kappa (p_o - p_e) / (1 - p_e); NaN when chance alone would be always right
 * @param mcc              Matthews' correlation coefficient in its form for several classes (Gorodkin 2004); 0 when
 *                         undefined
 * @param logLoss          mean of -ln(probability of the right class), probabilities taken as at least 2^-52
 * @param brier            mean squared distance of the probabilities from the truth: of the second class where there
 *                         are two, summed over the classes where there are more (Brier 1950)
 * @param rocAuc           area under the ROC curve: of the second class where there are two, else the mean of each
 *                         class against the rest; classes with no or only own examples are left out, NaN when none
 *                         remains
 * @param averagePrecision area under precision over recall, see {@link PrecisionRecallCurve}: of the second class where
 *                         there are two, else the mean over the classes that have examples; NaN when none has
 */
public record ClassificationReport(ConfusionMatrix confusion, List<Scores> classes, double accuracy,
        double balancedAccuracy, List<Double> topK, Scores macro, Scores micro, Scores weighted, double kappa, double mcc,
        double logLoss, double brier, double rocAuc, double averagePrecision) {

    private static final double SMALLEST_PROBABILITY = 0x1p-52;

    public ClassificationReport {
        classes = List.copyOf(classes);
        topK = List.copyOf(topK);
    }

    /**
     * @param probabilities classes x examples
     * @param targets       1 x examples: class indices
     */
    public static ClassificationReport of(Matrix probabilities, Matrix targets) {
        ConfusionMatrix confusion = ConfusionMatrix.of(probabilities, targets);
        List<Scores> classes = new ArrayList<>();
        for (int label = 0; label < confusion.classes(); label++) {
            classes.add(Scores.of(confusion.count(label, label), confusion.predicted(label), confusion.actual(label)));
        }
        List<Ranking> rankings = rankings(probabilities, targets);
        long total = confusion.total();
        double accuracy = Scores.quotient(confusion.right(), total);
        return new ClassificationReport(confusion, classes, accuracy,
                classes.stream().filter(each -> each.support() > 0).mapToDouble(Scores::recall).average().orElse(0),
                TopAccuracy.of(probabilities, targets), Scores.macro(classes),
                Scores.of(confusion.right(), total, total), Scores.weighted(classes),
                kappa(confusion, accuracy), mcc(confusion), logLoss(probabilities, targets),
                brier(probabilities, targets), mean(rankings.stream().mapToDouble(each -> RocCurve.of(each).area())),
                mean(rankings.stream().mapToDouble(each -> PrecisionRecallCurve.of(each).averagePrecision())));
    }

    private static double kappa(ConfusionMatrix confusion, double accuracy) {
        double total = confusion.total();
        double chance = 0;
        for (int label = 0; label < confusion.classes(); label++) {
            chance += Scores.quotient(confusion.actual(label), total)
                    * Scores.quotient(confusion.predicted(label), total);
        }
        return chance < 1 ? (accuracy - chance) / (1 - chance) : Double.NaN;
    }

    /** (c s - sum p_k t_k) / sqrt((s^2 - sum p_k^2) (s^2 - sum t_k^2)): s examples, c right, p_k predicted, t_k true. */
    private static double mcc(ConfusionMatrix confusion) {
        double total = confusion.total();
        double mixed = 0;
        double predicted = 0;
        double actual = 0;
        for (int label = 0; label < confusion.classes(); label++) {
            double p = confusion.predicted(label);
            double t = confusion.actual(label);
            mixed += p * t;
            predicted += p * p;
            actual += t * t;
        }
        double root = Math.sqrt((total * total - predicted) * (total * total - actual));
        return Scores.quotient(confusion.right() * total - mixed, root);
    }

    private static double logLoss(Matrix probabilities, Matrix targets) {
        double sum = 0;
        for (int column = 0; column < targets.columns; column++) {
            double p = probabilities.get(ClassTargets.label(targets, column), column);
            sum -= Elementary.log(Math.max(SMALLEST_PROBABILITY, p));
        }
        return Scores.quotient(sum, targets.columns);
    }

    private static double brier(Matrix probabilities, Matrix targets) {
        double sum = 0;
        for (int column = 0; column < targets.columns; column++) {
            for (int row = probabilities.rows == 2 ? 1 : 0; row < probabilities.rows; row++) {
                double d = probabilities.get(row, column) - (ClassTargets.label(targets, column) == row ? 1 : 0);
                sum += d * d;
            }
        }
        return Scores.quotient(sum, targets.columns);
    }

    /** The second class against the first where there are two, else each against the rest. */
    private static List<Ranking> rankings(Matrix probabilities, Matrix targets) {
        int classes = probabilities.rows;
        return IntStream.range(classes == 2 ? 1 : 0, classes)
                .mapToObj(label -> Ranking.ofClass(probabilities, targets, label)).toList();
    }

    /** Of those that are defined; NaN when none is. */
    private static double mean(DoubleStream numbers) {
        return numbers.filter(number -> !Double.isNaN(number)).average().orElse(Double.NaN);
    }
}
