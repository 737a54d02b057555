package dev.gradus.nn.optimizer;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.OptimizerStep;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * RMSprop as in PyTorch: s = alpha s + (1 - alpha) g^2, d = sqrt(s) + eps with epsilon OUTSIDE the root (centred:
 * d = sqrt(s - mean(g)^2) + eps), then w -= rate g / d, or with momentum b = m b + g / d, w -= rate b.
 * Where rounding makes the centred variance negative it counts as 0.
 */
public record RmsProp(double alpha, double epsilon, double momentum, boolean centred) implements OptimizerSpec {

    public static final OptimizerType<RmsProp> TYPE = new OptimizerType<>("rmsprop", "RMSprop",
            new RmsProp(0.99, 1e-8, 0, false), 0.01,
            List.of(new DoubleHyper<>("alpha", "Alpha", "How slowly the mean of squares forgets.", Hyper.Effect.NEW_RUN,
                            0, 0.99999, false, RmsProp::alpha, (r, a) -> new RmsProp(a, r.epsilon, r.momentum, r.centred)),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added to the root, against division by zero.",
                            Hyper.Effect.NEW_RUN, 1e-16, 1, true, RmsProp::epsilon,
                            (r, e) -> new RmsProp(r.alpha, e, r.momentum, r.centred)),
                    new DoubleHyper<>("momentum", "Momentum", "How much of the last step is kept.",
                            Hyper.Effect.NEW_RUN, 0, 0.9999, false, RmsProp::momentum,
                            (r, m) -> new RmsProp(r.alpha, r.epsilon, m, r.centred)),
                    new BoolHyper<>("centred", "Centred", "Divides by the deviation instead of the mean of squares.",
                            Hyper.Effect.NEW_RUN, RmsProp::centred,
                            (r, c) -> new RmsProp(r.alpha, r.epsilon, r.momentum, c))),
            new Doc("Gives each weight its own step size, from the size of its recent gradients.",
                    "s \\leftarrow \\alpha s + (1 - \\alpha) g^2, \\quad w \\leftarrow w - \\eta \\frac{g}{\\sqrt{s} + \\epsilon}",
                    "Hinton 2012, lecture 6e"));

    @Override
    public OptimizerType<RmsProp> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new Running(this, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new RmsPropExplanation(this).explain(at, of);
    }

    private static final class Running extends CountingOptimizer {
        private final RmsProp spec;
        private final double[] squares;
        private final double[] means;
        private final double[] velocity;

        Running(RmsProp spec, int size) {
            this.spec = spec;
            squares = new double[size];
            means = spec.centred ? new double[size] : null;
            velocity = spec.momentum > 0 ? new double[size] : null;
        }

        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            if (means == null && velocity == null) {
                plain(values, gradients, from, to, learningRate);
                return;
            }
            double alpha = spec.alpha;
            for (int i = from; i < to; i++) {
                double g = gradients[i];
                double s = alpha * squares[i] + (1 - alpha) * g * g;
                squares[i] = s;
                if (means != null) {
                    means[i] = alpha * means[i] + (1 - alpha) * g;
                    s = Math.max(0, s - means[i] * means[i]);
                }
                double move = g / (Math.sqrt(s) + spec.epsilon);
                if (velocity != null) {
                    velocity[i] = spec.momentum * velocity[i] + move;
                    move = velocity[i];
                }
                values[i] -= learningRate * move;
            }
        }

        private void plain(double[] values, double[] gradients, int from, int to, double learningRate) {
            double alpha = spec.alpha;
            double epsilon = spec.epsilon;
            for (int i = from; i < to; i++) {
                double g = gradients[i];
                double s = alpha * squares[i] + (1 - alpha) * g * g;
                squares[i] = s;
                values[i] -= learningRate * g / (Math.sqrt(s) + epsilon);
            }
        }

        @Override
        public List<State> state() {
            List<State> state = new ArrayList<>();
            state.add(new State("squares", squares));
            if (means != null) {
                state.add(new State("means", means));
            }
            if (velocity != null) {
                state.add(new State("velocity", velocity));
            }
            return state;
        }
    }
}
