package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
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

    /** ln(e^d + e^-d) - ln 2 with the larger power in front, so that it never overflows. */
    @Override
    Term value(Given predicted, Given target) {
        Term distance = new Term.Applied("\\mathrm{abs}", Math::abs, Term.difference(predicted, target));
        Term tail = Term.ln(Term.sum(Term.number(1), Term.exp(Term.product(Term.number(-2), distance))));
        return Term.sum(distance, tail, new Term.Minus(new Term.Constant("\\ln 2", LN_2)));
    }

    @Override
    String formula() {
        return "\\ln \\cosh\\left(p_k - y_k\\right)";
    }

    @Override
    Sentence idea() {
        return Sentence.of("logcosh.value", "Small misses cost about half their square, large ones about their size: like Huber, but "
                + "without a corner.");
    }

    @Override
    Derivation slope(Given predicted, Given target) {
        Term difference = Term.difference(predicted, target);
        return new Derivation("\\tanh\\left(" + predicted.symbol() + " - " + target.symbol() + "\\right)",
                new Term.Applied("\\tanh", Elementary::tanh, difference), Sentence.of("logcosh.back",
                        "The gradient is the tanh of the miss: it grows with a small miss and never exceeds 1 for a large one."));
    }
}
