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
 * Dropout of whole channels: while training each channel of each example is set to 0 with probability p and multiplied by
 * 1/(1-p) otherwise (PyTorch's Dropout2d; Tompson et al. 2015). Neighbouring pixels are so alike that dropping single
 * ones takes little away. Channels: the first axis of an image, the features of a sequence.
 *
 * @param dropProbability p, the share of channels that is DROPPED
 */
public record SpatialDropout(double dropProbability) implements LayerSpec {

    public static final LayerType<SpatialDropout> TYPE = new LayerType<>("spatialdropout", "SpatialDropout",
            "spatial dropout", LayerType.Category.REGULARISE, LayerType.Arity.ONE, new SpatialDropout(0.2),
            List.of(new DoubleHyper<>("dropProbability", "Drop probability", "The share of channels set to zero.",
                    Hyper.Effect.NEW_RUN, 0, 0.99, false, SpatialDropout::dropProbability,
                    (d, p) -> new SpatialDropout(p))),
            new Doc("Sets whole channels of an image (or features of a sequence) to zero at random in every training step. "
                    + "It does nothing when the network is used.",
                    "a_{c,i,j} = \\frac{m_c}{1 - p} x_{c,i,j}, \\quad m_c \\sim \\mathrm{Bernoulli}(1 - p)",
                    "Tompson et al. 2015"));

    @Override
    public LayerType<SpatialDropout> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new DropoutLayer(Channels.of(inputs.get(0)), dropProbability);
    }

    @Override
    public String summary() {
        return "p = " + dropProbability;
    }

    private static final class DropoutLayer implements Layer {

        private final Channels channels;
        private final double dropProbability;
        private int factors;

        DropoutLayer(Channels channels, double dropProbability) {
            this.channels = channels;
            this.dropProbability = dropProbability;
        }

        @Override
        public void plan(Plan plan) {
            factors = plan.perExample(channels.count());
        }

        @Override
        public void forward(Pass pass) {
            if (rests(pass)) {
                pass.output().copyFrom(pass.input(0));
                return;
            }
            Matrix factor = pass.buffer(factors);
            long key = pass.randomKey();
            for (int column = 0; column < factor.columns; column++) {
                for (int c = 0; c < channels.count(); c++) {
                    boolean drop = Randoms.uniform(key, (long) column * channels.count() + c) < dropProbability;
                    factor.set(c, column, drop ? 0 : 1 / (1 - dropProbability));
                }
            }
            scale(pass.input(0), factor, pass.output());
        }

        @Override
        public void backward(Pass pass) {
            if (pass.gradInput(0) == null) {
                return;
            }
            if (rests(pass)) {
                pass.gradInput(0).copyFrom(pass.gradOutput());
            } else {
                scale(pass.gradOutput(), pass.buffer(factors), pass.gradInput(0));
            }
        }

        private boolean rests(Pass pass) {
            return pass.mode() == Mode.INFERENCE || dropProbability == 0;
        }

        private void scale(Matrix from, Matrix factor, Matrix to) {
            int inner = channels.inner();
            for (int column = 0; column < from.columns; column++) {
                int in = from.offset + column * from.stride;
                int out = to.offset + column * to.stride;
                for (int start = 0, c = 0; start < from.rows; start += inner, c = channels.next(c)) {
                    double f = factor.get(c, column);
                    for (int i = start; i < start + inner; i++) {
                        to.data[out + i] = f * from.data[in + i];
                    }
                }
            }
        }

        @Override
        public Ops.Value lower(Ops ops) {
            return ops.input(0);
        }

        @Override
        public Explanation explain(Pass pass, Spot of) {
            PassNumbers at = new PassNumbers(pass, List.of(channels.shape()), channels.shape());
            return new DropoutExplanation(at, rests(pass) ? null : pass.buffer(factors), dropProbability, channels).explain(of);
        }
    }
}
