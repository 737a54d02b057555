package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.KernelTest.Choice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Convolutions of every kernel in both precisions against the sum that defines them. */
class ConvolutionTest {

    private static final int EXAMPLES = 3;

    static List<Choice> choices() {
        return Choice.all();
    }

    /** Random sizes, and the shapes of the networks people train. */
    static List<Convolution> shapes() {
        List<Convolution> shapes = new ArrayList<>();
        for (int seed = 0; shapes.size() < 150; seed++) {
            int[] n = new int[16];
            for (int i = 0; i < n.length; i++) {
                n[i] = Randoms.below(seed, i, 4);
            }
            int groups = 1 + n[0] % 3;
            Window window = new Window(1 + n[1], 1 + n[2], 1 + n[3] % 3, 1 + n[4] % 3, 1 + n[5] % 2, 1 + n[6] % 3, n[7], n[8], n[9], n[10]);
            int height = 1 + Randoms.below(seed, 20, 9);
            int width = 1 + Randoms.below(seed, 21, 40);
            if (window.outHeight(height) > 0 && window.outWidth(width) > 0) {
                shapes.add(new Convolution(groups * (1 + n[11]), height, width, groups * (1 + Randoms.below(seed, 22, 11)), groups, window, n[12] == 0));
            }
        }
        shapes.add(new Convolution(1, 28, 28, 32, 1, square(3, 1, 0), false));
        shapes.add(new Convolution(32, 13, 13, 64, 1, square(3, 1, 0), false));
        shapes.add(new Convolution(64, 5, 5, 64, 1, square(3, 1, 0), false));
        shapes.add(new Convolution(6, 14, 14, 16, 1, square(5, 1, 0), false));
        shapes.add(new Convolution(24, 9, 9, 40, 1, square(1, 1, 0), false));
        shapes.add(new Convolution(24, 9, 9, 40, 1, square(1, 2, 0), false));
        shapes.add(new Convolution(20, 9, 9, 20, 20, square(3, 2, 1), false));
        shapes.add(new Convolution(3, 20, 20, 12, 1, square(7, 4, 3), false));
        return shapes;
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theOutputIsTheSumThatDefinesIt(Choice choice) {
        try (Kernel kernel = choice.open(1)) {
            for (Convolution shape : shapes()) {
                Images images = new Images(shape);
                double[][] expected = images.forward();
                kernel.convolve(shape, images.input, images.weight, images.bias, false, images.output);
                assertClose(shape, kernel, expected, images.output);
                kernel.convolve(shape, images.input, images.weight, images.bias, true, images.output);
                assertTrue(java.util.Arrays.stream(images.output.toArray()).allMatch(each -> each >= 0));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theGradientOfTheInputIsTheTransposedMap(Choice choice) {
        try (Kernel kernel = choice.open(1)) {
            for (Convolution shape : shapes()) {
                Images images = new Images(shape);
                double[][] expected = images.backInput();
                kernel.convolveBackInput(shape, images.output, images.rectified, images.weight, images.input);
                assertClose(shape, kernel, expected, images.input);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void theGradientOfTheWeightIsSummedOverTheExamples(Choice choice) {
        try (Kernel kernel = choice.open(1)) {
            for (Convolution shape : shapes()) {
                Images images = new Images(shape);
                double[][] expected = images.backWeight();
                kernel.convolveBackWeight(shape, images.input, images.output, images.rectified, images.weight, images.bias);
                assertClose(shape, kernel, expected, images.weight);
                assertClose(shape, kernel, images.backBias(), images.bias);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void oneTwoAndThreeThreadsGiveTheSameBits(Choice choice) {
        for (Convolution shape : shapes()) {
            if (shape.multiplyAdds() < 50_000) {
                continue;
            }
            List<double[]> expected = null;
            for (int threads = 1; threads <= 3; threads++) {
                try (Kernel kernel = choice.open(threads)) {
                    List<double[]> numbers = new ArrayList<>();
                    Images images = new Images(shape, 12);
                    kernel.convolve(shape, images.input, images.weight, images.bias, true, images.output);
                    numbers.add(images.output.toArray());
                    kernel.convolveBackWeight(shape, images.input, images.output, null, images.weight, images.bias);
                    numbers.add(images.weight.toArray());
                    numbers.add(images.bias.toArray());
                    kernel.convolveBackInput(shape, images.output, null, images.weight, images.input);
                    numbers.add(images.input.toArray());
                    expected = expected == null ? numbers : expected;
                    for (int i = 0; i < numbers.size(); i++) {
                        assertArrayEquals(expected.get(i), numbers.get(i), shape.toString());
                    }
                }
            }
        }
    }

    @Test
    void sizesThatDoNotAgreeAreRefused() {
        assertEquals("Groups divide channels and filters, but got 2 groups for 3 channels and 4 filters.",
                assertThrows(IllegalArgumentException.class, () -> new Convolution(3, 5, 5, 4, 2, square(3, 1, 0), false)).getMessage());
        Convolution shape = new Convolution(1, 5, 5, 2, 1, square(3, 1, 0), false);
        try (Kernel kernel = Kernels.create(Precision.EXACT, 1)) {
            assertEquals("A convolution of 1×5×5 to 2×3×3 takes inputs of 25 numbers, outputs of 18 and 18 weights, but got "
                            + "matrix of 24×1, matrix of 18×1 and matrix of 9×2.",
                    assertThrows(IllegalArgumentException.class, () -> kernel.convolve(shape, Matrix.zeros(24, 1), Matrix.zeros(9, 2), null,
                            false, Matrix.zeros(18, 1))).getMessage());
        }
    }

    private static Window square(int kernel, int stride, int padding) {
        return new Window(kernel, kernel, stride, stride, 1, 1, padding, padding, padding, padding);
    }

    /** Sums of products in float differ by some units of the sum of magnitudes; the second row holds those sums. */
    private static void assertClose(Convolution shape, Kernel kernel, double[][] expected, Matrix actual) {
        double unit = kernel.precision() == Precision.FAST ? 0x1p-24 : 0x1p-53;
        double[] numbers = actual.toArray();
        for (int i = 0; i < numbers.length; i++) {
            if (!(Math.abs(numbers[i] - expected[0][i]) <= 40 * unit * expected[1][i])) {
                throw new AssertionError(kernel.name() + " " + kernel.precision() + " " + shape + " " + shape.window + " groups " + shape.groups
                        + (shape.channelsLast ? " channels last" : "") + " at " + i + ": expected " + expected[0][i] + ", got " + numbers[i]);
            }
        }
    }

    /** Numbers for a convolution, with gaps between the examples, and what the definition makes of them. */
    private static final class Images {

        final Convolution shape;
        final Matrix input;
        final Matrix output;
        final Matrix weight;
        final Matrix bias;
        /** An output that was positive in about half of its places; null for every other shape. */
        final Matrix rectified;

        Images(Convolution shape) {
            this(shape, EXAMPLES);
        }

        Images(Convolution shape, int examples) {
            this.shape = shape;
            input = random(shape.inputSize(), examples, 5, 1);
            output = random(shape.outputSize(), examples, 2, 2);
            weight = random(shape.depth(), shape.filters, 0, 3);
            bias = random(shape.filters, 1, 0, 4);
            rectified = shape.filters % 2 == 0 ? random(shape.outputSize(), examples, 1, 5) : null;
        }

        interface Product {
            /** All three as indices into dense arrays: example after example, weights in file order. */
            void of(int input, int weight, int output);
        }

        double[][] forward() {
            double[][] sums = new double[2][output.size()];
            for (int i = 0; i < output.size(); i++) {
                int inExample = i % shape.outputSize();
                int filter = shape.channelsLast ? inExample % shape.filters : inExample / shape.outArea();
                sums[0][i] = bias.data[bias.offset + filter];
                sums[1][i] = Math.abs(sums[0][i]);
            }
            double[] x = input.toArray();
            double[] w = weight.toArray();
            everyProduct((in, tap, out) -> add(sums, out, x[in] * w[tap]));
            return sums;
        }

        double[][] backInput() {
            double[][] sums = new double[2][input.size()];
            double[] y = gradient();
            double[] w = weight.toArray();
            everyProduct((in, tap, out) -> add(sums, in, y[out] * w[tap]));
            return sums;
        }

        double[][] backWeight() {
            double[][] sums = new double[2][weight.size()];
            double[] y = gradient();
            double[] x = input.toArray();
            everyProduct((in, tap, out) -> add(sums, tap, y[out] * x[in]));
            return sums;
        }

        double[][] backBias() {
            double[][] sums = new double[2][shape.filters];
            double[] y = gradient();
            for (int i = 0; i < y.length; i++) {
                int inExample = i % shape.outputSize();
                add(sums, shape.channelsLast ? inExample % shape.filters : inExample / shape.outArea(), y[i]);
            }
            return sums;
        }

        private double[] gradient() {
            double[] y = output.toArray();
            if (rectified != null) {
                double[] out = rectified.toArray();
                java.util.Arrays.setAll(y, i -> out[i] > 0 ? y[i] : 0);
            }
            return y;
        }

        private static void add(double[][] sums, int at, double product) {
            sums[0][at] += product;
            sums[1][at] += Math.abs(product);
        }

        private void everyProduct(Product product) {
            Window window = shape.window;
            int area = shape.outArea();
            int perGroup = shape.channels / shape.groups;
            for (int example = 0; example < input.columns; example++) {
                for (int filter = 0; filter < shape.filters; filter++) {
                    int group = filter / (shape.filters / shape.groups);
                    for (int c = 0; c < perGroup; c++) {
                        for (int i = 0; i < window.kernelHeight(); i++) {
                            for (int j = 0; j < window.kernelWidth(); j++) {
                                int tap = ((filter * perGroup + c) * window.kernelHeight() + i) * window.kernelWidth() + j;
                                for (int q = 0; q < area; q++) {
                                    int row = q / shape.outWidth * window.strideHeight() + i * window.dilationHeight() - window.padTop();
                                    int column = q % shape.outWidth * window.strideWidth() + j * window.dilationWidth() - window.padLeft();
                                    if (row >= 0 && row < shape.height && column >= 0 && column < shape.width) {
                                        int place = row * shape.width + column;
                                        int channel = group * perGroup + c;
                                        int in = shape.channelsLast ? place * shape.channels + channel : channel * shape.height * shape.width + place;
                                        int out = shape.channelsLast ? q * shape.filters + filter : filter * area + q;
                                        product.of(example * shape.inputSize() + in, tap, example * shape.outputSize() + out);
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        private static Matrix random(int rows, int columns, int gap, long seed) {
            Matrix matrix = new Matrix(new double[gap + (rows + gap) * columns], gap, rows, columns, rows + gap);
            for (int i = 0; i < matrix.data.length; i++) {
                matrix.data[i] = Randoms.normal(seed, i);
            }
            return matrix;
        }
    }
}
