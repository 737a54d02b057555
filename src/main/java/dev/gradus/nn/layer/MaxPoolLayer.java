package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.Ops;
import java.util.Arrays;

/**
 * The largest number under each place of the window. The gradient goes to that number alone, to the first in row-major
 * order where several are equal (PyTorch's rule); padding never wins. What won is found again on the way back, which is
 * cheaper than to remember it.
 */
final class MaxPoolLayer extends SlidingPool {

    private final boolean twoByTwo;

    MaxPoolLayer(Window window, Shape input) {
        super(window, input);
        twoByTwo = depth == 1 && window.equals(new Window(2, 2, 2, 2, 1, 1, 0, 0, 0, 0));
    }

    @Override
    void forward(double[] in, int at, double[] out, int to) {
        if (twoByTwo) {
            forwardTwoByTwo(in, at, out, to);
            return;
        }
        for (int row = 0, o = to; row < outHeight; row++) {
            for (int column = 0; column < outWidth; column++) {
                for (int d = 0; d < depth; d++, o++) {
                    out[o] = in[winner(in, at + d, row, column)];
                }
            }
        }
    }

    @Override
    void backward(double[] in, int at, double[] grad, int from, double[] gradIn, int to) {
        Arrays.fill(gradIn, to, to + height * width * depth, 0);
        if (twoByTwo) {
            backwardTwoByTwo(in, at, grad, from, gradIn, to);
            return;
        }
        for (int row = 0, o = from; row < outHeight; row++) {
            for (int column = 0; column < outWidth; column++) {
                for (int d = 0; d < depth; d++, o++) {
                    gradIn[to - at + winner(in, at + d, row, column)] += grad[o];
                }
            }
        }
    }

    @Override
    PoolExplanation explanation(PassNumbers at, ConvolutionWiring wiring) {
        return new MaxPoolExplanation(at, wiring);
    }

    @Override
    Ops.Value pool(Ops ops, Ops.Value image) {
        return ops.maxPool(image, window);
    }

    /** Where the largest number under one place lies; a NaN is larger than every number. */
    private int winner(double[] in, int at, int row, int column) {
        int firstColumn = firstColumn(column);
        int endColumn = endColumn(column);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int r = firstRow(row), end = endRow(row); r < end; r += window.dilationHeight()) {
            for (int c = firstColumn; c < endColumn; c += window.dilationWidth()) {
                int place = at + (r * width + c) * depth;
                double value = in[place];
                if (value > most || value != value || best < 0) {
                    most = value;
                    best = place;
                }
            }
        }
        return best;
    }

    /** Without branches: which of two numbers wins is chance, and a wrong guess of the processor costs 15 cycles. */
    private void forwardTwoByTwo(double[] in, int at, double[] out, int to) {
        for (int row = 0; row < outHeight; row++) {
            int above = at + 2 * row * width;
            int o = to + row * outWidth;
            for (int column = 0; column < outWidth; column++) {
                int p = above + 2 * column;
                out[o + column] = Math.max(Math.max(in[p], in[p + 1]), Math.max(in[p + width], in[p + width + 1]));
            }
        }
    }

    private void backwardTwoByTwo(double[] in, int at, double[] grad, int from, double[] gradIn, int to) {
        int shift = to - at;
        for (int row = 0; row < outHeight; row++) {
            int above = at + 2 * row * width;
            int o = from + row * outWidth;
            for (int column = 0; column < outWidth; column++) {
                int p = above + 2 * column;
                int upper = p + less(in[p], in[p + 1]);
                int lower = p + width + less(in[p + width], in[p + width + 1]);
                int winner = upper + less(in[upper], in[lower]) * (lower - upper);
                gradIn[shift + winner] = grad[o + column];
            }
        }
    }

    /** 1 where a &lt; b, else 0: the sign of the difference, which adding 0 keeps from being -0 when both are zero. */
    private static int less(double a, double b) {
        return (int) (Double.doubleToRawLongBits(a - b + 0.0) >>> 63);
    }
}
