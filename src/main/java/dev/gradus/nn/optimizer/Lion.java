package dev.gradus.nn.optimizer;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.OptimizerStep;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;

/**
 * Lion, "evolved sign momentum", Algorithm 2 of Chen et al. (2023): w -= rate (sign(b1 m + (1 - b1) g) + decay w), then
 * m = b2 m + (1 - b2) g. sign(0) is 0. Weight decay is decoupled; biases and norm parameters do not decay.
 */
public record Lion(double beta1, double beta2, double weightDecay) implements OptimizerSpec {

    public static final OptimizerType<Lion> TYPE = new OptimizerType<>("lion", "Lion", new Lion(0.9, 0.99, 0), 0.0001,
            List.of(new DoubleHyper<>("beta1", "Beta 1", "The share of the memory in the step taken.",
                            Hyper.Effect.NEW_RUN, 0, 0.99999, false, Lion::beta1,
                            (a, b) -> new Lion(b, a.beta2, a.weightDecay)),
                    new DoubleHyper<>("beta2", "Beta 2", "How slowly the memory of gradients forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.99999, false, Lion::beta2,
                            (a, b) -> new Lion(a.beta1, b, a.weightDecay)),
                    new DoubleHyper<>("weightDecay", "Weight decay",
                            "The share of each weight that fades, times the learning rate.",
                            Hyper.Effect.NEW_RUN, 0, 10, true, Lion::weightDecay,
                            (a, d) -> new Lion(a.beta1, a.beta2, d))),
            new Doc("Every weight takes a step of the same size, up or down; wants a learning rate three to ten times "
                    + "smaller than Adam's.",
                    "w \\leftarrow w - \\eta \\left(\\mathrm{sign}(\\beta_1 m + (1 - \\beta_1) g) + \\lambda w\\right)",
                    "Chen et al. 2023"));

    @Override
    public OptimizerType<Lion> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new Running(this, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new LionExplanation(this).explain(at, of);
    }

    private static final class Running extends CountingOptimizer {
        private final double beta1;
        private final double beta2;
        private final double weightDecay;
        private final double[] means;

        Running(Lion spec, int size) {
            beta1 = spec.beta1;
            beta2 = spec.beta2;
            weightDecay = spec.weightDecay;
            means = new double[size];
        }

        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            double keep = decays ? 1 - learningRate * weightDecay : 1;
            for (int i = from; i < to; i++) {
                double g = gradients[i];
                double m = means[i];
                means[i] = beta2 * m + (1 - beta2) * g;
                values[i] = keep * values[i] - learningRate * Math.signum(beta1 * m + (1 - beta1) * g);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("means", means));
        }
    }
}
