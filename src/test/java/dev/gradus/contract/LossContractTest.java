package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.math.Elementary;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.loss.Losses;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every loss must keep, in every one of its settings. */
class LossContractTest {

    private static final int ROWS = 3;
    private static final int COLUMNS = 4;

    @Test
    void theIdsStandInFilesAndNeverChange() {
        assertEquals(List.of("cross_entropy", "binary_cross_entropy", "mse", "mae", "huber", "log_cosh",
                        "hinge", "multi_margin", "kl_divergence", "poisson", "cosine"),
                Losses.all().stream().map(Loss::id).toList());
    }

    @Test
    void everyTaskImpliesItsUsualLoss() {
        assertEquals(List.of("cross_entropy", "binary_cross_entropy", "mse"),
                Arrays.stream(Task.values()).map(task -> Losses.impliedBy(task).id()).toList());
    }

    @TestFactory
    Stream<DynamicContainer> everyLoss() {
        return Losses.all().stream().map(loss -> dynamicContainer(loss.id(), Stream.concat(
                Stream.of(dynamicTest("hasSettingsThatKeepTheirRange", () -> HyperContract.settings(loss.defaults())),
                        dynamicTest("hasHelp", () -> HyperContract.doc(loss.id(), loss.doc())),
                        dynamicTest("refusesTargetsOfAnotherSize", () -> refuses(loss))),
                HyperContract.variants(loss).stream().flatMap(each -> Stream.of(
                        dynamicTest("hasTheGradientOfItsValue", () -> gradient(each)),
                        dynamicTest("isAMean", () -> mean(each)),
                        dynamicTest("staysFiniteAndPassesNaNOn", () -> extremes(each)),
                        dynamicTest("allocatesNothing", () -> allocates(each)))))));
    }

