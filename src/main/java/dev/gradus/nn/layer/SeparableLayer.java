package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
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

/** A = f(P * (D * X) + b): two convolutions with one buffer between them. */
final class SeparableLayer implements Layer {

    private final Convolution depthwise;
    private final Convolution pointwise;
    private final Parameter depthwiseWeight;
    private final Parameter weight;
    private final Parameter bias;
    private final Bend bend;
    private int middle;
    private int gradMiddle;

    /** @param bias null for none */
    SeparableLayer(Convolution depthwise, Convolution pointwise, String activation, Parameter depthwiseWeight, Parameter weight,
            Parameter bias) {
        this.depthwise = depthwise;
        this.pointwise = pointwise;
        this.depthwiseWeight = depthwiseWeight;
        this.weight = weight;
        this.bias = bias;
        bend = new Bend(activation, Shape.of(pointwise.filters, pointwise.outHeight, pointwise.outWidth), activation.equals("relu"));
    }

    @Override
    public void plan(Plan plan) {
        middle = plan.perExample(depthwise.outputSize());
        gradMiddle = plan.perExample(depthwise.outputSize());
        bend.plan(plan);
    }

    @Override
    public void forward(Pass pass) {
        pass.kernel().convolve(depthwise, pass.input(0), depthwiseWeight.values(), null, false, pass.buffer(middle));
        pass.kernel().convolve(pointwise, pass.buffer(middle), weight.values(), bias == null ? null : bias.values(),
                bend.rectifiesInPassing(pass), bend.sum(pass));
        bend.forward(pass);
    }

    @Override
    public void backward(Pass pass) {
        Matrix gradSum = bend.backward(pass);
        Matrix rectified = bend.rectifiesInPassing(pass) ? pass.output() : null;
        Matrix gradBetween = pass.buffer(gradMiddle);
        Matrix gradWeight = pass.gradient(weight);
        if (gradWeight != null) {
            pass.kernel().convolveBackWeight(pointwise, pass.buffer(middle), gradSum, rectified, gradWeight,
                    bias == null ? null : pass.gradient(bias));
        }
        pass.kernel().convolveBackInput(pointwise, gradSum, rectified, weight.values(), gradBetween);
        if (gradWeight != null) {
            pass.kernel().convolveBackWeight(depthwise, pass.input(0), gradBetween, null, pass.gradient(depthwiseWeight), null);
        }
        if (pass.gradInput(0) != null) {
            pass.kernel().convolveBackInput(depthwise, gradBetween, null, depthwiseWeight.values(), pass.gradInput(0));
        }
    }

    @Override
    public Explanation explain(Pass pass, Spot of) {
        Shape input = Shape.of(depthwise.channels, depthwise.height, depthwise.width);
        Shape between = Shape.of(depthwise.filters, depthwise.outHeight, depthwise.outWidth);
        PassNumbers at = new PassNumbers(pass, List.of(input), Shape.of(pointwise.filters, pointwise.outHeight, pointwise.outWidth));
        Place numbers = Place.inner("m", between, pass.buffer(middle));
        Place gradNumbers = Place.innerSlope("m", between, pass.buffer(gradMiddle));
        WeightedSums windows = new WeightedSums(new ConvolutionWiring(depthwise), "d", depthwiseWeight, null, Place.input(at), gradNumbers);
        WeightedSums mix = new WeightedSums(new ConvolutionWiring(pointwise), "p", weight, bias, numbers, bend.gradZ(at));
        return new SeparableExplanation(at, windows, new ConvolutionWording(new ConvolutionWiring(depthwise), windows, "x", "m"), mix,
                bend.explain(at, mix, new ConvolutionWording(new ConvolutionWiring(pointwise), mix, "m", "z")), numbers).of(of);
    }

    @Override
    public Ops.Value lower(Ops ops) {
        Ops.Value between = ops.convolve(ops.input(0), ops.parameter(depthwiseWeight), depthwise.window, depthwise.groups);
        Ops.Value sum = ops.convolve(between, ops.parameter(weight), pointwise.window, 1);
        if (bias != null) {
            sum = ops.add(sum, ops.reshape(ops.parameter(bias), Shape.of(pointwise.filters, 1, 1)));
        }
        return bend.lower(ops, sum);
    }
}
