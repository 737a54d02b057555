package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;

/** A = f(W' X + b), where W' is the transpose of a convolution: its ways forward and back change places. */
final class TransposedLayer implements Layer {

    /** From the output to the input of this layer. */
    private final Convolution shape;
    private final Parameter weight;
    private final Parameter bias;
    private final Bend bend;

    /** @param bias null for none */
    TransposedLayer(Convolution shape, String activation, Parameter weight, Parameter bias) {
        this.shape = shape;
        this.weight = weight;
        this.bias = bias;
        bend = new Bend(activation, Shape.of(shape.channels, shape.height, shape.width), false);
    }

    @Override
    public void plan(Plan plan) {
        bend.plan(plan);
    }

    @Override
    public void forward(Pass pass) {
        Matrix sum = bend.sum(pass);
        pass.kernel().convolveBackInput(shape, pass.input(0), null, weight.values(), sum);
        if (bias != null) {
            addBias(sum);
        }
        bend.forward(pass);
    }

    @Override
    public void backward(Pass pass) {
        Matrix gradSum = bend.backward(pass);
        Matrix gradWeight = pass.gradient(weight);
        if (gradWeight != null) {
            pass.kernel().convolveBackWeight(shape, gradSum, pass.input(0), null, gradWeight, null);
            if (bias != null) {
                sumPlanes(gradSum, pass.gradient(bias));
            }
        }
        if (pass.gradInput(0) != null) {
            pass.kernel().convolve(shape, gradSum, weight.values(), null, false, pass.gradInput(0));
        }
    }

    private void addBias(Matrix sum) {
        int area = shape.height * shape.width;
        double[] add = bias.values().data;
        for (int column = 0; column < sum.columns; column++) {
            int at = sum.offset + column * sum.stride;
            for (int plane = 0; plane < shape.channels; plane++) {
                double value = add[bias.offset() + plane];
                for (int i = 0; i < area; i++) {
                    sum.data[at + i] += value;
                }
                at += area;
            }
        }
    }

    private void sumPlanes(Matrix gradSum, Matrix gradBias) {
        int area = shape.height * shape.width;
        for (int plane = 0; plane < shape.channels; plane++) {
            double total = 0;
            for (int column = 0; column < gradSum.columns; column++) {
                int at = gradSum.offset + column * gradSum.stride + plane * area;
                for (int i = 0; i < area; i++) {
                    total += gradSum.data[at + i];
                }
            }
            gradBias.data[gradBias.offset + plane] = total;
        }
    }

    @Override
    public Explanation explain(Pass pass, Spot of) {
        PassNumbers at = new PassNumbers(pass, List.of(Shape.of(shape.filters, shape.outHeight, shape.outWidth)),
                Shape.of(shape.channels, shape.height, shape.width));
        ConvolutionWiring turned = new ConvolutionWiring(shape);
        WeightedSums sums = new WeightedSums(new TransposedWiring(turned), "w", weight, bias, Place.input(at), bend.gradZ(at));
        return bend.explain(at, sums, new TransposedWording(turned, sums)).of(of);
    }

    @Override
    public Ops.Value lower(Ops ops) {
        Window window = shape.window;
        int more = shape.height - ((shape.outHeight - 1) * window.strideHeight() - window.padTop() - window.padBottom()
                + window.dilationHeight() * (window.kernelHeight() - 1) + 1);
        int moreAcross = shape.width - ((shape.outWidth - 1) * window.strideWidth() - window.padLeft() - window.padRight()
                + window.dilationWidth() * (window.kernelWidth() - 1) + 1);
        Ops.Value sum = ops.convolveTransposed(ops.input(0), ops.parameter(weight), window, shape.groups, more, moreAcross);
        if (bias != null) {
            sum = ops.add(sum, ops.reshape(ops.parameter(bias), Shape.of(shape.channels, 1, 1)));
        }
        return bend.lower(ops, sum);
    }
}
