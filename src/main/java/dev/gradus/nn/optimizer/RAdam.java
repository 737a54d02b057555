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
 * Rectified Adam, Algorithm 2 of Liu et al. (2020), as in PyTorch. With rho_inf = 2 / (1 - b2) - 1 and
 * rho = rho_inf - 2 t b2^t / (1 - b2^t): while rho is at most 5, w -= rate m_hat; after that
 * w -= rate r m_hat sqrt(1 - b2^t) / (sqrt(v) + eps) with
 * r = sqrt((rho - 4) (rho - 2) rho_inf / ((rho_inf - 4) (rho_inf - 2) rho)). Epsilon is added to the UNCORRECTED root.
 */
public record RAdam(double beta1, double beta2, double epsilon) implements OptimizerSpec {

    public static final OptimizerType<RAdam> TYPE = new OptimizerType<>("radam", "RAdam",
            new RAdam(0.9, 0.999, 1e-8), 0.001,
            List.of(new DoubleHyper<>("beta1", "Beta 1", "How slowly the mean of gradients forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.99999, false, RAdam::beta1,
                            (a, b) -> new RAdam(b, a.beta2, a.epsilon)),
                    new DoubleHyper<>("beta2", "Beta 2", "How slowly the mean of squares forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.9999999, false, RAdam::beta2,
                            (a, b) -> new RAdam(a.beta1, b, a.epsilon)),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added to the root, against division by zero.",
                            Hyper.Effect.NEW_RUN, 1e-16, 1, true, RAdam::epsilon,
                            (a, e) -> new RAdam(a.beta1, a.beta2, e))),
            new Doc("Adam that warms up by itself: it trusts its mean of squares only once enough is known.",
                    "w \\leftarrow w - \\eta \\, r_t \\frac{\\hat m \\sqrt{1 - \\beta_2^t}}{\\sqrt{v} + \\epsilon}",
                    "Liu et al. 2020"));

    @Override
    public OptimizerType<RAdam> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new Running(this, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new RAdamExplanation(this).explain(at, of);
    }

    /** r_t^2, of a step counted from 1; 0 while too little is known of the squares. */
    double squaredRectification(long step) {
        double decayed = CountingOptimizer.power(beta2, step);
        double most = 2 / (1 - beta2) - 1;
        double rho = most - 2 * step * decayed / (1 - decayed);
        return rho > 5 ? (rho - 4) * (rho - 2) * most / ((most - 4) * (most - 2) * rho) : 0;
    }

    private static final class Running extends CountingOptimizer {
        private final RAdam spec;
        private final double[] means;
        private final double[] squares;
        private double correction1;
        /** r_t sqrt(1 - b2^t); 0 while too little is known of the squares. */
        private double rectified;

        Running(RAdam spec, int size) {
            this.spec = spec;
            means = new double[size];
            squares = new double[size];
        }

        @Override
        public void begin() {
            super.begin();
            correction1 = 1 - power(spec.beta1, steps());
            rectified = Math.sqrt(spec.squaredRectification(steps()) * (1 - power(spec.beta2, steps())));
        }

        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            double beta1 = spec.beta1;
            double beta2 = spec.beta2;
            double epsilon = spec.epsilon;
            double rate = learningRate / correction1;
            boolean adaptive = rectified > 0;
            double numerator = adaptive ? rate * rectified : rate;
            for (int i = from; i < to; i++) {
                double g = gradients[i];
                double m = beta1 * means[i] + (1 - beta1) * g;
                double v = beta2 * squares[i] + (1 - beta2) * g * g;
                means[i] = m;
                squares[i] = v;
                values[i] -= numerator * m / (adaptive ? Math.sqrt(v) + epsilon : 1);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("means", means), new State("squares", squares));
        }
    }
}
