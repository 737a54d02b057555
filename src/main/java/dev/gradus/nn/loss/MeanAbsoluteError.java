package dev.gradus.nn.loss;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
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

    @Override
    Term value(Given predicted, Given target) {
        return new Term.Applied("\\mathrm{abs}", Math::abs, Term.difference(predicted, target));
    }

    @Override
    String formula() {
        return "\\left|p_k - y_k\\right|";
    }

    @Override
    Sentence idea() {
        return Sentence.of("mae.value", "The distance between prediction and target: twice the miss costs twice as much, so outliers "
                + "do not outweigh all others.");
    }

    @Override
    Derivation slope(Given predicted, Given target) {
        return new Derivation("\\mathrm{sign}\\left(" + predicted.symbol() + " - " + target.symbol() + "\\right)",
                new Term.Applied("\\mathrm{sign}", Math::signum, Term.difference(predicted, target)),
                Sentence.of("mae.back", "Only the side counts: the gradient is equally strong however large the miss."));
    }
}
