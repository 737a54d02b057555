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
 * AdaMax, Algorithm 2 of Kingma and Ba (2015), as in PyTorch: m = b1 m + (1 - b1) g, u = max(b2 u, |g| + eps),
 * w -= rate / (1 - b1^t) m / u. Epsilon is added to |g|, inside the maximum.
 */
public record Adamax(double beta1, double beta2, double epsilon) implements OptimizerSpec {

    public static final OptimizerType<Adamax> TYPE = new OptimizerType<>("adamax", "Adamax",
            new Adamax(0.9, 0.999, 1e-8), 0.002,
            List.of(new DoubleHyper<>("beta1", "Beta 1", "How slowly the mean of gradients forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.99999, false, Adamax::beta1,
                            (a, b) -> new Adamax(b, a.beta2, a.epsilon)),
                    new DoubleHyper<>("beta2", "Beta 2", "How slowly the largest gradient forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.9999999, false, Adamax::beta2,
                            (a, b) -> new Adamax(a.beta1, b, a.epsilon)),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added to the size of the gradient, against division by zero.",
                            Hyper.Effect.NEW_RUN, 1e-16, 1, true, Adamax::epsilon,
                            (a, e) -> new Adamax(a.beta1, a.beta2, e))),
            new Doc("Adam that divides by the largest recent gradient instead of a mean of squares.",
                    "w \\leftarrow w - \\frac{\\eta}{1 - \\beta_1^t} \\frac{m}{u}, \\quad "
                            + "u \\leftarrow \\max(\\beta_2 u, |g| + \\epsilon)", "Kingma & Ba 2015, section 7.1"));

    @Override
    public OptimizerType<Adamax> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new Running(this, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new AdamaxExplanation(this).explain(at, of);
    }

    private static final class Running extends CountingOptimizer {
        private final double beta1;
        private final double beta2;
        private final double epsilon;
        private final double[] means;
        private final double[] largest;
        private double correction;

        Running(Adamax spec, int size) {
            beta1 = spec.beta1;
            beta2 = spec.beta2;
            epsilon = spec.epsilon;
            means = new double[size];
            largest = new double[size];
        }

        @Override
        public void begin() {
            super.begin();
            correction = 1 - power(beta1, steps());
        }

        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            double rate = learningRate / correction;
            for (int i = from; i < to; i++) {
                double g = gradients[i];
                double m = beta1 * means[i] + (1 - beta1) * g;
                double u = Math.max(beta2 * largest[i], Math.abs(g) + epsilon);
                means[i] = m;
                largest[i] = u;
                values[i] -= rate * m / u;
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("means", means), new State("largest", largest));
        }
    }
}
