package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;

/**
 * The numbers of {@link PositionEmbedding}.
 *
 * @param weight null where nothing is learned
 */
record PositionExplanation(PassNumbers at, Parameter weight) {

    Explanation explain(Spot of) {
        if (of instanceof Spot.Output output) {
            return output(output);
        } else if (of instanceof Spot.GradInput input) {
            Given arrived = at.gradOutput(input.unit(), input.example());
            return Explanation.of(at.gradInput(0, input.unit(), input.example()), arrived.symbol(), arrived, Sentence.of(
                    "position.back", "The position was only added, so the gradient goes back unchanged."));
        } else if (of instanceof Spot.Gradient gradient && weight != null) {
            return shares(gradient.index()).gradient();
        } else if (of instanceof Spot.Share share && weight != null) {
            return shares(share.index()).share(share.example(), Symbols.slope(at.outputSymbol(share.index())), Sentence.of(
                    "position.share", "This number was added in this place of every example, so each example pulls at it with "
                            + "the gradient that arrives there."));
        }
        throw PassNumbers.unknown(of);
    }

    private Shares shares(int index) {
        return new Shares(at, "P", weight, index, example -> at.gradOutput(index, example));
    }

    private Explanation output(Spot.Output of) {
        Given came = at.input(0, of.unit(), of.example());
        Shape shape = at.output();
        int step = of.unit() / shape.dim(1);
        if (weight != null) {
            Given position = PassNumbers.value("P", weight, of.unit());
            return Explanation.of(at.output(of.unit(), of.example()), came.symbol() + " + " + position.symbol(),
                    Term.sum(came, position), Sentence.of("position.learned",
                            "The learned number of place {0} is added, so that the layers behind can tell where in the sequence "
                                    + "they are.", step + 1));
        }
        int k = of.unit() % shape.dim(1);
        double exponent = (double) (k - k % 2) / shape.dim(1);
        String name = k % 2 == 0 ? "\\sin" : "\\cos";
        Term angle = new Term.Quotient(new Constant("t", step), new Term.Power(Term.number(10_000), exponent));
        Term wave = new Term.Applied(name, k % 2 == 0 ? StrictMath::sin : StrictMath::cos, angle);
        return Explanation.of(at.output(of.unit(), of.example()), came.symbol() + " + " + name + "\\big(t / 10000^{"
                        + (k - k % 2) + "/" + shape.dim(1) + "}\\big)",
                Term.sum(came, wave), Sentence.of("position.wave", "A wave is read off at place {0} and added. Each feature has a "
                        + "wave of another length, and together they tell every place from all others.", step + 1));
    }
}
