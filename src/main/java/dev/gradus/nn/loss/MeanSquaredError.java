package dev.gradus.nn.loss;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Task;
import java.util.List;

/** The mean of the squared differences. The mean runs over all outputs and examples. */
final class MeanSquaredError extends ElementLoss {

    MeanSquaredError() {
        super("mse", "Mean squared error", List.of(Task.REGRESSION, Task.MULTI_LABEL), new Doc(
                "The mean of the squared differences.",
                "\\frac{1}{N C} \\sum (p - y)^2",
                ""));
    }

    @Override
    double value(double predicted, double target) {
        double d = predicted - target;
        return d * d;
    }

    @Override
    double slope(double predicted, double target) {
        return 2 * (predicted - target);
    }
}
