package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.Plan;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;

/**
 * Inverted dropout: while training each number is set to 0 with probability p and multiplied by 1/(1-p) otherwise, so
 * that inference changes nothing (Srivastava et al. 2014).
 *
 * @param dropProbability p, the share that is DROPPED
 */
public record Dropout(double dropProbability) implements LayerSpec {

    public static final LayerType<Dropout> TYPE = new LayerType<>("dropout", "Dropout", "dropout",
            LayerType.Category.REGULARISE, LayerType.Arity.ONE, new Dropout(0.2),
            List.of(new DoubleHyper<>("dropProbability", "Drop probability", "The share of numbers set to zero.",
                    Hyper.Effect.NEW_RUN, 0, 0.99, false, Dropout::dropProbability, (d, p) -> new Dropout(p))),
            new Doc("Sets a random share of its inputs to zero in every training step, so that no neuron can rely on "
                    + "another. It does nothing when the network is used.",
                    "a_i = \\frac{m_i}{1 - p} x_i, \\quad m_i \\sim \\mathrm{Bernoulli}(1 - p)", "Srivastava et al. 2014"));

    @Override
    public LayerType<Dropout> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new DropoutLayer(inputs.get(0), dropProbability);
    }

    @Override
    public String summary() {
        return "p = " + dropProbability;
    }

    private static final class DropoutLayer implements Layer {

        private final Shape shape;
        private final int size;
        private final double dropProbability;
        private final ByExample examples;
        private int factors;

        DropoutLayer(Shape shape, double dropProbability) {
            this.shape = shape;
            this.size = shape.size();
            this.dropProbability = dropProbability;
            examples = new ByExample(8 * size, this::drop, this::scale);
        }

        @Override
        public void plan(Plan plan) {
            factors = plan.perExample(size);
        }

        @Override
        public void forward(Pass pass) {
            Matrix input = pass.input(0);
            Matrix output = pass.output();
            if (rests(pass)) {
                output.copyFrom(input);
                return;
            }
            examples.forward(pass);
        }

        private boolean rests(Pass pass) {
            return pass.mode() == Mode.INFERENCE || dropProbability == 0;
        }

        /** The numbers are a function of their place, whichever thread draws them. */
        private void drop(Pass pass, int first, int end) {
            Matrix input = pass.input(0);
            Matrix output = pass.output();
            Matrix factor = pass.buffer(factors);
            double scale = 1 / (1 - dropProbability);
            long key = pass.randomKey();
            for (int column = first; column < end; column++) {
                int in = input.offset + column * input.stride;
                int out = output.offset + column * output.stride;
                int at = factor.offset + column * factor.stride;
                for (int row = 0; row < size; row++) {
                    double keep = Randoms.uniform(key, (long) column * size + row) < dropProbability ? 0 : scale;
                    factor.data[at + row] = keep;
                    output.data[out + row] = keep * input.data[in + row];
                }
            }
        }

        @Override
        public void backward(Pass pass) {
            Matrix gradInput = pass.gradInput(0);
            if (gradInput == null) {
                return;
            }
            if (rests(pass)) {
                gradInput.copyFrom(pass.gradOutput());
                return;
            }
            examples.backward(pass);
        }

        private void scale(Pass pass, int first, int end) {
            Matrix gradInput = pass.gradInput(0);
            Matrix gradOutput = pass.gradOutput();
            Matrix factor = pass.buffer(factors);
            for (int column = first; column < end; column++) {
                int to = gradInput.offset + column * gradInput.stride;
                int from = gradOutput.offset + column * gradOutput.stride;
                int at = factor.offset + column * factor.stride;
                for (int row = 0; row < size; row++) {
                    gradInput.data[to + row] = factor.data[at + row] * gradOutput.data[from + row];
                }
            }
        }

        @Override
        public Ops.Value lower(Ops ops) {
            return ops.input(0);
        }

        @Override
        public Explanation explain(Pass pass, Spot of) {
            PassNumbers at = new PassNumbers(pass, List.of(shape), shape);
            return new DropoutExplanation(at, rests(pass) ? null : pass.buffer(factors), dropProbability, null).explain(of);
        }
    }
}
