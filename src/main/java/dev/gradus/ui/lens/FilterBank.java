package dev.gradus.ui.lens;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.layer.Conv1D;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Conv2DTranspose;
import dev.gradus.nn.layer.DepthwiseConv2D;
import dev.gradus.nn.layer.SeparableConv2D;
import java.util.Optional;

/**
 * The kernels of a convolution, one for each filter and each input channel that the filter sees:
 * {@code weights[((filter * channels + channel) * rows + row) * columns + column]}.
 *
 * <p>A filter over a sequence has one kernel, its features below each other and its steps side by side. A separable
 * convolution is shown as the one convolution that its two steps make together, W[f, c] = sum over j of P[f, c m + j]
 * D[c m + j]; nothing bends between them.
 */
record FilterBank(int filters, int channels, int rows, int columns, double[] weights) {

    /** @param input shape of what enters the layer */
    static Optional<FilterBank> of(Compiled layer, Shape input) {
        LayerSpec spec = layer.node().layer();
        if (layer.parameters().isEmpty()) {
            return Optional.empty();
        }
        Parameter first = layer.parameters().get(0);
        Shape shape = first.shape();
        if (spec instanceof Conv1D) {
            return Optional.of(new FilterBank(shape.dim(0), 1, shape.dim(1), shape.dim(2), numbers(first)));
        }
        if (spec instanceof Conv2D || spec instanceof DepthwiseConv2D) {
            return Optional.of(new FilterBank(shape.dim(0), shape.dim(1), shape.dim(2), shape.dim(3), numbers(first)));
        }
        if (spec instanceof Conv2DTranspose && layer.shape().dim(0) == shape.dim(1)) {
            return Optional.of(turned(first));
        }
        if (spec instanceof SeparableConv2D) {
            return Optional.of(together(first, layer.parameters().get(1), input.dim(0)));
        }
        return Optional.empty();
    }

    private static double[] numbers(Parameter parameter) {
        return parameter.values().toArray();
    }

    /** [channels, filters, kernelHeight, kernelWidth], channels first. */
    private static FilterBank turned(Parameter weight) {
        int channels = weight.shape().dim(0);
        int filters = weight.shape().dim(1);
        int area = weight.shape().dim(2) * weight.shape().dim(3);
        double[] from = numbers(weight);
        double[] to = new double[from.length];
        for (int channel = 0; channel < channels; channel++) {
            for (int filter = 0; filter < filters; filter++) {
                System.arraycopy(from, (channel * filters + filter) * area, to, (filter * channels + channel) * area, area);
            }
        }
        return new FilterBank(filters, channels, weight.shape().dim(2), weight.shape().dim(3), to);
    }

    /** @param channels that enter the layer */
    private static FilterBank together(Parameter depthwise, Parameter pointwise, int channels) {
        int middle = depthwise.shape().dim(0);
        int rows = depthwise.shape().dim(2);
        int columns = depthwise.shape().dim(3);
        int filters = pointwise.shape().dim(0);
        int area = rows * columns;
        int each = middle / channels;
        double[] small = numbers(depthwise);
        double[] mix = numbers(pointwise);
        double[] weights = new double[filters * channels * area];
        for (int filter = 0; filter < filters; filter++) {
            for (int j = 0; j < middle; j++) {
                int to = (filter * channels + j / each) * area;
                for (int i = 0; i < area; i++) {
                    weights[to + i] += mix[filter * middle + j] * small[j * area + i];
                }
            }
        }
        return new FilterBank(filters, channels, rows, columns, weights);
    }

    double at(int filter, int channel, int row, int column) {
        return weights[((filter * channels + channel) * rows + row) * columns + column];
    }

    /** The largest absolute weight: one scale for all kernels. */
    double largest() {
        double most = 0;
        for (double weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        return most;
    }
}
