package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.math.Matrix;
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
 * Hinge loss of support vector machines (Cortes and Vapnik 1995): max(0, margin - y p) with y = -1 for no and +1 for
 * yes. A target of 0, the no of our data, is read as -1; every other target is taken as it is. The mean runs over all
 * outputs and examples. The derivative at the corner is 0.
 */
final class Hinge extends ElementLoss {

    private final double margin;

    Hinge(double margin) {
        super("hinge", "Hinge", List.of(Task.MULTI_LABEL), new Doc(
                "Wants every answer on the right side by a margin and asks no more; yes is above 0.",
                "\\frac{1}{N C} \\sum \\max(0, m - y p), \\quad y = \\pm 1", "Cortes & Vapnik 1995"));
        this.margin = margin;
    }

    @Override
    double value(double predicted, double target) {
        return Math.max(0, margin - sign(target) * predicted);
    }

    @Override
    double slope(double predicted, double target) {
        return sign(target) * predicted < margin ? -sign(target) : 0;
    }

    @Override
    Term value(Given predicted, Given target) {
        Term missing = Term.difference(new Term.Constant("m", margin), Term.product(side(target), predicted));
        return new Term.Chosen(List.of(missing, Term.number(0)), missing.value() > 0 ? 0 : 1);
    }

    /** The target, of which 0 means -1. */
    private static Term side(Given target) {
        return target.value() == 0 ? new Term.Applied("\\mathrm{side}", Hinge::sign, target) : target;
    }

    @Override
    String formula() {
        return "\\max(0,\\ m - y_k \\, p_k), \\quad y_k = \\pm 1";
    }

    @Override
    Sentence idea() {
        return Sentence.of("hinge.value", "A score on the right side by at least {0} costs nothing; what is missing to that is the cost. "
                + "A target of 0 counts as -1.", margin);
    }

    @Override
    Derivation slope(Given predicted, Given target) {
        return sign(target.value()) * predicted.value() < margin
                ? new Derivation("(-" + target.symbol() + ")", new Term.Minus(side(target)), Sentence.of("hinge.back.short",
                        "The score is not far enough on its side yet, so it is pulled there with constant strength."))
                : new Derivation("0", Term.number(0), Sentence.of("hinge.back.enough",
                        "The score is on the right side by the whole margin: this answer asks for nothing more."));
    }

    private static double sign(double target) {
        return target == 0 ? -1 : target;
    }

    /** The sigmoid of each score: above one half where the score is above 0; no calibrated probability. */
    @Override
    public void predict(Matrix outputs, Matrix predictions) {
        for (int column = 0; column < outputs.columns; column++) {
            Elementary.sigmoid(outputs.data, outputs.offset + column * outputs.stride, predictions.data,
                    predictions.offset + column * predictions.stride, outputs.rows);
        }
    }

    @Override
    public Form form() {
        return Form.SCORES;
    }

    @Override
    public Loss defaults() {
        return new Hinge(1);
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of(new DoubleHyper<>("margin", "Margin", "How far on the right side an answer wants to be.",
                Hyper.Effect.NEW_RUN, 0.001, 100, true, loss -> ((Hinge) loss).margin, (loss, m) -> new Hinge(m)));
    }
}
