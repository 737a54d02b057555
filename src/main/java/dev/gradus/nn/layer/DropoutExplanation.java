package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;

/**
 * The numbers of {@link Dropout} and {@link SpatialDropout}. The factor of a place, drawn anew in every step, is 0 or
 * 1/(1-p).
 *
 * @param factors  of this step; null while the layer rests
 * @param channels which factor a place has; null where each has its own
 */
record DropoutExplanation(PassNumbers at, Matrix factors, double dropProbability, Channels channels) {

    private static final String FACTOR = "factor";

    Explanation explain(Spot of) {
        if (of instanceof Spot.Output output) {
            return output(output.unit(), output.example());
        } else if (of instanceof Spot.GradInput input) {
            return back(input.unit(), input.example());
        } else if (of instanceof Spot.Inner inner && inner.name().equals(FACTOR) && factors != null) {
            return factor(inner.index(), inner.example());
        }
        throw PassNumbers.unknown(of);
    }

    private Explanation output(int unit, int example) {
        Given came = at.input(0, unit, example);
        if (factors == null) {
            return Explanation.of(at.output(unit, example), came.symbol(), came, Sentence.of("dropout.rests",
                    "Nothing is dropped here: the number goes through as it is."));
        }
        Given factor = number(place(unit), example);
        return Explanation.of(at.output(unit, example), factor.symbol() + "\\, " + came.symbol(),
                Term.product(factor, came), factor.value() == 0
                        ? Sentence.of("dropout.off", "This unit was switched off in this step: nothing goes through, and no "
                                + "gradient comes back.")
                        : Sentence.of("dropout.on", "This unit stays on. It is multiplied by 1/(1 - p), so that the next layer "
                                + "gets as much on average as if none were dropped."));
    }

    private Explanation back(int unit, int example) {
        Given arrived = at.gradOutput(unit, example);
        if (factors == null) {
            return Explanation.of(at.gradInput(0, unit, example), arrived.symbol(), arrived, Sentence.of(
                    "dropout.rests.back", "Nothing was dropped here: the gradient goes back as it is."));
        }
        Given factor = number(place(unit), example);
        return Explanation.of(at.gradInput(0, unit, example), factor.symbol() + "\\, " + arrived.symbol(),
                Term.product(factor, arrived), factor.value() == 0
                        ? Sentence.of("dropout.off.back", "This unit was switched off in this step, so the loss did not depend "
                                + "on it: no gradient comes back, and the weights behind it learn nothing from this example.")
                        : Sentence.of("dropout.on.back", "The gradient goes back by the same factor by which the number went "
                                + "forth."));
    }

    private Given number(int place, int example) {
        return PassNumbers.inner("m_{" + (channels == null ? Symbols.place(at.output(), place) : place + 1) + "}", FACTOR,
                place, example, factors.get(place, example));
    }

    private int place(int unit) {
        return channels == null ? unit : unit / channels.inner() % channels.count();
    }

    private Explanation factor(int place, int example) {
        Given factor = number(place, example);
        Constant probability = new Constant("p", dropProbability);
        return factor.value() == 0
                ? Explanation.of(factor, "0", Term.number(0), Sentence.of("dropout.factor.off",
                        "A random number decided that this one is dropped in this step. In the next step it draws again."))
                : Explanation.of(factor, "\\frac{1}{1 - p}",
                        new Term.Quotient(Term.number(1), Term.difference(Term.number(1), probability)),
                        Sentence.of("dropout.factor.on", "A random number decided that this one is kept in this step. Those "
                                + "that are kept are made larger, in place of those that are dropped."));
    }
}
