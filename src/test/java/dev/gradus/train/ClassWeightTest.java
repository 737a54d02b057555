package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.loss.Losses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights of classes and shares of classes, by PyTorch's formulas and by differences. */
class ClassWeightTest {

    private static final int CLASSES = 4;
    private static final int EXAMPLES = 5;

    private static Matrix logits() {
        Matrix logits = Matrix.zeros(CLASSES, EXAMPLES);
        for (int i = 0; i < logits.data.length; i++) {
            logits.data[i] = 2 * Randoms.normal(3, i);
        }
        return logits;
    }

    private static Matrix shares() {
        Matrix shares = Matrix.zeros(CLASSES, EXAMPLES);
        for (int column = 0; column < EXAMPLES; column++) {
            double share = 0.15 + 0.15 * column;
            shares.data[column * CLASSES + column % CLASSES] += share;
            shares.data[column * CLASSES + (column + 1) % CLASSES] += 1 - share;
        }
        return shares;
    }

    private static double logProbability(Matrix logits, int row, int column) {
        double sum = 0;
        for (int k = 0; k < CLASSES; k++) {
            sum += Math.exp(logits.get(k, column));
        }
        return logits.get(row, column) - Math.log(sum);
    }

    @Test
    void theWeightedMeanOfACrossEntropyIsDividedByTheSumOfTheWeights() {
        List<Double> weights = List.of(0.5, 2.0, 1.0, 4.0);
        Loss loss = Losses.of("cross_entropy").weighted(weights);
        Matrix logits = logits();
        Matrix target = Matrix.wrap(new double[] {0, 3, 1, 1, 2}, 1);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < EXAMPLES; i++) {
            int label = (int) target.data[i];
            sum -= weights.get(label) * logProbability(logits, label, i);
            all += weights.get(label);
        }
        assertEquals(sum / all, loss.evaluate(logits, target, null), 1e-12);
        assertEquals(all, loss.weight(logits, target));
        assertEquals(loss, Losses.of("cross_entropy").weighted(List.of(1.0, 1.0, 2.0, 2.0))
                .weighted(List.of(0.5, 2.0, 0.5, 2.0)), "on top of its own");
        assertSame(loss, loss.weighted(List.of()));
    }

    @Test
    void sharesOfClassesCostWhatTheirClassesCostInTheseShares() {
        Loss loss = Losses.of("cross_entropy");
        Matrix logits = logits();
        Matrix shares = shares();
        double sum = 0;
        for (int column = 0; column < EXAMPLES; column++) {
            for (int row = 0; row < CLASSES; row++) {
                sum -= shares.get(row, column) * logProbability(logits, row, column);
            }
        }
        assertEquals(sum / EXAMPLES, loss.evaluate(logits, shares, null), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross_entropy", "kl_divergence", "multi_margin"})
    void theGradientOfSharesAgreesWithDifferences(String id) {
        Loss loss = Losses.of(id).weighted(List.of(0.5, 2.0, 1.0, 4.0));
        Matrix logits = logits();
        Matrix shares = shares();
        Matrix gradient = Matrix.zeros(CLASSES, EXAMPLES);
        loss.evaluate(logits, shares, gradient);
        for (int i = 0; i < logits.data.length; i++) {
            double at = logits.data[i];
            logits.data[i] = at + 1e-5;
            double above = loss.evaluate(logits, shares, null);
            logits.data[i] = at - 1e-5;
            double below = loss.evaluate(logits, shares, null);
            logits.data[i] = at;
            assertEquals((above - below) / 2e-5, gradient.data[i], 1e-8, id + " " + i);
        }
    }

    @Test
    void yesesOfALabelWeighAsPyTorchHasIt() {
        Loss loss = Losses.of("binary_cross_entropy").weighted(List.of(3.0));
        Matrix logits = Matrix.wrap(new double[] {0.4, -1.2}, 1);
        Matrix target = Matrix.wrap(new double[] {1, 0}, 1);
        double expected = (3 * Math.log1p(Math.exp(-0.4)) + Math.log1p(Math.exp(-1.2))) / 2;
        assertEquals(expected, loss.evaluate(logits, target, null), 1e-12);
    }

    @Test
    void accuracyOfMixedExamplesCountsTheClassWithTheLargerShare() {
        Score score = new Score(Task.CLASSIFICATION, 2, Losses.of("cross_entropy"));
        Matrix outputs = Matrix.wrap(new double[] {2, 1, 1, 2, 0, 1}, 2);
        score.add(outputs, Matrix.wrap(new double[] {0.7, 0.3, 0.6, 0.4, 0.1, 0.9}, 2));
        assertEquals(2 / 3.0, score.value(), 1e-15);
    }
}
