package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel in both precisions against three nested loops. */
class KernelTest {

    record Choice(String name, Precision precision) {

        Kernel open(int threads) {
            return Kernels.named(name, precision, threads);
        }

        static List<Choice> all() {
            List<Choice> all = new ArrayList<>();
            for (String name : Kernels.available()) {
                for (Precision precision : Precision.values()) {
                    all.add(new Choice(name, precision));
                }
            }
            return all;
        }
    }

    static List<Choice> choices() {
        return Choice.all();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void productsOfRandomShapesAgreeWithTheDefinition(Choice choice) {
        int[] sizes = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 24, 25, 31, 32, 33, 47, 48, 49, 63, 64, 65, 80, 97, 130};
        try (Kernel kernel = choice.open(1)) {
            for (int i = 0; i < 600; i++) {
                int m = sizes[Randoms.below(i, 0, sizes.length)];
                int n = sizes[Randoms.below(i, 1, sizes.length)];
                int k = sizes[Randoms.below(i, 2, sizes.length)];
                checkAllForms(kernel, m, n, k, i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void productsThatAreLongInOneDirectionAgreeWithTheDefinition(Choice choice) {
        int[][] shapes = {{128, 32, 784}, {784, 128, 32}, {10, 32, 128}, {1, 1, 50_000}, {3000, 1, 7}, {1, 3000, 7}, {700, 3, 600},
                {5, 900, 300}, {520, 1100, 3}, {300, 260, 1}, {65, 40, 1027}, {2100, 2100, 2}};
        try (Kernel kernel = choice.open(1)) {
            for (int[] shape : shapes) {
                checkAllForms(kernel, shape[0], shape[1], shape[2], shape[0]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void anEmptySumIsZero(Choice choice) {
        try (Kernel kernel = choice.open(1)) {
            Matrix c = Matrix.zeros(3, 2);
            c.fill(5);
            kernel.multiply(Matrix.zeros(3, 0), Transpose.NO, Matrix.zeros(0, 2), Transpose.NO, c, Write.ADD);
            assertEquals(5, c.get(2, 1));
            kernel.multiply(Matrix.zeros(3, 0), Transpose.NO, Matrix.zeros(0, 2), Transpose.NO, c, Write.REPLACE);
            assertEquals(0, c.get(2, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void replacingForgetsEvenNotANumber(Choice choice) {
        try (Kernel kernel = choice.open(1)) {
            Matrix a = random(64, 64, 1);
            Matrix c = Matrix.zeros(64, 64);
            c.fill(Double.NaN);
            kernel.multiply(a, Transpose.NO, a, Transpose.YES, c, Write.REPLACE);
            assertTrue(Double.isFinite(c.get(63, 63)));
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void notANumberInOneRowStaysInThatRow(Choice choice) {
        try (Kernel kernel = choice.open(1)) {
            Matrix a = random(65, 40, 1);
            a.set(64, 3, Double.NaN);
            Matrix b = random(40, 33, 2);
            Matrix c = Matrix.zeros(65, 33);
            kernel.multiply(a, Transpose.NO, b, Transpose.NO, c, Write.REPLACE);
            for (int j = 0; j < 33; j++) {
                for (int i = 0; i < 65; i++) {
                    assertEquals(i == 64, Double.isNaN(c.get(i, j)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void sizesThatDoNotAgreeAreRefusedWithBothSizes(Choice choice) {
        try (Kernel kernel = choice.open(1)) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> kernel.multiply(
                    Matrix.zeros(3, 4), Transpose.YES, Matrix.zeros(4, 2), Transpose.NO, Matrix.zeros(4, 2), Write.REPLACE));
            assertEquals("Cannot multiply 4×3 (transposed) by 4×2 into 4×2: expected m×k by k×n into m×n.", refused.getMessage());
        }
    }

    @Test
    void unknownKernelsAndThreadCountsAreRefused() {
        assertEquals("There is no kernel named abacus here; expected one of " + Kernels.available() + ".",
                assertThrows(IllegalArgumentException.class, () -> Kernels.named("abacus", Precision.FAST, 1)).getMessage());
        assertEquals("A kernel needs at least 1 thread, but got 0.",
                assertThrows(IllegalArgumentException.class, () -> Kernels.create(Precision.FAST, 0)).getMessage());
    }

    private static void checkAllForms(Kernel kernel, int m, int n, int k, long seed) {
        for (Transpose flipA : Transpose.values()) {
            for (Transpose flipB : Transpose.values()) {
                Matrix a = flipA == Transpose.YES ? random(k, m, seed) : random(m, k, seed);
                Matrix b = flipB == Transpose.YES ? random(n, k, seed + 1) : random(k, n, seed + 1);
                Write write = Write.values()[Randoms.below(seed, 3 + flipA.ordinal() * 2 + flipB.ordinal(), 2)];
                check(kernel, a, flipA, b, flipB, random(m, n, seed + 2), write);
            }
        }
    }

    private static void check(Kernel kernel, Matrix a, Transpose flipA, Matrix b, Transpose flipB, Matrix c, Write write) {
        double[] before = c.data.clone();
        double[] aBefore = a.data.clone();
        double[] bBefore = b.data.clone();
        kernel.multiply(a, flipA, b, flipB, c, write);
        assertArrayEquals(aBefore, a.data);
        assertArrayEquals(bBefore, b.data);
        int depth = flipA == Transpose.YES ? a.rows : a.columns;
        double unit = kernel.precision() == Precision.FAST ? 0x1p-24 : 0x1p-53;
        Matrix old = new Matrix(before, c.offset, c.rows, c.columns, c.stride);
        for (int j = 0; j < c.columns; j++) {
            for (int i = 0; i < c.rows; i++) {
                double sum = write == Write.ADD ? old.get(i, j) : 0;
                double size = Math.abs(sum);
                for (int p = 0; p < depth; p++) {
                    double product = (flipA == Transpose.YES ? a.get(p, i) : a.get(i, p)) * (flipB == Transpose.YES ? b.get(j, p) : b.get(p, j));
                    sum += product;
                    size += Math.abs(product);
                }
                // The textbook bound (depth + 2) units of the sum of magnitudes is never reached; its root is.
                double tolerance = (4 + 2 * Math.sqrt(depth)) * unit * size;
                if (!(Math.abs(c.get(i, j) - sum) <= tolerance)) {
                    throw new AssertionError(kernel.name() + " " + kernel.precision() + " " + c.rows + "x" + depth + "x" + c.columns + " "
                            + flipA + " " + flipB + " " + write + " at " + i + "," + j + ": expected " + sum + ", got " + c.get(i, j));
                }
                before[c.offset + i + j * c.stride] = c.get(i, j);
            }
        }
        assertArrayEquals(before, c.data, "numbers outside the window changed");
    }

    /** A window with a gap before it, between its columns and behind it. */
    private static Matrix random(int rows, int columns, long seed) {
        int offset = Randoms.below(seed, 10, 5);
        int stride = rows + Randoms.below(seed, 11, 4);
        double[] data = new double[offset + stride * columns + 3];
        for (int i = 0; i < data.length; i++) {
            data[i] = Randoms.uniform(seed, 100 + i) * 2 - 1;
        }
        return new Matrix(data, offset, rows, columns, stride);
    }
}
