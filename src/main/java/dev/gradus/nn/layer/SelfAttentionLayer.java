package dev.gradus.nn.layer;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.RangeTask;
import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Inner;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The computation of {@link SelfAttention}. The projections of all steps and examples are one product each; the heads of
 * an example are windows on its columns, and examples are shared among the threads.
 */
final class SelfAttentionLayer implements Layer {

    private static final double HIDDEN = -1e30;

    private final boolean causal;
    private final int heads;
    private final int steps;
    private final int width;
    private final Parameter inWeight;
    private final Parameter outWeight;
    /** Null where there are none. */
    private final Parameter inBias;
    private final Parameter outBias;
    private final Function<Pass, Batch> batch = Batch::new;
    private int projected;
    private int probabilities;
    private int mixed;
    private int gradProjected;
    private int gradScores;
    private int gradMixed;
    private int keptScores;
    private int keptGradWeights;
    private int keptGradScores;

    SelfAttentionLayer(SelfAttention spec, Shape input, List<Parameter> parameters) {
        causal = spec.causal();
        heads = spec.heads();
        steps = input.dim(0);
        width = input.dim(1);
        inWeight = parameters.get(0);
        inBias = spec.bias() ? parameters.get(1) : null;
        outWeight = parameters.get(spec.bias() ? 2 : 1);
        outBias = spec.bias() ? parameters.get(3) : null;
    }

    @Override
    public void plan(Plan plan) {
        projected = plan.perExample(3 * steps * width);
        probabilities = plan.perExample(heads * steps * steps);
        mixed = plan.perExample(steps * width);
        gradProjected = plan.perExample(3 * steps * width);
        gradScores = plan.perExample(steps * steps);
        gradMixed = plan.perExample(steps * width);
        keptScores = plan.explained(heads * steps * steps);
        keptGradWeights = plan.explained(heads * steps * steps);
        keptGradScores = plan.explained(heads * steps * steps);
    }

    @Override
    public void forward(Pass pass) {
        pass.kept(batch).forward();
    }

    @Override
    public void backward(Pass pass) {
        pass.kept(batch).backward();
    }

    /** The weights: for each head and each step that looks, how much it takes from every step. */
    @Override
    public List<Inner> inner(Pass pass, int example) {
        Matrix all = pass.buffer(probabilities);
        int from = all.offset + example * all.stride;
        return List.of(new Inner("weights", Shape.of(heads, steps, steps),
                Arrays.copyOfRange(all.data, from, from + heads * steps * steps)));
    }

    /** One batch size: its matrices with a column for each step, and the windows of each head. */
    private final class Batch {

        private final Pass pass;
        private final Matrix input;
        private final Matrix output;
        private final Matrix gradOutput;
        private final Matrix gradInput;
        private final Matrix allProjected;
        private final Matrix allMixed;
        private final Matrix gradAllProjected;
        private final Matrix gradAllMixed;
        private final AttentionHead[] windows;
        private final RangeTask forwardHeads = this::forwardHeads;
        private final RangeTask backwardHeads = this::backwardHeads;

        Batch(Pass pass) {
            this.pass = pass;
            input = Columns.ofRows(pass.input(0), width);
            output = Columns.ofRows(pass.output(), width);
            gradOutput = Columns.ofRows(pass.gradOutput(), width);
            gradInput = Columns.ofRows(pass.gradInput(0), width);
            allProjected = Columns.ofRows(pass.buffer(projected), 3 * width);
            allMixed = Columns.ofRows(pass.buffer(mixed), width);
            gradAllProjected = Columns.ofRows(pass.buffer(gradProjected), 3 * width);
            gradAllMixed = Columns.ofRows(pass.buffer(gradMixed), width);
            windows = new AttentionHead[pass.columns() * heads];
            for (int i = 0; i < windows.length; i++) {
                windows[i] = head(i / heads, i % heads);
            }
        }

        private AttentionHead head(int example, int head) {
            Matrix p = pass.buffer(probabilities);
            Matrix ds = pass.buffer(gradScores);
            int each = (example * heads + head) * steps * steps;
            return new AttentionHead(causal, part(allProjected, example, 0, head), part(allProjected, example, 1, head),
                    part(allProjected, example, 2, head), square(p, p.offset + each),
                    part(allMixed, example, 0, head), part(gradAllProjected, example, 0, head),
                    part(gradAllProjected, example, 1, head), part(gradAllProjected, example, 2, head),
                    square(ds, ds.offset + example * steps * steps), part(gradAllMixed, example, 0, head), kept(each));
        }

        private AttentionHead.Kept kept(int each) {
            return pass.buffer(keptScores) == null ? null : new AttentionHead.Kept(square(pass.buffer(keptScores), each),
                    square(pass.buffer(keptGradWeights), each), square(pass.buffer(keptGradScores), each));
        }

