package dev.gradus.nn.layer;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.function.Function;

/**
 * Computes Y = W^T X + b in column-major words, then the activation. A batch of sequences is one matrix with a column for
 * each step of each example.
 */
final class DenseLayer implements Layer {

    private final Shape input;
    private final int steps;
    private final int features;
    private final int units;
    private final Activation activation;
    private final Parameter weight;
    private final Parameter bias;
    private final Function<Pass, Windows> windows = this::windows;
    private int preActivation;
    private int gradPreActivation;

    /** What a pass holds, one column for each step; null where the pass has nothing. */
    private record Windows(Matrix input, Matrix sum, BentColumns bend, Matrix gradSum, Matrix gradInput) {}

    /** @param bias null for none */
    DenseLayer(Shape input, int units, Activation activation, Parameter weight, Parameter bias) {
        this.input = input;
        this.steps = input.rank() == 2 ? input.dim(0) : 1;
        this.features = input.size() / steps;
        this.units = units;
        this.activation = activation;
        this.weight = weight;
        this.bias = bias;
    }

    @Override
    public void plan(Plan plan) {
        gradPreActivation = plan.perExample(steps * units);
        preActivation = activation.derivativeFromOutput() ? plan.explained(steps * units)
                : plan.perExample(steps * units);
    }

    private Windows windows(Pass pass) {
        Matrix output = Columns.ofRows(pass.output(), units);
        Matrix sum = pass.buffer(preActivation) != null ? Columns.ofRows(pass.buffer(preActivation), units) : output;
        Matrix gradSum = Columns.ofRows(pass.buffer(gradPreActivation), units);
        BentColumns bend = new BentColumns(activation, bias == null ? null : bias.values(), sum, output,
                Columns.ofRows(pass.gradOutput(), units), gradSum);
        return new Windows(Columns.ofRows(pass.input(0), features), sum, bend, gradSum,
                Columns.ofRows(pass.gradInput(0), features));
    }

    @Override
    public void forward(Pass pass) {
        Windows at = pass.kept(windows);
        pass.kernel().multiply(weight.values(), Transpose.YES, at.input, Transpose.NO, at.sum, Write.REPLACE);
        at.bend.forward(pass.kernel());
    }

    @Override
    public void backward(Pass pass) {
        Windows at = pass.kept(windows);
        Kernel kernel = pass.kernel();
        at.bend.backward(kernel);
        Matrix gradWeight = pass.gradient(weight);
        if (gradWeight != null) {
            kernel.multiply(at.input, Transpose.NO, at.gradSum, Transpose.YES, gradWeight, Write.REPLACE);
            if (bias != null) {
                Columns.sum(at.gradSum, pass.gradient(bias));
            }
        }
        if (at.gradInput != null) {
            kernel.multiply(weight.values(), Transpose.NO, at.gradSum, Transpose.NO, at.gradInput, Write.REPLACE);
        }
    }

    @Override
    public Explanation explain(Pass pass, Spot of) {
        Shape output = input.rank() == 2 ? Shape.of(steps, units) : Shape.of(units);
        PassNumbers at = new PassNumbers(pass, List.of(input), output);
        Place gradSum = Place.innerSlope("z", output, pass.buffer(gradPreActivation));
        DenseExplanation wiring = new DenseExplanation(steps, features, units);
        WeightedSums sums = new WeightedSums(wiring, "w", weight, bias, Place.input(at), gradSum);
        return new SumsExplanation(at, activation, units, Place.inner("z", output, pass.buffer(preActivation)), gradSum, sums,
                wiring.wording(sums)).of(of);
    }

    /** y = x W^T + b with a row for each step. */
    @Override
    public Ops.Value lower(Ops ops) {
        Ops.Value rows = ops.reshape(ops.input(0), Shape.of(steps, features));
        Ops.Value sum = ops.matrixProduct(rows, ops.transpose(ops.parameter(weight), 1, 0));
        if (bias != null) {
            sum = ops.add(sum, ops.parameter(bias));
        }
        Ops.Value shaped = ops.reshape(sum, input.rank() == 2 ? Shape.of(steps, units) : Shape.of(units));
        return activation.lower(ops, shaped);
    }
}
