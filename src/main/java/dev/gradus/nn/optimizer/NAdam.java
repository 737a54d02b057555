package dev.gradus.nn.optimizer;

import dev.gradus.math.Elementary;
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
 * Adam with Nesterov momentum (Dozat 2016) as in PyTorch 1.13. With mu_t = b1 (1 - 0.96^(t momentumDecay) / 2), their
 * product P_t and d = sqrt(v / (1 - b2^t)) + eps:
 * w -= rate ((1 - mu_t) / (1 - P_t) g + mu_(t+1) / (1 - P_t mu_t mu_(t+1)) m) / d.
 *
 * <p>In the last quotient the paper, and PyTorch from 2 on, have P_(t+1) = P_t mu_(t+1), without a second mu_t. The two
 * agree to a ten-thousandth after ten steps and to every digit after fifty; this is the one our reference numbers have.
 */
public record NAdam(double beta1, double beta2, double epsilon, double momentumDecay) implements OptimizerSpec {

    private static final double LOG_OF_BASE = Elementary.log(0.96);

    public static final OptimizerType<NAdam> TYPE = new OptimizerType<>("nadam", "NAdam",
            new NAdam(0.9, 0.999, 1e-8, 0.004), 0.002,
            List.of(new DoubleHyper<>("beta1", "Beta 1", "How slowly the mean of gradients forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.99999, false, NAdam::beta1,
                            (a, b) -> new NAdam(b, a.beta2, a.epsilon, a.momentumDecay)),
                    new DoubleHyper<>("beta2", "Beta 2", "How slowly the mean of squares forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.9999999, false, NAdam::beta2,
                            (a, b) -> new NAdam(a.beta1, b, a.epsilon, a.momentumDecay)),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added to the root, against division by zero.",
                            Hyper.Effect.NEW_RUN, 1e-16, 1, true, NAdam::epsilon,
                            (a, e) -> new NAdam(a.beta1, a.beta2, e, a.momentumDecay)),
                    new DoubleHyper<>("momentumDecay", "Momentum decay",
                            "How fast the momentum grows from half of beta 1 to all of it.", Hyper.Effect.NEW_RUN,
                            0, 1, true, NAdam::momentumDecay,
                            (a, d) -> new NAdam(a.beta1, a.beta2, a.epsilon, d))),
            new Doc("Adam that looks one step ahead along its momentum.",
                    "w \\leftarrow w - \\frac{\\eta}{\\sqrt{\\hat v} + \\epsilon} \\left(\\frac{1 - \\mu_t}{1 - P_t} g "
                            + "+ \\frac{\\mu_{t+1}}{1 - P_t \\mu_t \\mu_{t+1}} m\\right)",
                    "Dozat 2016; the last quotient as in PyTorch 1.13"));

    @Override
    public OptimizerType<NAdam> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new Running(this, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new NAdamExplanation(this).explain(at, of);
    }

    /** mu of a step, counted from 1. */
    double momentum(long step) {
        return beta1 * (1 - 0.5 * Elementary.exp(step * momentumDecay * LOG_OF_BASE));
    }

    /** P: the product of the momenta of the first steps. It soon is 0 and stays so. */
    double momenta(long steps) {
        double product = 1;
        for (long step = 1; step <= steps && product > 0; step++) {
            product *= momentum(step);
        }
        return product;
    }

    private static final class Running extends CountingOptimizer {
        private final NAdam spec;
        private final double[] means;
        private final double[] squares;
        private double product = 1;
        private double ofGradient;
        private double ofMean;
        private double rootCorrection;

        Running(NAdam spec, int size) {
            this.spec = spec;
            means = new double[size];
            squares = new double[size];
        }

        @Override
        public void begin() {
            super.begin();
            double now = spec.momentum(steps());
            double next = spec.momentum(steps() + 1);
            product *= now;
            ofGradient = (1 - now) / (1 - product);
            ofMean = next / (1 - product * now * next);
            rootCorrection = Math.sqrt(1 - power(spec.beta2, steps()));
        }

        /** The product of the momenta follows from their number. */
        @Override
        public void resume(long newSteps) {
            super.resume(newSteps);
            product = spec.momenta(newSteps);
        }

        @Override
        public void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays) {
            double beta1 = spec.beta1;
            double beta2 = spec.beta2;
            // Numerator and denominator times sqrt(1 - b2^t), which saves the loop a division.
            double rate = learningRate * rootCorrection;
            double epsilon = spec.epsilon * rootCorrection;
            for (int i = from; i < to; i++) {
                double g = gradients[i];
                double m = beta1 * means[i] + (1 - beta1) * g;
                double v = beta2 * squares[i] + (1 - beta2) * g * g;
                means[i] = m;
                squares[i] = v;
                values[i] -= rate * (ofGradient * g + ofMean * m) / (Math.sqrt(v) + epsilon);
            }
        }

        @Override
        public List<State> state() {
            return List.of(new State("means", means), new State("squares", squares));
        }
    }
}
