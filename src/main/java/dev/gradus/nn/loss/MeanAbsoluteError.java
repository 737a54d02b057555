package dev.gradus.nn.loss;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Task;
import java.util.List;

/** The mean of the absolute differences; outliers pull less. The mean runs over all outputs and examples. */
final class MeanAbsoluteError extends ElementLoss {

    MeanAbsoluteError() {
        super("mae", "Mean absolute error", List.of(Task.REGRESSION), new Doc(
                "The mean of the absolute differences; outliers pull less.",
                "\\frac{1}{N C} \\sum |p - y|",
                ""));
    }

    @Override
    double value(double predicted, double target) {
        return Math.abs(predicted - target);
    }

    @Override
    double slope(double predicted, double target) {
        return Math.signum(predicted - target);
    }
}
