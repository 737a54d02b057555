package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.activation.Activations;
import java.util.List;

/**
 * Softmax cross-entropy from logits: L = logsumexp(z) - sum_k y_k z_k, mean over EXAMPLES, with the maximum subtracted
 * first. The gradient of one example is (softmax(z) - y) / N. With label smoothing e and K classes the target becomes
 * (1 - e) y + e / K (Szegedy et al. 2015).
 *
 * <p>The target holds class indices (one row), or a probability for each class (as many rows as classes).
 */
record CrossEntropy(double labelSmoothing) implements Loss {

    private static final Doc DOC = new Doc("How surprised the network is by the right class; takes logits.",
            "\\frac{1}{N} \\sum \\ln \\sum_k e^{z_k} - z_y", "");

    @Override
    public double evaluate(Matrix predicted, Matrix target, Matrix gradient) {
        boolean indices = target.rows == 1 && predicted.rows > 1;
        if (indices) {
            TargetCheck.sameExamples(predicted, target);
        } else {
            TargetCheck.sameRows(predicted, target);
        }
        double total = 0;
        for (int column = 0; column < predicted.columns; column++) {
            total += indices
                    ? ofClass(predicted, column, TargetCheck.label(predicted, target, column), gradient)
                    : ofShares(predicted, column, target, gradient);
        }
        return total / predicted.columns;
    }

    private double ofClass(Matrix predicted, int column, int label, Matrix gradient) {
        int rows = predicted.rows;
        int at = predicted.offset + column * predicted.stride;
        double spread = labelSmoothing / rows;
        double logSum = logSumExp(predicted, column, gradient);
        double wanted = (1 - labelSmoothing) * predicted.data[at + label];
        if (labelSmoothing > 0) {
            for (int row = 0; row < rows; row++) {
                wanted += spread * predicted.data[at + row];
            }
        }
        if (gradient != null) {
            int to = gradient.offset + column * gradient.stride;
            double scale = 1.0 / predicted.columns;
            for (int row = 0; row < rows; row++) {
                double share = row == label ? 1 - labelSmoothing + spread : spread;
                gradient.data[to + row] = scale * (gradient.data[to + row] - share);
            }
        }
        return logSum - wanted;
    }

    private double ofShares(Matrix predicted, int column, Matrix target, Matrix gradient) {
        int rows = predicted.rows;
        int at = predicted.offset + column * predicted.stride;
        int want = target.offset + column * target.stride;
        double spread = labelSmoothing / rows;
        double logSum = logSumExp(predicted, column, gradient);
        double mass = 0;
        double wanted = 0;
        for (int row = 0; row < rows; row++) {
            double share = (1 - labelSmoothing) * target.data[want + row] + spread;
            mass += share;
            wanted += share * predicted.data[at + row];
        }
        if (gradient != null) {
            int to = gradient.offset + column * gradient.stride;
            double scale = 1.0 / predicted.columns;
            for (int row = 0; row < rows; row++) {
                double share = (1 - labelSmoothing) * target.data[want + row] + spread;
                gradient.data[to + row] = scale * (mass * gradient.data[to + row] - share);
            }
        }
        return mass * logSum - wanted;
    }

    /** ln(sum of e^z) of one example; leaves its softmax in {@code shares} where that is not null. */
    private static double logSumExp(Matrix z, int column, Matrix shares) {
        int at = z.offset + column * z.stride;
        double max = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < z.rows; row++) {
            max = Math.max(max, z.data[at + row]);
        }
        int to = shares == null ? 0 : shares.offset + column * shares.stride;
        double sum = 0;
        for (int row = 0; row < z.rows; row++) {
            double e = Elementary.exp(z.data[at + row] - max);
            sum += e;
            if (shares != null) {
                shares.data[to + row] = e;
            }
        }
        if (shares != null) {
            double scale = 1 / sum;
            for (int row = 0; row < z.rows; row++) {
                shares.data[to + row] *= scale;
            }
        }
        return max + Elementary.log(sum);
    }

    /** The probability of each class: the softmax of the logits. */
    @Override
    public void predict(Matrix outputs, Matrix predictions) {
        Activations.of("softmax").forward(outputs, predictions);
    }

    @Override
    public String id() {
        return "cross_entropy";
    }

    @Override
    public String name() {
        return "Cross-entropy";
    }

    @Override
    public List<Task> tasks() {
        return List.of(Task.CLASSIFICATION);
    }

    @Override
    public Loss defaults() {
        return new CrossEntropy(0);
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of(new DoubleHyper<>("labelSmoothing", "Label smoothing",
                "The share of the target that is spread over all classes.", Hyper.Effect.NEW_RUN, 0, 0.9, false,
                loss -> ((CrossEntropy) loss).labelSmoothing, (loss, e) -> new CrossEntropy(e)));
    }

    @Override
    public Doc doc() {
        return DOC;
    }
}
