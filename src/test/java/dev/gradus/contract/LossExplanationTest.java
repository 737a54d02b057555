package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.math.Elementary;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Loss;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.loss.Losses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every loss in every setting explains its mean, the part of each example and each gradient by numbers that come to them. */
class LossExplanationTest {

    private static final int EXAMPLES = 4;
    private static final double TOLERANCE = 1e-9;

    @TestFactory
    Stream<DynamicTest> everyLossExplainsItsNumbers() {
        return Losses.all().stream().flatMap(loss -> HyperContract.variants(loss).stream()
                .map(each -> dynamicTest(each.id() + " " + each, () -> everyCase(each))));
    }

    private static void everyCase(Loss loss) {
        int cases = 0;
        for (int outputs : new int[] {1, 2, 3}) {
            if (loss.misfit(outputs).isPresent()) {
                continue;
            }
            for (double spread : new double[] {1, 30, 900}) {
                for (Matrix target : targets(outputs)) {
                    if (outputs > 1 && target.rows == 1 && !takesIndices(loss, outputs)) {
                        continue;
                    }
                    new Case(loss, predicted(loss, outputs, spread), target).check();
                    cases++;
                }
            }
        }
        assertTrue(cases > 0);
    }

    private static boolean takesIndices(Loss loss, int outputs) {
        try {
            loss.evaluate(predicted(loss, outputs, 1), Matrix.zeros(1, EXAMPLES), null);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Numbers that the loss may get: probabilities and rates where it takes those. */
    private static Matrix predicted(Loss loss, int outputs, double spread) {
        Matrix matrix = Matrix.zeros(outputs, EXAMPLES);
        for (int i = 0; i < matrix.size(); i++) {
            double x = spread * Randoms.normal(1, i);
            matrix.data[i] = switch (loss.form()) {
                case PROBABILITIES -> Elementary.sigmoid(x);
                case RATES -> Elementary.softplus(x);
                case LOG_RATES -> Math.min(x, 20);
                default -> x;
            };
        }
        return matrix;
    }

    /** Shares, one class each, and class indices. */
    private static List<Matrix> targets(int outputs) {
        Matrix shares = Matrix.zeros(outputs, EXAMPLES);
        Matrix classes = Matrix.zeros(outputs, EXAMPLES);
        Matrix indices = Matrix.zeros(1, EXAMPLES);
        for (int column = 0; column < EXAMPLES; column++) {
            shares.set(column % outputs, column, 0.75);
            shares.set((column + 1) % outputs, column, outputs == 1 ? 3 : 0.25);
            classes.set(column % outputs, column, outputs > 1 || column > 1 ? 1 : 0);
            indices.set(0, column, column % outputs);
        }
        return outputs == 1 ? List.of(shares, classes) : List.of(shares, classes, indices);
    }

    /** Follows the explanations of one batch to their ends. */
    private static final class Case {

        private final Loss loss;
        private final Matrix predicted;
        private final Matrix target;
        private final Matrix gradient;
        private final double mean;
        private final Deque<Spot> open = new ArrayDeque<>();
        private final Set<Spot> asked = new HashSet<>();

        Case(Loss loss, Matrix predicted, Matrix target) {
            this.loss = loss;
            this.predicted = predicted;
            this.target = target;
            gradient = Matrix.zeros(predicted.rows, predicted.columns);
            mean = loss.evaluate(predicted, target, gradient);
        }

        void check() {
            open.add(new Spot.MeanLoss());
            for (int example = 0; example < EXAMPLES; example++) {
                open.add(new Spot.ExampleLoss(example));
                for (int unit = 0; unit < predicted.rows; unit++) {
                    open.add(new Spot.GradInput(0, unit, example));
                }
            }
            while (!open.isEmpty()) {
                ask(open.remove());
            }
            assertThrows(IllegalArgumentException.class, () -> loss.explain(predicted, target, gradient, new Spot.Value(0, 0)));
        }

        private void ask(Spot spot) {
            if (!asked.add(spot)) {
                return;
            }
            Explanation explanation = loss.explain(predicted, target, gradient, spot);
            assertEquals(spot, explanation.of());
            if (spot instanceof Spot.MeanLoss) {
                same("the mean", mean, explanation.value());
            } else if (spot instanceof Spot.GradInput at) {
                same("the gradient", gradient.get(at.unit(), at.example()), explanation.value());
            }
            same(this + ": " + spot + " follows from its explanation", explanation.value(), explanation.term().value());
            words(explanation);
            explanation.term().forEachGiven(this::stands);
        }

        private void stands(Term.Given given) {
            assertFalse(given.symbol().isBlank());
            if (given.spot() instanceof Spot.Input at) {
                assertEquals(predicted.get(at.unit(), at.example()), given.value());
            } else if (given.spot() instanceof Spot.Target at) {
                assertEquals(wanted(at), given.value());
            } else {
                same(given.spot().toString(), loss.explain(predicted, target, gradient, given.spot()).value(), given.value());
                open.add(given.spot());
            }
        }

        private double wanted(Spot.Target at) {
            return target.rows == predicted.rows ? target.get(at.unit(), at.example())
                    : target.get(0, at.example()) == at.unit() ? 1 : 0;
        }

        private static void words(Explanation explanation) {
            assertFalse(explanation.symbol().isBlank() || explanation.formula().isBlank(), explanation::toString);
            String text = explanation.idea().text();
            assertTrue(text.endsWith(".") && Character.isUpperCase(text.charAt(0)), text);
            assertFalse(text.contains("{"), text);
            assertTrue(explanation.idea().key().matches("[a-z0-9]+(\\.[a-z0-9]+)+"), explanation.idea().key());
        }

        @Override
        public String toString() {
            return loss + " of " + predicted.rows + " outputs and " + target.rows + " targets";
        }
    }

    private static void same(String what, double expected, double actual) {
        assertEquals(expected, actual, TOLERANCE * Math.max(1, Math.abs(expected)), what);
    }
}
