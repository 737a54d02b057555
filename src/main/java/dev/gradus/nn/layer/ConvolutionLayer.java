package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.activation.Activations;

/**
 * A = f(W * X + b) for images and sequences, see {@link Convolution} for the formula. A ReLU is taken in the same pass;
 * its backward pass needs no buffer, because the slope follows from the output.
 */
final class ConvolutionLayer implements Layer {

    private final Convolution shape;
    private final Activation activation;
    private final Parameter weight;
    private final Parameter bias;
    private final boolean rectifies;
    private final boolean bends;
    private int preActivation = -1;
    private int gradPreActivation = -1;

    /** @param bias null for none */
    ConvolutionLayer(Convolution shape, String activation, Parameter weight, Parameter bias) {
        this.shape = shape;
        this.activation = Activations.of(activation);
        this.weight = weight;
        this.bias = bias;
        rectifies = activation.equals("relu");
        bends = !rectifies && !activation.equals("linear");
    }

    @Override
    public void plan(Plan plan) {
        if (bends) {
            preActivation = activation.derivativeFromOutput() ? -1 : plan.perExample(shape.outputSize());
            gradPreActivation = plan.perExample(shape.outputSize());
        }
    }

    @Override
    public void forward(Pass pass) {
        Matrix output = pass.output();
        Matrix sum = preActivation >= 0 ? pass.buffer(preActivation) : output;
        pass.kernel().convolve(shape, pass.input(0), weight.values(), bias == null ? null : bias.values(), rectifies, sum);
        if (bends) {
            activation.forward(sum, output);
        }
    }

    @Override
    public void backward(Pass pass) {
        Matrix gradSum = pass.gradOutput();
        if (bends) {
            gradSum = pass.buffer(gradPreActivation);
            activation.backward(preActivation >= 0 ? pass.buffer(preActivation) : pass.output(), pass.output(), pass.gradOutput(), gradSum);
        }
        Matrix rectified = rectifies ? pass.output() : null;
        Kernel kernel = pass.kernel();
        Matrix gradWeight = pass.gradient(weight);
        if (gradWeight != null) {
            kernel.convolveBackWeight(shape, pass.input(0), gradSum, rectified, gradWeight, bias == null ? null : pass.gradient(bias));
        }
        Matrix gradInput = pass.gradInput(0);
        if (gradInput != null) {
            kernel.convolveBackInput(shape, gradSum, rectified, weight.values(), gradInput);
        }
    }

    @Override
    public Ops.Value lower(Ops ops) {
        Ops.Value x = ops.input(0);
        if (shape.channelsLast) {
            x = ops.reshape(ops.transpose(x, 1, 0), Shape.of(shape.channels, 1, shape.width));
        }
        Ops.Value filters = ops.reshape(ops.parameter(weight), Shape.of(shape.filters, shape.groupChannels(),
                shape.window.kernelHeight(), shape.window.kernelWidth()));
        Ops.Value sum = ops.convolve(x, filters, shape.window, shape.groups);
        if (bias != null) {
            sum = ops.add(sum, ops.reshape(ops.parameter(bias), Shape.of(shape.filters, 1, 1)));
        }
        if (shape.channelsLast) {
            sum = ops.transpose(ops.reshape(sum, Shape.of(shape.filters, shape.outWidth)), 1, 0);
        }
        Ops.Value flat = ops.reshape(sum, Shape.of(sum.shape().size()));
        return ops.reshape(activation.lower(ops, flat), sum.shape());
    }
}