        /** The rows of a head in the steps of an example. */
        private Matrix part(Matrix all, int example, int third, int head) {
            int rows = width / heads;
            return new Matrix(all.data, all.offset + example * steps * all.stride + third * width + head * rows, rows, steps,
                    all.stride);
        }

        private Matrix square(Matrix all, int offset) {
            return new Matrix(all.data, offset, steps, steps, steps);
        }

        void forward() {
            project(inWeight, inBias, input, allProjected);
            pass.kernel().parallel(pass.columns(), 1, 2 * steps * steps * width, forwardHeads);
            project(outWeight, outBias, allMixed, output);
        }

        private void forwardHeads(int from, int to) {
            for (int i = from * heads; i < to * heads; i++) {
                windows[i].forward(pass.kernel());
            }
        }

        void backward() {
            projectBack(outWeight, outBias, allMixed, gradOutput, gradAllMixed);
            pass.kernel().parallel(pass.columns(), 1, 4 * steps * steps * width, backwardHeads);
            projectBack(inWeight, inBias, input, gradAllProjected, gradInput);
        }

        private void backwardHeads(int from, int to) {
            for (int i = from * heads; i < to * heads; i++) {
                windows[i].backward(pass.kernel());
            }
        }

        private void project(Parameter weight, Parameter bias, Matrix from, Matrix to) {
            pass.kernel().multiply(weight.values(), Transpose.YES, from, Transpose.NO, to, Write.REPLACE);
            if (bias != null) {
                Columns.addVector(to, bias.values());
            }
        }

        private void projectBack(Parameter weight, Parameter bias, Matrix from, Matrix gradTo, Matrix gradFrom) {
            Kernel kernel = pass.kernel();
            Matrix gradWeight = pass.gradient(weight);
            if (gradWeight != null) {
                kernel.multiply(from, Transpose.NO, gradTo, Transpose.YES, gradWeight, Write.REPLACE);
                if (bias != null) {
                    Columns.sum(gradTo, pass.gradient(bias));
                }
            }
            if (gradFrom != null) {
                kernel.multiply(weight.values(), Transpose.NO, gradTo, Transpose.NO, gradFrom, Write.REPLACE);
            }
        }
    }

    @Override
    public Explanation explain(Pass pass, Spot of) {
        Shape shape = Shape.of(steps, width);
        AttentionNumbers.Kept kept = new AttentionNumbers.Kept(pass.buffer(projected), pass.buffer(probabilities),
                pass.buffer(mixed), pass.buffer(gradProjected), pass.buffer(gradMixed), pass.buffer(keptScores),
                pass.buffer(keptGradWeights), pass.buffer(keptGradScores));
        int example = of instanceof Spot.Output output ? output.example() : of instanceof Spot.GradInput input ? input.example()
                : of instanceof Spot.Inner inner ? inner.example() : 0;
        return new AttentionExplanation(new AttentionNumbers(new PassNumbers(pass, List.of(shape), shape), heads, steps, width,
                causal, new AttentionNumbers.Projections(inWeight, inBias, outWeight, outBias), kept, example)).explain(of);
    }

    @Override
    public Ops.Value lower(Ops ops) {
        int rows = width / heads;
        Ops.Value all = lowered(ops, ops.input(0), inWeight, inBias);
        Ops.Value split = ops.transpose(ops.reshape(all, Shape.of(steps, 3, heads, rows)), 1, 2, 0, 3);
        Shape each = Shape.of(heads, steps, rows);
        Ops.Value q = ops.reshape(ops.slice(split, 0, 0, 1), each);
        Ops.Value k = ops.reshape(ops.slice(split, 0, 1, 2), each);
        Ops.Value v = ops.reshape(ops.slice(split, 0, 2, 3), each);
        Ops.Value scores = ops.matrixProduct(ops.multiply(q, ops.constant(AttentionHead.scale(rows))), ops.transpose(k, 0, 2, 1));
        if (causal) {
            scores = ops.add(scores, ops.constant(Shape.of(steps, steps), mask()));
        }
        Ops.Value powers = ops.exp(ops.subtract(scores, ops.largest(scores, 2)));
        Ops.Value weights = ops.divide(powers, ops.sum(powers, 2));
        Ops.Value mix = ops.transpose(ops.matrixProduct(weights, v), 1, 0, 2);
        return lowered(ops, ops.reshape(mix, Shape.of(steps, width)), outWeight, outBias);
    }

    private double[] mask() {
        double[] mask = new double[steps * steps];
        for (int t = 0; t < steps; t++) {
            for (int s = t + 1; s < steps; s++) {
                mask[t * steps + s] = HIDDEN;
            }
        }
        return mask;
    }

    private static Ops.Value lowered(Ops ops, Ops.Value x, Parameter weight, Parameter bias) {
        Ops.Value product = ops.matrixProduct(x, ops.transpose(ops.parameter(weight), 1, 0));
        return bias == null ? product : ops.add(product, ops.parameter(bias));
    }
}
