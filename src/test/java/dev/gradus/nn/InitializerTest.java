package dev.gradus.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.math.Randoms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InitializerTest {

    private static final int IN = 100;
    private static final int OUT = 400;
    /** Of a normal distribution cut at two sigmas: 1 - 4 phi(2) / (2 Phi(2) - 1). */
    private static final double TRUNCATED_VARIANCE = 0.773741;

    private static double[] filled(Initializer initializer, int count, int in, int out, long key) {
        double[] data = new double[count];
        initializer.fill(data, 0, count, in, out, key);
        return data;
    }

    private static double mean(double[] data, int power) {
        return Arrays.stream(data).map(x -> Math.pow(x, power)).average().orElseThrow();
    }

    /** 40,000 draws: mean and deviation to some 3 %, the fourth moment, which tells the shapes apart, to 8 %. */
    @TestFactory
    Stream<DynamicTest> everyKindHasTheMomentsOfItsDistribution() {
        record Law(Initializer initializer, double variance, double kurtosis) {}
        return Stream.of(new Law(Initializer.GLOROT_UNIFORM, 2.0 / (IN + OUT), 1.8),
                new Law(Initializer.GLOROT_NORMAL, 2.0 / (IN + OUT), 3), new Law(Initializer.HE_UNIFORM, 2.0 / IN, 1.8),
                new Law(Initializer.HE_NORMAL, 2.0 / IN, 3), new Law(Initializer.LECUN_UNIFORM, 1.0 / IN, 1.8),
                new Law(Initializer.LECUN_NORMAL, 1.0 / IN, 3), new Law(Initializer.FAN_IN_UNIFORM, 1.0 / (3 * IN), 1.8),
                new Law(Initializer.NORMAL, 0.0025, 3), new Law(Initializer.NORMAL.withScale(0.3), 0.09, 3),
                new Law(Initializer.UNIFORM.withScale(0.2), 0.04 / 3, 1.8),
                new Law(Initializer.TRUNCATED_NORMAL.withScale(0.1), 0.01 * TRUNCATED_VARIANCE, 2.37),
                new Law(Initializer.ORTHOGONAL, 1.0 / OUT, 3)).map(law -> dynamicTest(law.initializer.toString(), () -> {
                    double[] data = filled(law.initializer, IN * OUT, IN, OUT, 9);
                    double deviation = Math.sqrt(law.variance);
                    assertEquals(0, mean(data, 1), 0.03 * deviation);
                    assertEquals(deviation, Math.sqrt(mean(data, 2)), 0.03 * deviation);
                    assertEquals(law.kurtosis, mean(data, 4) / (mean(data, 2) * mean(data, 2)), 0.08 * law.kurtosis);
                }));
    }

    @Test
    void aTruncatedNormalStaysWithinTwoScalesAndReachesThem() {
        double[] data = filled(Initializer.TRUNCATED_NORMAL.withScale(0.5), 40_000, IN, OUT, 3);

        double largest = Arrays.stream(data).map(Math::abs).max().orElseThrow();
        assertTrue(largest <= 1 && largest > 0.99, "largest " + largest);
    }

    @Test
    void orthogonalRowsOrColumnsHaveLengthOneAndNothingInCommon() {
        for (int[] shape : new int[][] {{1, 1}, {3, 7}, {7, 3}, {64, 64}, {10, 784}, {300, 40}}) {
            int out = shape[0];
            int in = shape[1];
            double[] weight = filled(Initializer.ORTHOGONAL, out * in, in, out, 5);
            int vectors = Math.min(in, out);
            for (int a = 0; a < vectors; a++) {
                for (int b = 0; b <= a; b++) {
                    double dot = 0;
                    for (int i = 0; i < Math.max(in, out); i++) {
                        dot += out <= in ? weight[a * in + i] * weight[b * in + i] : weight[i * in + a] * weight[i * in + b];
                    }
                    assertEquals(a == b ? 1 : 0, dot, 1e-12, out + "x" + in + ": " + a + ", " + b);
                }
            }
        }
    }

    /** A convolution's weight [16, 3, 5, 5] is 16 rows of fan-in 75. */
    @Test
    void anOrthogonalConvolutionHasOneRowForEachFilter() {
        double[] weight = filled(Initializer.ORTHOGONAL, 16 * 75, 75, 16 * 25, 5);

        for (int filter = 0; filter < 16; filter++) {
            double[] row = Arrays.copyOfRange(weight, filter * 75, filter * 75 + 75);
            assertEquals(1, Arrays.stream(row).map(x -> x * x).sum(), 1e-12);
        }
    }

    @Test
    void constantsAreTheirScale() {
        assertArrayEquals(new double[] {0.25, 0.25, 0.25}, filled(Initializer.CONSTANT.withScale(0.25), 3, 1, 1, 0));
        assertArrayEquals(new double[3], filled(Initializer.ZEROS.withScale(7), 3, 1, 1, 0));
        assertArrayEquals(new double[] {1, 1, 1}, filled(Initializer.ONES, 3, 1, 1, 0));
    }

    /** Only its own key and its place in the parameter decide a number: where the parameter lies does not. */
    @Test
    void aParameterDoesNotDependOnOthers() {
        for (Initializer initializer : Initializer.forWeights()) {
            double[] alone = filled(initializer, 60, 10, 6, Randoms.key(1, 2));
            double[] amongOthers = new double[100];
            Arrays.fill(amongOthers, 9);
            initializer.fill(amongOthers, 30, 60, 10, 6, Randoms.key(1, 2));

            assertArrayEquals(alone, Arrays.copyOfRange(amongOthers, 30, 90), initializer.id());
            assertEquals(9, amongOthers[29]);
            assertEquals(9, amongOthers[90]);
            if (initializer.kind() != Initializer.Kind.ZEROS && initializer.kind() != Initializer.Kind.CONSTANT) {
                assertNotEquals(alone[0], filled(initializer, 60, 10, 6, Randoms.key(1, 3))[0], initializer.id());
            }
        }
    }

    @Test
    void theIdsStandInFilesAndNeverChange() {
        assertEquals(List.of("glorot_uniform", "glorot_normal", "he_uniform", "he_normal", "lecun_uniform", "lecun_normal",
                "fan_in_uniform", "orthogonal", "normal", "uniform", "truncated_normal", "constant", "zeros"),
                Initializer.forWeights().stream().map(Initializer::id).toList());
        Initializer.forWeights().forEach(each -> assertEquals(each, Initializer.of(each.id())));
        assertEquals("Unknown initialiser “kaiming”.",
                assertThrows(IllegalArgumentException.class, () -> Initializer.of("kaiming")).getMessage());
    }

    @Test
    void onlyKindsWithoutFansHaveAScale() {
        assertEquals(List.of("normal", "uniform", "truncated_normal", "constant"), Initializer.forWeights().stream()
                .map(Initializer::id).filter(Initializer::isScaled).toList());
        assertEquals(Initializer.HE_NORMAL, Initializer.HE_NORMAL.withScale(3));
        assertNotEquals(Initializer.NORMAL, Initializer.NORMAL.withScale(3));
        assertEquals("The scale of an initialiser is a finite number. It was NaN.", assertThrows(
                IllegalArgumentException.class, () -> Initializer.NORMAL.withScale(Double.NaN)).getMessage());
    }
}
