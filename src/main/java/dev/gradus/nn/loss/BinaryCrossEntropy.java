package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Task;
import java.util.List;

/** How surprised the network is by each yes or no; takes logits and never overflows. The mean runs over all outputs and examples. */
final class BinaryCrossEntropy extends ElementLoss {

    BinaryCrossEntropy() {
        super("binary_cross_entropy", "Binary cross-entropy", List.of(Task.MULTI_LABEL), new Doc(
                "How surprised the network is by each yes or no; takes logits and never overflows.",
                "\\frac{1}{N C} \\sum \\max(z, 0) - z y + \\ln(1 + e^{-|z|})",
                ""));
    }

    @Override
    double value(double predicted, double target) {
        return Math.max(predicted, 0) - predicted * target + Elementary.log1p(Elementary.exp(-Math.abs(predicted)));
    }

    @Override
    double slope(double predicted, double target) {
        return Elementary.sigmoid(predicted) - target;
    }

    /** The chance of each yes: the sigmoid of the logit. */
    @Override
    public void predict(Matrix outputs, Matrix predictions) {
        for (int column = 0; column < outputs.columns; column++) {
            Elementary.sigmoid(outputs.data, outputs.offset + column * outputs.stride, predictions.data,
                    predictions.offset + column * predictions.stride, outputs.rows);
        }
    }
}
