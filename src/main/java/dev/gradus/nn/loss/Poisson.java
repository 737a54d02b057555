package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/**
 * Negative log likelihood of counts y >= 0 under a Poisson distribution, as PyTorch's PoissonNLLLoss: e^p - y p of the
 * logarithm p of the rate, or p - y ln(p + 1e-8) of the rate itself. The part that no prediction changes, ln y!, is left
 * out; in full it is taken by Stirling's formula, y ln y - y + ln(2 pi y) / 2 where y > 1. The mean runs over all
 * outputs and examples.
 */
final class Poisson extends ElementLoss {

    private static final double EPSILON = 1e-8;
    private static final double TWO_PI = 2 * Math.PI;

    private final boolean logRate;
    private final boolean full;

    Poisson(boolean logRate, boolean full) {
        super("poisson", "Poisson", List.of(Task.REGRESSION), new Doc(
                "For counts: takes the logarithm of the rate that is expected. The target must not be scaled.",
                "\\frac{1}{N C} \\sum e^p - y p", "PyTorch, PoissonNLLLoss"));
        this.logRate = logRate;
        this.full = full;
    }

    @Override
    double value(double predicted, double target) {
        double y = TargetCheck.atLeastZero(target, "Poisson expects counts");
        double value = logRate ? Elementary.exp(predicted) - y * predicted
                : predicted - y * Elementary.log(predicted + EPSILON);
        return full && y > 1 ? value + y * Elementary.log(y) - y + 0.5 * Elementary.log(TWO_PI * y) : value;
    }

    @Override
    double slope(double predicted, double target) {
        return logRate ? Elementary.exp(predicted) - target : 1 - target / (predicted + EPSILON);
    }

    @Override
    Term value(Given predicted, Given target) {
        Term value = logRate ? Term.difference(Term.exp(predicted), Term.product(target, predicted))
                : Term.difference(predicted, Term.product(target, Term.ln(shifted(predicted))));
        return full && target.value() > 1 ? Term.sum(value, stirling(target)) : value;
    }

    /** A rate of 0 has a logarithm all the same. */
    private static Term shifted(Given rate) {
        return Term.sum(rate, new Term.Constant("\\varepsilon", EPSILON));
    }

    /** y ln y - y + ln(2 pi y) / 2. */
    private static Term stirling(Given y) {
        Term tail = Term.product(Term.number(0.5), Term.ln(Term.product(new Term.Constant("2\\pi", TWO_PI), y)));
        return Term.sum(Term.product(y, Term.ln(y)), new Term.Minus(y), tail);
    }

    @Override
    String formula() {
        String value = logRate ? "e^{p_k} - y_k \\, p_k" : "p_k - y_k \\ln(p_k + \\varepsilon)";
        return "\\left(" + value + (full ? " + \\ln y_k!" : "") + "\\right)";
    }

    @Override
    Sentence idea() {
        return logRate ? Sentence.of("poisson.value.log", "How unlikely this count is if counts come at the rate that the network "
                + "expects. The network gives the logarithm of that rate.")
                : Sentence.of("poisson.value", "How unlikely this count is if counts come at the rate that the network expects.");
    }

    @Override
    Derivation slope(Given predicted, Given target) {
        return logRate ? new Derivation("\\left(e^{" + predicted.symbol() + "} - " + target.symbol() + "\\right)",
                Term.difference(Term.exp(predicted), target), Sentence.of("poisson.back.log",
                        "The expected rate minus the count that was seen: above the count it is lowered, below it is raised."))
                : new Derivation("\\left(1 - \\frac{" + target.symbol() + "}{" + predicted.symbol() + " + \\varepsilon}\\right)",
                        Term.difference(Term.number(1), new Term.Quotient(target, shifted(predicted))), Sentence.of("poisson.back",
                                "One minus the count divided by the expected rate: the same miss pulls harder where little is "
                                        + "expected."));
    }

    /** The rate: how much is expected. */
    @Override
    public void predict(Matrix outputs, Matrix predictions) {
        if (!logRate) {
            predictions.copyFrom(outputs);
            return;
        }
        for (int column = 0; column < outputs.columns; column++) {
            Elementary.exp(outputs.data, outputs.offset + column * outputs.stride, predictions.data,
                    predictions.offset + column * predictions.stride, outputs.rows);
        }
    }

    @Override
    public Form form() {
        return logRate ? Form.LOG_RATES : Form.RATES;
    }

    @Override
    public Loss defaults() {
        return new Poisson(true, false);
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of(new BoolHyper<>("logRate", "Log rate",
                        "The network gives the logarithm of the rate; off, the rate itself, which must stay above 0.",
                        Hyper.Effect.NEW_RUN, loss -> ((Poisson) loss).logRate,
                        (loss, log) -> new Poisson(log, ((Poisson) loss).full)),
                new BoolHyper<>("full", "With Stirling's term",
                        "Adds the part that training cannot change, for losses to be compared.", Hyper.Effect.NEW_RUN,
                        loss -> ((Poisson) loss).full, (loss, all) -> new Poisson(((Poisson) loss).logRate, all)));
    }
}
