package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Task;
import java.util.List;

/** The logarithm of the hyperbolic cosine of the difference: like Huber, but smooth. The mean runs over all outputs and examples. */
final class LogCosh extends ElementLoss {

    private static final double LN_2 = Math.log(2);

    LogCosh() {
        super("log_cosh", "Log-cosh", List.of(Task.REGRESSION), new Doc(
                "The logarithm of the hyperbolic cosine of the difference: like Huber, but smooth.",
                "\\frac{1}{N C} \\sum \\ln \\cosh (p - y)",
                ""));
    }

    @Override
    double value(double predicted, double target) {
        double d = Math.abs(predicted - target);
        return d + Elementary.log1p(Elementary.exp(-2 * d)) - LN_2;
    }

    @Override
    double slope(double predicted, double target) {
        return Elementary.tanh(predicted - target);
    }
}
