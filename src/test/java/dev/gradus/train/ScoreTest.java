package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.loss.Losses;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void labelsAreReadWhereTheLossPutsItsThreshold() {
        Matrix outputs = Matrix.wrap(new double[] {0.2, 0.7, -0.1, 0.9}, 2);
        Matrix targets = Matrix.wrap(new double[] {0, 1, 0, 1}, 2);

        assertEquals(0.75, score(Task.MULTI_LABEL, "binary_cross_entropy", outputs, targets), "logit 0.2 says yes");
        assertEquals(0.75, score(Task.MULTI_LABEL, "hinge", outputs, targets), "score 0.2 says yes");
        assertEquals(1, score(Task.MULTI_LABEL, "mse", outputs, targets), "0.2 is nearer to 0 than to 1");
    }

    @Test
    void countsAreComparedWithRatesNotWithTheirLogarithms() {
        Matrix outputs = Matrix.wrap(new double[] {0, Math.log(3), Math.log(5)}, 1);
        Matrix targets = Matrix.wrap(new double[] {1, 3, 5}, 1);

        assertEquals(1, score(Task.REGRESSION, "poisson", outputs, targets), 1e-15);
        assertTrue(score(Task.REGRESSION, "mse", outputs, targets) < 0, "logarithms taken for numbers");
    }

    @Test
    void batchesOfSeveralSizesMayComeInAnyOrder() {
        Score score = new Score(Task.REGRESSION, 1, Losses.of("poisson"));
        for (int size : new int[] {2, 3, 1, 3, 2, 4}) {
            Matrix targets = Matrix.zeros(1, size);
            Matrix outputs = Matrix.zeros(1, size);
            for (int i = 0; i < size; i++) {
                targets.set(0, i, i + 1);
                outputs.set(0, i, Math.log(i + 1));
            }
            score.add(outputs, targets);
        }
        assertEquals(1, score.value(), 1e-14);
    }

    private static double score(Task task, String loss, Matrix outputs, Matrix targets) {
        Score score = new Score(task, outputs.rows, Losses.of(loss));
        score.add(outputs, targets);
        return score.value();
    }

    @Test
    void theLossOfAnEpochIsThatOfAllItsExamplesAlsoWhereClassesHaveWeights() {
        Loss loss = weighted(Losses.of("cross_entropy"), List.of(3.0, 0.5));
        Matrix outputs = Matrix.wrap(new double[] {1, 2, 0, 0, -1, 1, 3, 1, 0.5, 1}, 2);
        Matrix targets = Matrix.wrap(new double[] {0, 1, 1, 1, 0}, 1);
        EpochTally tally = new EpochTally(Task.CLASSIFICATION, 2, loss, 0);

        for (int[] range : new int[][] {{0, 2}, {2, 3}}) {
            Matrix some = new Matrix(outputs.data, range[0] * 2, 2, range[1], 2);
            Matrix wanted = new Matrix(targets.data, range[0], 1, range[1], 1);
            tally.add(loss.evaluate(some, wanted, null), some, wanted, new double[0]);
        }

        assertEquals(loss.evaluate(outputs, targets, null), tally.loss(), 1e-15);
    }

    @SuppressWarnings("unchecked") // the setting holds numbers
    private static <T> Loss weighted(Loss loss, List<Double> weights) {
        Hyper<Loss, T> hyper = (Hyper<Loss, T>) loss.hypers().stream().filter(each -> each.id().equals("classWeights"))
                .findFirst().orElseThrow();
        return hyper.with(loss, (T) weights);
    }
}
