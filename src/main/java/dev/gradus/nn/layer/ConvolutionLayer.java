package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
import dev.gradus.math.Kernel;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;

/**
 * A = f(W * X + b) for images and sequences, see {@link Convolution} for the formula. A ReLU is taken in the same pass;
 * its backward pass needs no buffer, because the slope follows from the output.
 */
final class ConvolutionLayer implements Layer {

    private final Convolution shape;
    private final Parameter weight;
    private final Parameter bias;
    private final Bend bend;

    /** @param bias null for none */
    ConvolutionLayer(Convolution shape, String activation, Parameter weight, Parameter bias) {
        this.shape = shape;
        this.weight = weight;
        this.bias = bias;
        bend = new Bend(activation, output(), activation.equals("relu"));
    }

    private Shape output() {
        return shape.channelsLast ? Shape.of(shape.outWidth, shape.filters)
                : Shape.of(shape.filters, shape.outHeight, shape.outWidth);
    }

    @Override
    public void plan(Plan plan) {
        bend.plan(plan);
    }

    @Override
    public void forward(Pass pass) {
        pass.kernel().convolve(shape, pass.input(0), weight.values(), bias == null ? null : bias.values(),
                bend.rectifiesInPassing(pass), bend.sum(pass));
        bend.forward(pass);
    }

    @Override
    public void backward(Pass pass) {
        Matrix gradSum = bend.backward(pass);
        Matrix rectified = bend.rectifiesInPassing(pass) ? pass.output() : null;
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
    public Explanation explain(Pass pass, Spot of) {
        Shape input = shape.channelsLast ? Shape.of(shape.width, shape.channels)
                : Shape.of(shape.channels, shape.height, shape.width);
        PassNumbers at = new PassNumbers(pass, List.of(input), output());
        ConvolutionWiring wiring = new ConvolutionWiring(shape);
        WeightedSums sums = new WeightedSums(wiring, "w", weight, bias, Place.input(at), bend.gradZ(at));
        return bend.explain(at, sums, new ConvolutionWording(wiring, sums, "x", "z")).of(of);
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
        return bend.lower(ops, sum);
    }
}
