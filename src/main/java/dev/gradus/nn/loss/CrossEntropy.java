package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.math.LogSumExp;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Cross-entropy of classes, as PyTorch's CrossEntropyLoss. For one example with logits z and a share q_k of the target
 * for each class: l = sum_k w_k q_k (logsumexp(z) - z_k), with the maximum subtracted first. The gradient of one example is
 * (sum_k w_k q_k) softmax(z) - w q, divided like the value. With label smoothing e and K classes q becomes
 * (1 - e) q + e / K (Szegedy et al. 2015).
 *
 * <p>The target holds class indices (one row), or a share for each class (as many rows as classes).
 *
 * <p>The mean runs over EXAMPLES. With class weights w and indices y the sum is divided by the sum of the examples'
 * weights, sum w_y; with shares by the number of examples all the same. That is how PyTorch has it. Examples that all
 * weigh 0 cost 0 (PyTorch: NaN).
 *
 * @param fromLogits false takes log probabilities, logsumexp(z) counts as 0: PyTorch's NLLLoss after a log-softmax
 */
record CrossEntropy(double labelSmoothing, Weights classWeights, boolean fromLogits) implements Loss {

    static final CrossEntropy DEFAULTS = new CrossEntropy(0, Weights.NONE, true);

    private static final String WEIGHTS = "Class weights";
    private static final Doc DOC = new Doc("How surprised the network is by the right class; takes logits.",
            "\\frac{1}{\\sum_i w_{y_i}} \\sum_i w_{y_i} \\left(\\ln \\sum_k e^{z_{ik}} - z_{i y_i}\\right)", "");

    @Override
    public double evaluate(Matrix predicted, Matrix target, Matrix gradient) {
        boolean indices = TargetCheck.indices(predicted, target);
        classWeights.require(WEIGHTS, "class", predicted.rows);
        double weight = weight(predicted, target);
        double divisor = weight > 0 ? weight : 1;
        double total = 0;
        for (int column = 0; column < predicted.columns; column++) {
            total += indices
                    ? ofClass(predicted, column, TargetCheck.label(predicted, target, column), gradient, 1 / divisor)
                    : ofShares(predicted, column, target, gradient, 1 / divisor);
        }
        return total / divisor;
    }

    @Override
    public double weight(Matrix predicted, Matrix target) {
        if (classWeights.isNone() || target.rows != 1) {
            return predicted.columns;
        }
        double sum = 0;
        for (int column = 0; column < target.columns; column++) {
            sum += classWeights.of(TargetCheck.label(predicted, target, column));
        }
        return sum;
    }

    private double ofClass(Matrix predicted, int column, int label, Matrix gradient, double scale) {
        int rows = predicted.rows;
        int at = predicted.offset + column * predicted.stride;
        double origin = origin(predicted, column);
        double spread = labelSmoothing / rows;
        double own = (1 - labelSmoothing) * classWeights.of(label);
        double mass = own;
        double wanted = own * (predicted.data[at + label] - origin);
        if (spread > 0) {
            mass += spread * classWeights.total(rows);
            for (int row = 0; row < rows; row++) {
                wanted += spread * classWeights.of(row) * (predicted.data[at + row] - origin);
            }
        }
        double logSum = logSum(origin, predicted, column, gradient);
        if (gradient != null) {
            int to = gradient.offset + column * gradient.stride;
            for (int row = 0; row < rows; row++) {
                double share = spread * classWeights.of(row) + (row == label ? own : 0);
                gradient.data[to + row] = scale * (mass * gradient.data[to + row] - share);
            }
        }
        return mass * logSum - wanted;
    }

    private double ofShares(Matrix predicted, int column, Matrix target, Matrix gradient, double scale) {
        int rows = predicted.rows;
        int at = predicted.offset + column * predicted.stride;
        int want = target.offset + column * target.stride;
        double origin = origin(predicted, column);
        double spread = labelSmoothing / rows;
        double mass = 0;
        double wanted = 0;
        for (int row = 0; row < rows; row++) {
            double share = classWeights.of(row) * ((1 - labelSmoothing) * target.data[want + row] + spread);
            mass += share;
            wanted += share * (predicted.data[at + row] - origin);
        }
        double logSum = logSum(origin, predicted, column, gradient);
        if (gradient != null) {
            int to = gradient.offset + column * gradient.stride;
            for (int row = 0; row < rows; row++) {
                double share = classWeights.of(row) * ((1 - labelSmoothing) * target.data[want + row] + spread);
                gradient.data[to + row] = scale * (mass * gradient.data[to + row] - share);
            }
        }
        return mass * logSum - wanted;
    }

    /** What is subtracted from every logit of an example before anything else. */
    private double origin(Matrix predicted, int column) {
        return fromLogits ? LogSumExp.largest(predicted, column) : 0;
    }

    /** logsumexp(z) - origin of one example; leaves its derivative in {@code gradient} where that is not null. */
    private double logSum(double origin, Matrix predicted, int column, Matrix gradient) {
        if (fromLogits) {
            return gradient == null ? LogSumExp.above(origin, predicted, column)
                    : Elementary.log(LogSumExp.softmax(origin, predicted, column, gradient));
        }
        if (gradient != null) {
            int to = gradient.offset + column * gradient.stride;
            java.util.Arrays.fill(gradient.data, to, to + gradient.rows, 0);
        }
        return 0;
    }

    @Override
    public Explanation explain(Matrix predicted, Matrix target, Matrix gradient, Spot of) {
        LossNumbers at = new LossNumbers(this, "z", predicted, target, gradient);
        return new CrossEntropyExplanation(at, labelSmoothing, classWeights, fromLogits, false).of(of);
    }

    /** The probability of each class. */
    @Override
    public void predict(Matrix outputs, Matrix predictions) {
        ClassShares.of(outputs, fromLogits, predictions);
    }

    @Override
    public Form form() {
        return fromLogits ? Form.LOGITS : Form.LOG_PROBABILITIES;
    }

    @Override
    public Optional<String> misfit(int outputs) {
        return classWeights.misfit(WEIGHTS, "class", outputs);
    }

    @Override
    public Loss weighted(List<Double> weights) {
        return weights.isEmpty() ? this : new CrossEntropy(labelSmoothing, classWeights.times(weights), fromLogits);
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
        return DEFAULTS;
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of(new DoubleHyper<>("labelSmoothing", "Label smoothing",
                        "The share of the target that is spread over all classes.", Hyper.Effect.NEW_RUN, 0, 0.9, false,
                        loss -> ((CrossEntropy) loss).labelSmoothing, (loss, e) -> ((CrossEntropy) loss).smoothed(e)),
                Weights.hyper("classWeights", WEIGHTS,
                        "How much each class counts, in their order; empty counts all the same.",
                        loss -> ((CrossEntropy) loss).classWeights, (loss, w) -> ((CrossEntropy) loss).weighted(w)),
                ClassShares.input(loss -> ((CrossEntropy) loss).fromLogits,
                        (loss, logits) -> ((CrossEntropy) loss).taking(logits)));
    }

    private CrossEntropy smoothed(double share) {
        return new CrossEntropy(share, classWeights, fromLogits);
    }

    private CrossEntropy weighted(Weights weights) {
        return new CrossEntropy(labelSmoothing, weights, fromLogits);
    }

    private CrossEntropy taking(boolean logits) {
        return new CrossEntropy(labelSmoothing, classWeights, logits);
    }

    @Override
    public Doc doc() {
        return DOC;
    }
}
