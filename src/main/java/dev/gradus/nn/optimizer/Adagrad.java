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
import java.util.Arrays;
import java.util.List;

/**
 * Adagrad (Duchi, Hazan and Singer 2011, the diagonal form of their figure 1) as in PyTorch: s = s + g^2, then
 * w -= rate / (1 + (t - 1) decay) g / (sqrt(s) + eps) with epsilon OUTSIDE the root and s starting at initialSum
 * (PyTorch 0, Keras 0.1).
 *
 * @param rateDecay how much the learning rate shrinks with each step; 0 leaves it alone
 */
public record Adagrad(double epsilon, double rateDecay, double initialSum) implements OptimizerSpec {

    public static final OptimizerType<Adagrad> TYPE = new OptimizerType<>("adagrad", "Adagrad",
            new Adagrad(1e-10, 0, 0), 0.01,
            List.of(new DoubleHyper<>("epsilon", "Epsilon", "Added to the root, against division by zero.",
                            Hyper.Effect.NEW_RUN, 1e-16, 1, true, Adagrad::epsilon,
                            (a, e) -> new Adagrad(e, a.rateDecay, a.initialSum)),
                    new DoubleHyper<>("rateDecay", "Rate decay",
                            "How much the learning rate shrinks with each step; 0 leaves it alone.",
                            Hyper.Effect.NEW_RUN, 0, 1, true, Adagrad::rateDecay,
                            (a, d) -> new Adagrad(a.epsilon, d, a.initialSum)),
                    new DoubleHyper<>("initialSum", "Initial sum",
                            "Where the sum of squares starts; above 0 it tames the first steps.",
                            Hyper.Effect.NEW_RUN, 0, 10, true, Adagrad::initialSum,
                            (a, s) -> new Adagrad(a.epsilon, a.rateDecay, s))),
            new Doc("Weights with large gradients so far take smaller steps; good for rare features.",
                    "s \\leftarrow s + g^2, \\quad w \\leftarrow w - \\eta \\frac{g}{\\sqrt{s} + \\epsilon}",
                    "Duchi, Hazan & Singer 2011"));

    @Override
    public OptimizerType<Adagrad> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new Running(this, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new AdagradExplanation(this).explain(at, of);
    }

    private static final class Running extends CountingOptimizer {
        private final double epsilon;
        private final double rateDecay;
        private final double[] squares;

        Running(Adagrad spec, int size) {
            epsilon = spec.epsilon;
            rateDecay = spec.rateDecay;
            squares = new double[size];
            Arrays.fill(squares, spec.initialSum);
        }

        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            double rate = learningRate / (1 + (steps() - 1) * rateDecay);
            for (int i = from; i < to; i++) {
                double g = gradients[i];
                double s = squares[i] + g * g;
                squares[i] = s;
                values[i] -= rate * g / (Math.sqrt(s) + epsilon);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("squares", squares));
        }
    }
}
