package dev.gradus.nn.loss;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.Optional;

/**
 * 1 - cos of the angle between prediction and target, c = p.y / sqrt((p.p + e) (y.y + e)) with e = 1e-12 as in PyTorch's
 * CosineEmbeddingLoss; lengths do not count. The gradient of one example is
 * (p.y p / (p.p + e) - y) / sqrt((p.p + e) (y.y + e)). The mean runs over EXAMPLES.
 */
record Cosine() implements Loss {

    private static final double EPSILON = 1e-12;
    private static final Doc DOC = new Doc(
            "Compares the direction of several numbers and forgives their length; 0 is the same way, 2 the opposite.",
            "\\frac{1}{N} \\sum_i 1 - \\frac{p_i \\cdot y_i}{|p_i| |y_i|}", "PyTorch, CosineEmbeddingLoss");

    @Override
    public double evaluate(Matrix predicted, Matrix target, Matrix gradient) {
        TargetCheck.sameRows(predicted, target);
        double total = 0;
        for (int column = 0; column < predicted.columns; column++) {
            int at = predicted.offset + column * predicted.stride;
            int want = target.offset + column * target.stride;
            double product = 0;
            double ofPredicted = EPSILON;
            double ofTarget = EPSILON;
            for (int row = 0; row < predicted.rows; row++) {
                double p = predicted.data[at + row];
                double y = target.data[want + row];
                product += p * y;
                ofPredicted += p * p;
                ofTarget += y * y;
            }
            double lengths = Math.sqrt(ofPredicted * ofTarget);
            total += 1 - product / lengths;
            if (gradient != null) {
                int to = gradient.offset + column * gradient.stride;
                double scale = 1 / (lengths * predicted.columns);
                double along = product / ofPredicted;
                for (int row = 0; row < predicted.rows; row++) {
                    gradient.data[to + row] = scale * (along * predicted.data[at + row] - target.data[want + row]);
                }
            }
        }
        return total / predicted.columns;
    }

    @Override
    public Explanation explain(Matrix predicted, Matrix target, Matrix gradient, Spot of) {
        return new CosineExplanation(new LossNumbers(this, "p", predicted, target, gradient), EPSILON).of(of);
    }

    @Override
    public Optional<String> misfit(int outputs) {
        return outputs > 1 ? Optional.empty()
                : Optional.of(name() + " compares directions: expected at least 2 outputs, but there is 1.");
    }

    @Override
    public String id() {
        return "cosine";
    }

    @Override
    public String name() {
        return "Cosine";
    }

    @Override
    public List<Task> tasks() {
        return List.of(Task.REGRESSION);
    }

    @Override
    public Loss defaults() {
        return this;
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of();
    }

    @Override
    public Doc doc() {
        return DOC;
    }
}
