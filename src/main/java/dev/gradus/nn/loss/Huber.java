package dev.gradus.nn.loss;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/**
 * Huber 1964: d^2 / 2 for |d| up to delta, delta (|d| - delta / 2) beyond. The mean runs over all outputs and examples.
 */
final class Huber extends ElementLoss {

    private final double delta;

    Huber(double delta) {
        super("huber", "Huber", List.of(Task.REGRESSION),
                new Doc("Squared for small differences, straight beyond delta: calm about outliers.",
                        "\\tfrac{1}{2} d^2 \\ (|d| \\le \\delta), \\quad \\delta (|d| - \\tfrac{\\delta}{2}) \\ (|d| > \\delta)",
                        "Huber 1964"));
        this.delta = delta;
    }

    @Override
    double value(double predicted, double target) {
        double d = Math.abs(predicted - target);
        return d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta);
    }

    @Override
    double slope(double predicted, double target) {
        return Math.max(-delta, Math.min(delta, predicted - target));
    }

    @Override
    Term value(Given predicted, Given target) {
        Term difference = Term.difference(predicted, target);
        Term distance = new Term.Applied("\\mathrm{abs}", Math::abs, difference);
        Term limit = limit();
        return distance.value() <= delta ? Term.product(Term.number(0.5), Term.square(difference))
                : Term.product(limit, Term.difference(distance, Term.product(Term.number(0.5), limit)));
    }

    private Term limit() {
        return new Term.Constant("\\delta", delta);
    }

    @Override
    String formula() {
        return "h_\\delta\\left(p_k - y_k\\right), \\quad h_\\delta(d) = \\tfrac{1}{2} d^2 \\ (|d| \\le \\delta), \\quad "
                + "\\delta \\left(|d| - \\tfrac{1}{2} \\delta\\right) \\ (|d| > \\delta)";
    }

    @Override
    Sentence idea() {
        return Sentence.of("huber.value", "Misses up to {0} cost half their square; beyond that the cost grows in a straight line, so "
                + "outliers do not outweigh all others.", delta);
    }

    @Override
    Derivation slope(Given predicted, Given target) {
        Term difference = Term.difference(predicted, target);
        if (Math.abs(difference.value()) <= delta) {
            return new Derivation("\\left(" + predicted.symbol() + " - " + target.symbol() + "\\right)", difference,
                    side(difference.value()));
        }
        boolean high = difference.value() > 0;
        return new Derivation(high ? "\\delta" : "(-\\delta)", high ? limit() : new Term.Minus(limit()), Sentence.of("huber.back.far",
                "The miss is larger than {0}, where the gradient no longer grows: an outlier pulls no harder than this.", delta));
    }

    @Override
    public Loss defaults() {
        return new Huber(1);
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of(new DoubleHyper<>("delta", "Delta", "Where the parabola turns into a line.",
                Hyper.Effect.NEW_RUN, 1e-6, 1e6, true, loss -> ((Huber) loss).delta, (loss, d) -> new Huber(d)));
    }
}