    /** Numbers that the loss may get: probabilities and rates where it takes those. */
    private static Matrix predicted(Loss loss) {
        Matrix matrix = Matrix.zeros(ROWS, COLUMNS);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[i] = predicted(loss, Randoms.normal(1, i));
        }
        return matrix;
    }

    private static double predicted(Loss loss, double x) {
        return switch (loss.form()) {
            case PROBABILITIES -> Elementary.sigmoid(x);
            case RATES -> Elementary.softplus(x);
            case LOG_RATES -> Math.min(x, 700);
            default -> x;
        };
    }

    /** Shares that add up to 1 for each example: sensible for every loss. */
    private static Matrix target() {
        Matrix matrix = Matrix.zeros(ROWS, COLUMNS);
        for (int column = 0; column < COLUMNS; column++) {
            matrix.set(column % ROWS, column, 0.75);
            matrix.set((column + 1) % ROWS, column, 0.25);
        }
        return matrix;
    }

    /** Central differences with h = 1e-5 are right to 1e-10 here; no draw lies at a kink. */
    private static void gradient(Loss loss) {
        Matrix predicted = predicted(loss);
        Matrix target = target();
        Matrix gradient = Matrix.zeros(ROWS, COLUMNS);
        double value = loss.evaluate(predicted, target, gradient);
        assertEquals(value, loss.evaluate(predicted, target, null));
        for (int i = 0; i < predicted.size(); i++) {
            double x = predicted.data[i];
            predicted.data[i] = x + 1e-5;
            double above = loss.evaluate(predicted, target, null);
            predicted.data[i] = x - 1e-5;
            double below = loss.evaluate(predicted, target, null);
            predicted.data[i] = x;
            assertEquals((above - below) / 2e-5, gradient.data[i], 1e-9);
        }
    }

    private static void mean(Loss loss) {
        Matrix once = Matrix.zeros(ROWS, COLUMNS);
        Matrix twice = Matrix.zeros(ROWS, 2 * COLUMNS);
        double single = loss.evaluate(predicted(loss), target(), once);

        double doubled = loss.evaluate(doubled(predicted(loss)), doubled(target()), twice);

        assertEquals(single, doubled, 1e-15 * Math.max(1, Math.abs(single)));
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.data[i] / 2, twice.data[i], 1e-16);
        }
    }

    private static Matrix doubled(Matrix matrix) {
        double[] data = Arrays.copyOf(matrix.toArray(), 2 * matrix.size());
        System.arraycopy(matrix.data, 0, data, matrix.size(), matrix.size());
        return Matrix.wrap(data, ROWS);
    }

    private static void extremes(Loss loss) {
        Matrix gradient = Matrix.zeros(ROWS, 1);
        for (double x : new double[] {0, 800, -800, 1e6, -1e6}) {
            Matrix predicted = Matrix.wrap(
                    new double[] {predicted(loss, x), predicted(loss, 1), predicted(loss, -x)}, ROWS);
            assertTrue(Double.isFinite(loss.evaluate(predicted, target().prefix(1), gradient)), "at " + x);
            assertTrue(Arrays.stream(gradient.toArray()).allMatch(Double::isFinite), "gradient at " + x);
        }
        Matrix broken = Matrix.wrap(new double[] {Double.NaN, 1, 2}, ROWS);
        assertTrue(Double.isNaN(loss.evaluate(broken, target().prefix(1), null)));
    }

    private static void refuses(Loss loss) {
        String rows = assertThrows(IllegalArgumentException.class,
                () -> loss.evaluate(predicted(loss), Matrix.zeros(2, COLUMNS), null)).getMessage();
        String columns = assertThrows(IllegalArgumentException.class,
                () -> loss.evaluate(predicted(loss), Matrix.zeros(ROWS, 5), null)).getMessage();
        assertEquals("The target has 2 numbers for 4 examples, but the network gives 3 for 4.", rows);
        assertEquals("The target has 3 numbers for 5 examples, but the network gives 3 for 4.", columns);
    }

    private static void allocates(Loss loss) {
        Matrix predicted = predicted(loss);
        Matrix target = target();
        Matrix gradient = Matrix.zeros(ROWS, COLUMNS);
        Allocation.assertNothing(() -> loss.evaluate(predicted, target, gradient));
    }

    @Test
    void crossEntropyOfAClassIndexIsThatOfItsOneHotShares() {
        for (Loss loss : HyperContract.variants(Losses.of("cross_entropy"))) {
            if (loss.weight(predicted(loss), Matrix.wrap(new double[] {2, 0, 1, 2}, 1)) != COLUMNS) {
                continue; // PyTorch divides by the weights of indices, but never by those of shares
            }
            Matrix indices = Matrix.wrap(new double[] {2, 0, 1, 2}, 1);
            Matrix shares = Matrix.zeros(ROWS, COLUMNS);
            for (int column = 0; column < COLUMNS; column++) {
                shares.set((int) indices.get(0, column), column, 1);
            }
            Matrix ofIndices = Matrix.zeros(ROWS, COLUMNS);
            Matrix ofShares = Matrix.zeros(ROWS, COLUMNS);

            double byIndex = loss.evaluate(predicted(loss), indices, ofIndices);

            assertEquals(byIndex, loss.evaluate(predicted(loss), shares, ofShares), 1e-15);
            assertArrayEquals(ofShares.toArray(), ofIndices.toArray(), 1e-16);
        }
    }

    @Test
    void crossEntropyRefusesWhatIsNoClass() {
        Loss loss = Losses.of("cross_entropy");
        assertEquals("The target names class 3, but the network has 3 outputs.", refused(loss, 3));
        assertEquals("The target names class -1, but the network has 3 outputs.", refused(loss, -1));
        assertEquals("The target of example 1 is 0.5, which is no class: expected 0 to 2.", refused(loss, 0.5));
        assertEquals("The target of example 1 is NaN, which is no class: expected 0 to 2.", refused(loss, Double.NaN));
        assertEquals("The target has 1 numbers for 1 examples, but the network gives 3 for 4.",
                assertThrows(IllegalArgumentException.class,
                        () -> loss.evaluate(predicted(loss), Matrix.zeros(1, 1), null)).getMessage());
    }

    private static String refused(Loss loss, double label) {
        Matrix target = Matrix.zeros(1, COLUMNS);
        target.set(0, 0, label);
        return assertThrows(IllegalArgumentException.class, () -> loss.evaluate(predicted(loss), target, null)).getMessage();
    }

    @Test
    void peopleSeeProbabilitiesWhereTheLossTakesLogits() {
        Matrix logits = Matrix.wrap(new double[] {1000, 1000, -1000, 0, Math.log(3), -800}, ROWS);
        Matrix classes = Matrix.zeros(ROWS, 2);
        Matrix labels = Matrix.zeros(ROWS, 2);
        Matrix numbers = Matrix.zeros(ROWS, 2);

        Losses.of("cross_entropy").predict(logits, classes);
        Losses.of("binary_cross_entropy").predict(logits, labels);
        Losses.of("mse").predict(logits, numbers);

        assertArrayEquals(new double[] {0.5, 0.5, 0, 0.25, 0.75, 0}, classes.toArray(), 1e-15);
        assertArrayEquals(new double[] {1, 1, 0, 0.5, 0.75, 0}, labels.toArray(), 1e-15);
        assertArrayEquals(logits.toArray(), numbers.toArray());
        assertFalse(Losses.of("mse").name().isBlank());
    }

    /** A weight of 2 is what two examples of the class would be. */
    @Test
    void aClassWeightCountsLikeThatManyExamples() {
        Loss plain = Losses.of("cross_entropy");
        Loss weighted = weighted(plain, "classWeights", List.of(2.0, 1.0, 0.0));
        Matrix once = Matrix.wrap(new double[] {1, 2, 3, 0, -1, 1, 5, 5, 5}, ROWS);
        Matrix again = Matrix.wrap(new double[] {1, 2, 3, 1, 2, 3, 0, -1, 1}, ROWS);

        double byWeight = weighted.evaluate(once, Matrix.wrap(new double[] {0, 1, 2}, 1), null);

        assertEquals(plain.evaluate(again, Matrix.wrap(new double[] {0, 0, 1}, 1), null), byWeight, 1e-15);
        assertEquals(3, weighted.weight(once, Matrix.wrap(new double[] {0, 1, 2}, 1)));
    }

    @Test
    void aBatchOfClassesThatWeighNothingCostsNothing() {
        Loss loss = weighted(Losses.of("cross_entropy"), "classWeights", List.of(0.0, 1.0, 1.0));
        Matrix gradient = Matrix.zeros(ROWS, 1);

        assertEquals(0, loss.evaluate(predicted(loss).prefix(1), Matrix.zeros(1, 1), gradient));
        assertArrayEquals(new double[ROWS], gradient.toArray());
    }

    @Test
    void weightsOfAWrongNumberAreRefused() {
        for (String[] each : new String[][] {{"cross_entropy", "classWeights", "Class weights", "class"},
            {"multi_margin", "classWeights", "Class weights", "class"},
            {"binary_cross_entropy", "positiveWeights", "Positive weights", "label"}}) {
            Loss loss = weighted(Losses.of(each[0]), each[1], List.of(1.0, 2.0));
            String sentence = each[2] + ": expected a number for each of 3 outputs, or none, but there are 2. Give each "
                    + each[3] + " one.";

            assertEquals(sentence, loss.misfit(ROWS).orElseThrow());
            assertEquals(sentence, assertThrows(IllegalArgumentException.class,
                    () -> loss.evaluate(predicted(loss), target(), null)).getMessage());
            assertTrue(loss.misfit(2).isEmpty());
            assertTrue(Losses.of(each[0]).misfit(ROWS).isEmpty());
        }
        assertEquals("Cosine compares directions: expected at least 2 outputs, but there is 1.",
                Losses.of("cosine").misfit(1).orElseThrow());
    }

    private static Loss weighted(Loss loss, String id, List<Double> weights) {
        for (Hyper<Loss, ?> hyper : loss.hypers()) {
            if (hyper.id().equals(id)) {
                return with(hyper, loss, weights);
            }
        }
        throw new AssertionError(loss.id() + " has no " + id);
    }

    @SuppressWarnings("unchecked") // only weights are set
    private static <T> Loss with(Hyper<Loss, T> hyper, Loss loss, List<Double> weights) {
        return hyper.with(loss, (T) weights);
    }

    @Test
    void countsAndSharesBelowZeroAreRefused() {
        for (String id : List.of("poisson", "kl_divergence")) {
            Loss loss = Losses.of(id);
            Matrix target = Matrix.wrap(new double[] {1, -0.5, 2}, ROWS);
            String message = assertThrows(IllegalArgumentException.class,
                    () -> loss.evaluate(predicted(loss).prefix(1), target, null)).getMessage();
            assertTrue(message.startsWith("The target is -0.5, but ") && message.contains("expected 0 or more"), message);
        }
    }

    @Test
    void whatPeopleSeeIsOnTheSideThatTheOutputIsOn() {
        Matrix outputs = Matrix.wrap(new double[] {-3, -0.1, 0.2, 4, 700, -700}, ROWS);
        for (Loss loss : Losses.all()) {
            Matrix seen = Matrix.zeros(ROWS, 2);
            loss.predict(outputs, seen);
            for (int i = 0; i < seen.size(); i++) {
                if (loss.tasks().contains(Task.MULTI_LABEL)) {
                    assertEquals(outputs.data[i] > loss.form().threshold(), seen.data[i] > 0.5, loss.id());
                }
            }
            assertEquals(outputs.data[3] > outputs.data[4], seen.data[3] > seen.data[4], loss.id());
        }
    }
}
