package dev.gradus.nn.loss;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
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

    @Override
    Term value(Given predicted, Given target) {
        return Term.square(Term.difference(predicted, target));
    }

    @Override
    String formula() {
        return "\\left(p_k - y_k\\right)^2";
    }

    @Override
    Sentence idea() {
        return Sentence.of("mse.value", "The difference between prediction and target, squared: it is never negative, and twice "
                + "the miss costs four times as much.");
    }

    @Override
    Derivation slope(Given predicted, Given target) {
        Term difference = Term.difference(predicted, target);
        return new Derivation("2 \\left(" + predicted.symbol() + " - " + target.symbol() + "\\right)",
                Term.product(Term.number(2), difference), side(difference.value()));
    }
}
