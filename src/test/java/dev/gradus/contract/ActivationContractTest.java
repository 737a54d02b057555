package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Activation;
import dev.gradus.nn.activation.Activations;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every activation must keep. */
class ActivationContractTest {

    private static final int ROWS = 7;
    private static final int COLUMNS = 9;

    @Test
    void theIdsStandInFilesAndNeverChange() {
        assertEquals(List.of("linear", "relu", "leaky_relu", "elu", "selu", "gelu", "silu", "sigmoid", "tanh", "softplus",
                        "softsign", "softmax", "log_softmax", "mish", "gelu_tanh", "hard_swish", "hard_sigmoid", "relu6"),
                Activations.all().stream().map(Activation::id).toList());
    }

    @TestFactory
    Stream<DynamicContainer> everyActivation() {
        return Stream.concat(Activations.all().stream(),
                        Stream.of(Activations.of("leaky_relu", 2.5), Activations.of("elu", 0.3)))
                .map(each -> dynamicContainer(each.id(), Stream.of(
                        dynamicTest("hasHelp", () -> HyperContract.doc(each.id(), each.doc())),
                        dynamicTest("hasTheSlopeOfItsCurve", () -> slope(each)),
                        dynamicTest("worksInPlace", () -> inPlace(each)),
                        dynamicTest("staysInsideItsWindow", () -> windows(each)),
                        dynamicTest("needsTheSumOnlyWhenItSaysSo", () -> derivativeFromOutput(each)),
                        dynamicTest("staysFiniteForLargeNumbersAndPassesNaNOn", () -> extremes(each)))));
    }

    private static Matrix numbers(long key) {
        Matrix matrix = Matrix.zeros(ROWS, COLUMNS);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[i] = 3 * Randoms.normal(key, i);
        }
        return matrix;
    }

    private static Matrix forward(Activation activation, Matrix z) {
        Matrix a = Matrix.zeros(z.rows, z.columns);
        activation.forward(z, a);
        return a;
    }

    private static Matrix backward(Activation activation, Matrix z, Matrix gradA) {
        Matrix gradZ = Matrix.zeros(z.rows, z.columns);
        activation.backward(z, forward(activation, z), gradA, gradZ);
        return gradZ;
    }

    /** Central differences of sum g a with h = 1e-5: truncation and rounding stay below 1e-9; no draw lies at a kink. */
    private static void slope(Activation activation) {
        Matrix z = numbers(1);
        Matrix gradA = numbers(2);
        double[] gradZ = backward(activation, z, gradA).toArray();
        for (int i = 0; i < z.size(); i++) {
            double x = z.data[i];
            z.data[i] = x + 1e-5;
            double above = product(forward(activation, z), gradA);
            z.data[i] = x - 1e-5;
            double below = product(forward(activation, z), gradA);
            z.data[i] = x;
            assertEquals((above - below) / 2e-5, gradZ[i], 1e-7 * (1 + Math.abs(gradZ[i])), "at z = " + x);
        }
    }

    private static double product(Matrix a, Matrix b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += a.data[i] * b.data[i];
        }
        return sum;
    }

    private static void inPlace(Activation activation) {
        Matrix z = numbers(1);
        Matrix gradA = numbers(2);
        double[] a = forward(activation, z).toArray();
        double[] gradZ = backward(activation, z, gradA).toArray();
        Matrix output = Matrix.wrap(a.clone(), ROWS);

        activation.backward(z, output, gradA, gradA);
        activation.forward(z, z);

        assertArrayEquals(gradZ, gradA.toArray());
        assertArrayEquals(a, z.toArray());
    }

    private static void windows(Activation activation) {
        Matrix z = numbers(1);
        Matrix gradA = numbers(2);
        Matrix wideA = strided();
        Matrix wideGrad = strided();

        activation.forward(strided(z), wideA);
        activation.backward(strided(z), wideA, strided(gradA), wideGrad);

        assertArrayEquals(forward(activation, z).toArray(), wideA.toArray());
        assertArrayEquals(backward(activation, z, gradA).toArray(), wideGrad.toArray());
        for (double[] data : List.of(wideA.data, wideGrad.data)) {
            assertEquals(data.length - ROWS * COLUMNS, Arrays.stream(data).filter(value -> value == 42).count(),
                    "numbers around the window");
        }
    }

    private static Matrix strided() {
        double[] data = new double[5 + COLUMNS * (ROWS + 3)];
        Arrays.fill(data, 42);
        return new Matrix(data, 5, ROWS, COLUMNS, ROWS + 3);
    }

    private static Matrix strided(Matrix source) {
        Matrix matrix = strided();
        matrix.copyFrom(source);
        return matrix;
    }

    private static void derivativeFromOutput(Activation activation) {
        Matrix z = numbers(1);
        Matrix gradA = numbers(2);
        Matrix a = forward(activation, z);
        Matrix expected = backward(activation, z, gradA);
        Matrix unknown = Matrix.zeros(ROWS, COLUMNS);
        unknown.fill(Double.NaN);
        Matrix gradZ = Matrix.zeros(ROWS, COLUMNS);

        activation.backward(unknown, a, gradA, gradZ);

        assertEquals(activation.derivativeFromOutput(), Arrays.equals(expected.toArray(), gradZ.toArray()));
    }

    private static void extremes(Activation activation) {
        for (double x : new double[] {0, -0.0, 1e-300, 40, -40, 800, -800, 1e6, -1e6}) {
            Matrix z = Matrix.wrap(new double[] {x, 1}, 2);
            Matrix gradA = Matrix.wrap(new double[] {1, 1}, 2);
            assertTrue(Arrays.stream(forward(activation, z).toArray()).allMatch(Double::isFinite), "f(" + x + ")");
            assertTrue(Arrays.stream(backward(activation, z, gradA).toArray()).allMatch(Double::isFinite), "f'(" + x + ")");
        }
        Matrix nan = forward(activation, Matrix.wrap(new double[] {Double.NaN, 1}, 2));
        assertTrue(Double.isNaN(nan.get(0, 0)), "a number that is none must not vanish");
        assertFalse(activation.label().isBlank());
    }
}
