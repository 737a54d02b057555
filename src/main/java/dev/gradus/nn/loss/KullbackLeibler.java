package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.math.LogSumExp;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;

/**
 * Kullback and Leibler's divergence of the predicted shares from the wanted ones (1951), as PyTorch's KLDivLoss with
 * batchmean: for one example l = sum_k q_k (ln q_k - ln p_k), 0 ln 0 = 0, where ln p = z - logsumexp(z). The gradient of one
 * example is (sum_k q_k) softmax(z) - q. The mean runs over EXAMPLES (PyTorch's "mean" would also divide by the
 * number of classes).
 *
 * <p>The target holds a share of at least 0 for each class, or class indices (one row); of an index it is the
 * cross-entropy.
 *
 * @param fromLogits false takes ln p itself, from a log-softmax, as PyTorch does
 */
record KullbackLeibler(boolean fromLogits) implements Loss {

    private static final Doc DOC = new Doc(
            "How far the predicted shares are from the wanted ones; takes logits, targets are shares that add up to 1.",
            "\\frac{1}{N} \\sum_i \\sum_k q_{ik} (\\ln q_{ik} - \\ln p_{ik})", "Kullback & Leibler 1951");

    @Override
    public double evaluate(Matrix predicted, Matrix target, Matrix gradient) {
        boolean indices = TargetCheck.indices(predicted, target);
        double total = 0;
        for (int column = 0; column < predicted.columns; column++) {
            int label = indices ? TargetCheck.label(predicted, target, column) : -1;
            total += ofExample(predicted, column, target, label, gradient);
        }
        return total / predicted.columns;
    }

    private double ofExample(Matrix predicted, int column, Matrix target, int label, Matrix gradient) {
        int at = predicted.offset + column * predicted.stride;
        double origin = fromLogits ? LogSumExp.largest(predicted, column) : 0;
        double logSum = fromLogits ? LogSumExp.above(origin, predicted, column) : 0;
        double sum = 0;
        double mass = 0;
        for (int row = 0; row < predicted.rows; row++) {
            double q = share(target, row, column, label);
            double logQ = q > 0 ? Elementary.log(q) : 0;
            sum += q * (logQ - (predicted.data[at + row] - origin - logSum));
            mass += q;
        }
        if (gradient != null) {
            double scale = 1.0 / predicted.columns;
            int to = gradient.offset + column * gradient.stride;
            if (fromLogits) {
                LogSumExp.softmax(origin, predicted, column, gradient);
            }
            for (int row = 0; row < predicted.rows; row++) {
                double p = fromLogits ? mass * gradient.data[to + row] : 0;
                gradient.data[to + row] = scale * (p - share(target, row, column, label));
            }
        }
        return sum;
    }

    private static double share(Matrix target, int row, int column, int label) {
        return label >= 0 ? row == label ? 1 : 0
                : TargetCheck.atLeastZero(target.get(row, column), "the divergence compares shares");
    }

    @Override
    public Explanation explain(Matrix predicted, Matrix target, Matrix gradient, Spot of) {
        LossNumbers at = new LossNumbers(this, "z", predicted, target, gradient);
        return new CrossEntropyExplanation(at, 0, Weights.NONE, fromLogits, true).of(of);
    }

    /** The share of each class or output. */
    @Override
    public void predict(Matrix outputs, Matrix predictions) {
        ClassShares.of(outputs, fromLogits, predictions);
    }

    @Override
    public Form form() {
        return fromLogits ? Form.LOGITS : Form.LOG_PROBABILITIES;
    }

    @Override
    public String id() {
        return "kl_divergence";
    }

    @Override
    public String name() {
        return "KL divergence";
    }

    @Override
    public List<Task> tasks() {
        return List.of(Task.REGRESSION, Task.CLASSIFICATION);
    }

    @Override
    public Loss defaults() {
        return new KullbackLeibler(true);
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of(ClassShares.input(loss -> ((KullbackLeibler) loss).fromLogits,
                (loss, logits) -> new KullbackLeibler(logits)));
    }

    @Override
    public Doc doc() {
        return DOC;
    }
}
