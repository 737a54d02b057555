package dev.gradus.nn.loss;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Hinge loss for several classes (Crammer and Singer 2001; the sum over the classes is Weston and Watkins') as
 * PyTorch's MultiMarginLoss: for an example of class y among C, l = w_y / C sum over k other than y of
 * max(0, margin - x_y + x_k)^p, p = 1 or 2. The mean runs over EXAMPLES and is not divided by the class weights w.
 *
 * <p>The target holds class indices (one row), or a share for each class; shares weigh the losses of the classes.
 */
record MultiMargin(double margin, int p, Weights classWeights) implements Loss {

    static final MultiMargin DEFAULTS = new MultiMargin(1, 1, Weights.NONE);

    private static final String WEIGHTS = "Class weights";
    private static final Doc DOC = new Doc(
            "Wants the right class ahead of every other by a margin and asks no more.",
            "\\frac{1}{N C} \\sum_i \\sum_{k \\neq y_i} \\max(0, m - x_{i y_i} + x_{ik})^p",
            "Weston & Watkins 1999; Crammer & Singer 2001");

    @Override
    public double evaluate(Matrix predicted, Matrix target, Matrix gradient) {
        boolean indices = TargetCheck.indices(predicted, target);
        classWeights.require(WEIGHTS, "class", predicted.rows);
        if (gradient != null) {
            gradient.fill(0);
        }
        double scale = 1.0 / predicted.size();
        double total = 0;
        for (int column = 0; column < predicted.columns; column++) {
            if (indices) {
                total += ofClass(predicted, column, TargetCheck.label(predicted, target, column), scale, gradient);
                continue;
            }
            for (int label = 0; label < predicted.rows; label++) {
                double share = target.get(label, column);
                if (share != 0) {
                    total += share * ofClass(predicted, column, label, share * scale, gradient);
                }
            }
        }
        return total * scale;
    }

    /** C times the loss of one example; adds its derivative times {@code scale} to the gradient. */
    private double ofClass(Matrix x, int column, int label, double scale, Matrix gradient) {
        int at = x.offset + column * x.stride;
        double weight = classWeights.of(label);
        double sum = 0;
        double pushed = 0;
        for (int row = 0; row < x.rows; row++) {
            double missing = margin - x.data[at + label] + x.data[at + row];
            if (row == label || missing <= 0) {
                continue;
            }
            sum += weight * (p == 1 ? missing : missing * missing);
            if (gradient != null) {
                double push = scale * weight * (p == 1 ? 1 : 2 * missing);
                gradient.data[gradient.offset + column * gradient.stride + row] += push;
                pushed += push;
            }
        }
        if (gradient != null) {
            gradient.data[gradient.offset + column * gradient.stride + label] -= pushed;
        }
        return sum;
    }

    @Override
    public Explanation explain(Matrix predicted, Matrix target, Matrix gradient, Spot of) {
        LossNumbers at = new LossNumbers(this, "p", predicted, target, gradient);
        return new MultiMarginExplanation(at, margin, p, classWeights).of(of);
    }

    /** The softmax of the scores: in their order, and shares of 1; no calibrated probabilities. */
    @Override
    public void predict(Matrix outputs, Matrix predictions) {
        ClassShares.of(outputs, true, predictions);
    }

    @Override
    public Form form() {
        return Form.SCORES;
    }

    @Override
    public Optional<String> misfit(int outputs) {
        return classWeights.misfit(WEIGHTS, "class", outputs);
    }

    @Override
    public Loss weighted(List<Double> weights) {
        return weights.isEmpty() ? this : new MultiMargin(margin, p, classWeights.times(weights));
    }

    @Override
    public String id() {
        return "multi_margin";
    }

    @Override
    public String name() {
        return "Multi-margin";
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
        return List.of(new DoubleHyper<>("margin", "Margin", "How far ahead the right class wants to be.",
                        Hyper.Effect.NEW_RUN, 0.001, 100, true, loss -> of(loss).margin,
                        (loss, m) -> new MultiMargin(m, of(loss).p, of(loss).classWeights)),
                new IntHyper<>("p", "Power", "1 charges what is missing, 2 its square.", Hyper.Effect.NEW_RUN, 1, 2, false,
                        loss -> of(loss).p, (loss, p) -> new MultiMargin(of(loss).margin, p, of(loss).classWeights)),
                Weights.hyper("classWeights", WEIGHTS,
                        "How much each class counts, in their order; empty counts all the same.",
                        loss -> of(loss).classWeights, (loss, w) -> new MultiMargin(of(loss).margin, of(loss).p, w)));
    }

    private static MultiMargin of(Loss loss) {
        return (MultiMargin) loss;
    }

    @Override
    public Doc doc() {
        return DOC;
    }
}
