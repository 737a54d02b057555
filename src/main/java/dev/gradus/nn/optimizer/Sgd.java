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
import java.util.List;

/**
 * Stochastic gradient descent as in PyTorch: v = m v + (1 - d) g (the first step: v = g), then w -= rate v, or with
 * Nesterov w -= rate (g + m v). The learning rate stays outside the velocity, so changing it takes effect at once.
 *
 * @param momentum  m; at 0 there is no velocity, and neither dampening nor Nesterov matters
 * @param dampening d; PyTorch refuses it together with Nesterov, here the formula above holds
 */
public record Sgd(double momentum, boolean nesterov, double dampening) implements OptimizerSpec {

    public static final OptimizerType<Sgd> TYPE = new OptimizerType<>("sgd", "SGD", new Sgd(0, false), 0.1,
            List.of(new DoubleHyper<>("momentum", "Momentum", "How much of the last step is kept.",
                            Hyper.Effect.NEW_RUN, 0, 0.9999, false, Sgd::momentum,
                            (s, m) -> new Sgd(m, s.nesterov, s.dampening)),
                    new BoolHyper<>("nesterov", "Nesterov", "Looks ahead along the momentum.", Hyper.Effect.NEW_RUN,
                            Sgd::nesterov, (s, n) -> new Sgd(s.momentum, n, s.dampening)),
                    new DoubleHyper<>("dampening", "Dampening",
                            "The share of each gradient that the momentum leaves out.", Hyper.Effect.NEW_RUN, 0, 1,
                            false, Sgd::dampening, (s, d) -> new Sgd(s.momentum, s.nesterov, d))),
            new Doc("Goes straight downhill, with momentum if you like.",
                    "v \\leftarrow m v + (1 - d) g, \\quad w \\leftarrow w - \\eta v",
                    "Robbins & Monro 1951; Sutskever et al. 2013"));

    public Sgd(double momentum, boolean nesterov) {
        this(momentum, nesterov, 0);
    }

    @Override
    public OptimizerType<Sgd> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return momentum == 0 ? new Plain() : new WithMomentum(this, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new SgdExplanation(this).explain(at, of);
    }

    private static final class Plain extends CountingOptimizer {
        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            for (int i = from; i < to; i++) {
                values[i] -= learningRate * gradients[i];
            }
        }

        @Override
        public List<State> state() {
            return List.of();
        }
    }

    private static final class WithMomentum extends CountingOptimizer {
        private final double momentum;
        private final boolean nesterov;
        private final double dampening;
        private final double[] velocity;

        WithMomentum(Sgd spec, int size) {
            momentum = spec.momentum;
            nesterov = spec.nesterov;
            dampening = spec.dampening;
            velocity = new double[size];
        }

        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            double look = nesterov ? momentum : 1;
            double own = nesterov ? 1 : 0;
            double taken = steps() == 1 ? 1 : 1 - dampening;
            for (int i = from; i < to; i++) {
                double v = momentum * velocity[i] + taken * gradients[i];
                velocity[i] = v;
                values[i] -= learningRate * (own * gradients[i] + look * v);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("velocity", velocity));
        }
    }
}
