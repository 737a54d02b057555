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
 * Adam, Algorithm 1 of Kingma and Ba (2015), as in PyTorch: epsilon is added to sqrt(v_hat), not the "epsilon hat" of
 * their section 2. AMSGrad (Reddi et al. 2018) divides by the root of the largest v so far, corrected like v.
 */
public record Adam(double beta1, double beta2, double epsilon, boolean amsGrad) implements OptimizerSpec {

    public static final OptimizerType<Adam> TYPE = new OptimizerType<>("adam", "Adam", new Adam(0.9, 0.999, 1e-8, false),
            0.001,
            List.of(new DoubleHyper<>("beta1", "Beta 1", "How slowly the mean of gradients forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.99999, false, Adam::beta1,
                            (a, b) -> new Adam(b, a.beta2, a.epsilon, a.amsGrad)),
                    new DoubleHyper<>("beta2", "Beta 2", "How slowly the mean of squares forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.9999999, false, Adam::beta2,
                            (a, b) -> new Adam(a.beta1, b, a.epsilon, a.amsGrad)),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added to the root, against division by zero.",
                            Hyper.Effect.NEW_RUN, 1e-16, 1, true, Adam::epsilon,
                            (a, e) -> new Adam(a.beta1, a.beta2, e, a.amsGrad)),
                    new BoolHyper<>("amsGrad", "AMSGrad", "Divides by the largest mean of squares so far.",
                            Hyper.Effect.NEW_RUN, Adam::amsGrad, (a, s) -> new Adam(a.beta1, a.beta2, a.epsilon, s))),
            new Doc("Momentum and a step size for each weight in one; a good first choice.",
                    "w \\leftarrow w - \\eta \\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}", "Kingma & Ba 2015"));

    @Override
    public OptimizerType<Adam> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new AdamMoments(beta1, beta2, epsilon, amsGrad, 0, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new AdamExplanation(beta1, beta2, epsilon, amsGrad, 0).explain(at, of);
    }
}
