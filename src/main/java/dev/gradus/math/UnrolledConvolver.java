package dev.gradus.math;

import java.util.Arrays;

/**
 * Convolution by unrolling: the numbers under each place of the window become a row of a matrix ({@code im2col}; K.
 * Chellapilla, S. Puri, P. Simard: <i>High performance convolutional neural networks for document processing</i>, 2006)
 * and one product per example and group does the rest. For kernels that know nothing but products.
 */
final class UnrolledConvolver implements Convolver {

    private final PackedProduct product;
    /** Places x depth: number (q, p) at {@code p * places + q}. */
    private double[] patches = {};
    /** One example's gradient where the output was positive. */
    private double[] passed = {};

    UnrolledConvolver(PackedProduct product) {
        this.product = product;
    }

    @Override
    public void forward(Convolution shape, Matrix input, Matrix weight, Matrix bias, boolean rectify, Matrix output, Team team) {
        int places = shape.outArea();
        int depth = shape.depth();
        reserve(places * depth);
        for (int example = 0; example < input.columns; example++) {
            int from = input.offset + example * input.stride;
            int to = output.offset + example * output.stride;
            for (int group = 0; group < shape.groups; group++) {
                int filter = group * shape.groupFilters();
                unroll(shape, input.data, from + group * shape.groupChannels() * shape.inputChannelStep());
                product.multiply(patches, 0, 1, places, weight.data, weight.offset + filter * depth, 1, depth,
                        output.data, to + filter * shape.outputChannelStep(), shape.outputPlaceStep(), shape.outputChannelStep(),
                        places, shape.groupFilters(), depth, false, team);
            }
            finish(shape, bias, rectify, output.data, to);
        }
    }

    @Override
    public void backInput(Convolution shape, Matrix gradOutput, Matrix rectified, Matrix weight, Matrix gradInput, Team team) {
        int places = shape.outArea();
        int depth = shape.depth();
        reserve(places * depth);
        for (int example = 0; example < gradInput.columns; example++) {
            double[] grads = rectified == null ? gradOutput.data : pass(gradOutput, rectified, example);
            int from = rectified == null ? gradOutput.offset + example * gradOutput.stride : 0;
            int to = gradInput.offset + example * gradInput.stride;
            Arrays.fill(gradInput.data, to, to + gradInput.rows, 0);
            for (int group = 0; group < shape.groups; group++) {
                int filter = group * shape.groupFilters();
                product.multiply(grads, from + filter * shape.outputChannelStep(), shape.outputPlaceStep(), shape.outputChannelStep(),
                        weight.data, weight.offset + filter * depth, depth, 1,
                        patches, 0, 1, places, places, depth, shape.groupFilters(), false, team);
                rollUp(shape, gradInput.data, to + group * shape.groupChannels() * shape.inputChannelStep());
            }
        }
    }

    @Override
    public void backWeight(Convolution shape, Matrix input, Matrix gradOutput, Matrix rectified, Matrix gradWeight, Matrix gradBias,
                           Team team) {
        int places = shape.outArea();
        int depth = shape.depth();
        reserve(places * depth);
        gradWeight.fill(0);
        if (gradBias != null) {
            gradBias.fill(0);
        }
        for (int example = 0; example < input.columns; example++) {
            int image = input.offset + example * input.stride;
            double[] grads = rectified == null ? gradOutput.data : pass(gradOutput, rectified, example);
            int from = rectified == null ? gradOutput.offset + example * gradOutput.stride : 0;
            for (int group = 0; group < shape.groups; group++) {
                int filter = group * shape.groupFilters();
                unroll(shape, input.data, image + group * shape.groupChannels() * shape.inputChannelStep());
                product.multiply(patches, 0, places, 1,
                        grads, from + filter * shape.outputChannelStep(), shape.outputPlaceStep(), shape.outputChannelStep(),
                        gradWeight.data, gradWeight.offset + filter * depth, 1, depth,
                        depth, shape.groupFilters(), places, true, team);
            }
            if (gradBias != null) {
                addSums(shape, grads, from, gradBias);
            }
        }
    }

    private double[] pass(Matrix gradOutput, Matrix rectified, int example) {
        int size = gradOutput.rows;
        if (passed.length < size) {
            passed = new double[size];
        }
        int grad = gradOutput.offset + example * gradOutput.stride;
        int out = rectified.offset + example * rectified.stride;
        for (int i = 0; i < size; i++) {
            passed[i] = rectified.data[out + i] > 0 ? gradOutput.data[grad + i] : 0;
        }
        return passed;
    }

    private static void addSums(Convolution shape, double[] grads, int from, Matrix gradBias) {
        for (int filter = 0; filter < shape.filters; filter++) {
            double sum = 0;
            int i = from + filter * shape.outputChannelStep();
            for (int q = 0; q < shape.outArea(); q++, i += shape.outputPlaceStep()) {
                sum += grads[i];
            }
            gradBias.data[gradBias.offset + filter] += sum;
        }
    }

    private void unroll(Convolution shape, double[] image, int at) {
        Window window = shape.window;
        int to = 0;
        for (int c = 0; c < shape.groupChannels(); c++) {
            for (int i = 0; i < window.kernelHeight(); i++) {
                for (int j = 0; j < window.kernelWidth(); j++) {
                    for (int y = 0; y < shape.outHeight; y++) {
                        int row = y * window.strideHeight() + i * window.dilationHeight() - window.padTop();
                        int column = j * window.dilationWidth() - window.padLeft();
                        for (int x = 0; x < shape.outWidth; x++, column += window.strideWidth()) {
                            boolean inside = row >= 0 && row < shape.height && column >= 0 && column < shape.width;
                            patches[to++] = inside
                                    ? image[at + c * shape.inputChannelStep() + (row * shape.width + column) * shape.inputPlaceStep()] : 0;
                        }
                    }
                }
            }
        }
    }

    private void rollUp(Convolution shape, double[] image, int at) {
        Window window = shape.window;
        int from = 0;
        for (int c = 0; c < shape.groupChannels(); c++) {
            for (int i = 0; i < window.kernelHeight(); i++) {
                for (int j = 0; j < window.kernelWidth(); j++) {
                    for (int y = 0; y < shape.outHeight; y++) {
                        int row = y * window.strideHeight() + i * window.dilationHeight() - window.padTop();
                        int column = j * window.dilationWidth() - window.padLeft();
                        for (int x = 0; x < shape.outWidth; x++, column += window.strideWidth(), from++) {
                            if (row >= 0 && row < shape.height && column >= 0 && column < shape.width) {
                                image[at + c * shape.inputChannelStep() + (row * shape.width + column) * shape.inputPlaceStep()] += patches[from];
                            }
                        }
                    }
                }
            }
        }
    }

    private static void finish(Convolution shape, Matrix bias, boolean rectify, double[] output, int at) {
        if (bias == null && !rectify) {
            return;
        }
        for (int filter = 0; filter < shape.filters; filter++) {
            double add = bias == null ? 0 : bias.data[bias.offset + filter];
            int i = at + filter * shape.outputChannelStep();
            for (int q = 0; q < shape.outArea(); q++, i += shape.outputPlaceStep()) {
                double sum = output[i] + add;
                output[i] = rectify ? Math.max(0, sum) : sum;
            }
        }
    }

    private void reserve(int size) {
        if (patches.length < size) {
            patches = new double[size];
        }
    }
}
