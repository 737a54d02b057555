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
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), as in PyTorch: before the Adam step
 * w -= rate decay w. AMSGrad (Reddi et al. 2018) as in {@link Adam}. Biases and norm parameters do not decay.
 */
public record AdamW(double beta1, double beta2, double epsilon, double weightDecay, boolean amsGrad)
        implements OptimizerSpec {

    public static final OptimizerType<AdamW> TYPE = new OptimizerType<>("adamw", "AdamW",
            new AdamW(0.9, 0.999, 1e-8, 0.01), 0.001,
            List.of(new DoubleHyper<>("beta1", "Beta 1", "How slowly the mean of gradients forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.99999, false, AdamW::beta1,
                            (a, b) -> new AdamW(b, a.beta2, a.epsilon, a.weightDecay, a.amsGrad)),
                    new DoubleHyper<>("beta2", "Beta 2", "How slowly the mean of squares forgets.",
                            Hyper.Effect.NEW_RUN, 0, 0.9999999, false, AdamW::beta2,
                            (a, b) -> new AdamW(a.beta1, b, a.epsilon, a.weightDecay, a.amsGrad)),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added to the root, against division by zero.",
                            Hyper.Effect.NEW_RUN, 1e-16, 1, true, AdamW::epsilon,
                            (a, e) -> new AdamW(a.beta1, a.beta2, e, a.weightDecay, a.amsGrad)),
                    new DoubleHyper<>("weightDecay", "Weight decay", "The share of each weight that fades, times the learning rate.",
                            Hyper.Effect.NEW_RUN, 0, 10, true, AdamW::weightDecay,
                            (a, d) -> new AdamW(a.beta1, a.beta2, a.epsilon, d, a.amsGrad)),
                    new BoolHyper<>("amsGrad", "AMSGrad", "Divides by the largest mean of squares so far.",
                            Hyper.Effect.NEW_RUN, AdamW::amsGrad,
                            (a, s) -> new AdamW(a.beta1, a.beta2, a.epsilon, a.weightDecay, s))),
            new Doc("Adam, with weights that fade on their own unless the data hold them up.",
                    "w \\leftarrow (1 - \\eta \\lambda) w - \\eta \\frac{\\hat m}{\\sqrt{\\hat v} + \\epsilon}",
                    "Loshchilov & Hutter 2019"));

    public AdamW(double beta1, double beta2, double epsilon, double weightDecay) {
        this(beta1, beta2, epsilon, weightDecay, false);
    }

    @Override
    public OptimizerType<AdamW> type() {
        return TYPE;
    }

    @Override
    public Optimizer create(int size) {
        return new AdamMoments(beta1, beta2, epsilon, amsGrad, weightDecay, size);
    }

    @Override
    public Explanation explain(OptimizerStep at, Spot of) {
        return new AdamExplanation(beta1, beta2, epsilon, amsGrad, weightDecay).explain(at, of);
    }
}
