package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.Ops;
import java.util.Arrays;

/** The mean of the numbers under each place of the window; each of them gets its share of the gradient. */
final class AvgPoolLayer extends SlidingPool {

    private final boolean countPadding;

    AvgPoolLayer(Window window, boolean countPadding, Shape input) {
        super(window, input);
        this.countPadding = countPadding;
    }

    @Override
    void forward(double[] in, int at, double[] out, int to) {
        for (int row = 0, o = to; row < outHeight; row++) {
            int firstRow = firstRow(row);
            int endRow = endRow(row);
            for (int column = 0; column < outWidth; column++) {
                int firstColumn = firstColumn(column);
                int endColumn = endColumn(column);
                double share = share(firstRow, endRow, firstColumn, endColumn);
                for (int d = 0; d < depth; d++, o++) {
                    double sum = 0;
                    for (int r = firstRow; r < endRow; r += window.dilationHeight()) {
                        int line = at + r * width * depth + d;
                        for (int c = firstColumn; c < endColumn; c += window.dilationWidth()) {
                            sum += in[line + c * depth];
                        }
                    }
                    out[o] = sum / share;
                }
            }
        }
    }

    @Override
    void backward(double[] in, int at, double[] grad, int from, double[] gradIn, int to) {
        Arrays.fill(gradIn, to, to + height * width * depth, 0);
        for (int row = 0, o = from; row < outHeight; row++) {
            int firstRow = firstRow(row);
            int endRow = endRow(row);
            for (int column = 0; column < outWidth; column++) {
                int firstColumn = firstColumn(column);
                int endColumn = endColumn(column);
                double share = share(firstRow, endRow, firstColumn, endColumn);
                for (int d = 0; d < depth; d++, o++) {
                    double part = grad[o] / share;
                    for (int r = firstRow; r < endRow; r += window.dilationHeight()) {
                        int line = to + r * width * depth + d;
                        for (int c = firstColumn; c < endColumn; c += window.dilationWidth()) {
                            gradIn[line + c * depth] += part;
                        }
                    }
                }
            }
        }
    }

    @Override
    PoolExplanation explanation(PassNumbers at, ConvolutionWiring wiring) {
        return new AvgPoolExplanation(at, wiring, countPadding);
    }

    @Override
    Ops.Value pool(Ops ops, Ops.Value image) {
        return ops.averagePool(image, window, countPadding);
    }

    /** How many numbers the sum is divided by. */
    private double share(int firstRow, int endRow, int firstColumn, int endColumn) {
        if (countPadding) {
            return window.area();
        }
        return taps(firstRow, endRow, window.dilationHeight()) * (double) taps(firstColumn, endColumn, window.dilationWidth());
    }

    private static int taps(int first, int end, int dilation) {
        return (end - first + dilation - 1) / dilation;
    }
}
