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
 * Adadelta, Algorithm 1 of Zeiler (2012), as in PyTorch: s = rho s + (1 - rho) g^2, d = sqrt(u + eps) / sqrt(s + eps) g,
 * u = rho u + (1 - rho) d^2, w -= rate d. Epsilon stands INSIDE both roots. The paper has no learning rate, that is 1.
 */
public record Adadelta(double rho, double epsilon) implements OptimizerSpec {

    public static final OptimizerType<Adadelta> TYPE = new OptimizerType<>("adadelta", "Adadelta",
            new Adadelta(0.9, 1e-6), 1,
            List.of(new DoubleHyper<>("rho", "Rho", "How slowly the means of squares forget.", Hyper.Effect.NEW_RUN,
                            0, 0.99999, false, Adadelta::rho, (a, r) -> new Adadelta(r, a.epsilon)),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added under both roots; sets the size of the first steps.",
                            Hyper.Effect.NEW_RUN, 1e-16, 1, true, Adadelta::epsilon,
                            (a, e) -> new Adadelta(a.rho, e))),
            new Doc("Finds its own step size from the steps it took before; the learning rate stays at 1.",
                    "w \\leftarrow w - \\eta \\frac{\\sqrt{u + \\epsilon}}{\\sqrt{s + \\epsilon}} g", "Zeiler 2012"));

    @Override
    public OptimizerType<Adadelta> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new Running(this, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new AdadeltaExplanation(this).explain(at, of);
    }

    private static final class Running extends CountingOptimizer {
        private final double rho;
        private final double epsilon;
        private final double[] squares;
        private final double[] moves;

        Running(Adadelta spec, int size) {
            rho = spec.rho;
            epsilon = spec.epsilon;
            squares = new double[size];
            moves = new double[size];
        }

        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            for (int i = from; i < to; i++) {
                double g = gradients[i];
                double s = rho * squares[i] + (1 - rho) * g * g;
                double u = moves[i];
                double move = Math.sqrt(u + epsilon) / Math.sqrt(s + epsilon) * g;
                squares[i] = s;
                moves[i] = rho * u + (1 - rho) * move * move;
                values[i] -= learningRate * move;
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("squares", squares), new State("moves", moves));
        }
    }
}
