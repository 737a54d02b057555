package dev.gradus.nn.loss;

import dev.gradus.math.LogSumExp;
import dev.gradus.math.Matrix;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Exponentials;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;

/**
 * The probabilities that a loss over classes finds in one example: the inner numbers p.
 *
 * @param fromLogits false where the predictions are logarithms of probabilities already
 */
record ClassNumbers(LossNumbers at, int example, boolean fromLogits) {

    /** Below this a probability has lost digits, and its logarithm is taken from the logits. */
    private static final double TINY = 1e-290;

    Given probability(int unit) {
        return new Given("p_{" + (unit + 1) + "}", share(unit), new Spot.Inner("p", unit, example));
    }

    private double share(int unit) {
        Matrix shares = Matrix.zeros(at.outputs(), at.examples());
        LogSumExp.softmax(LogSumExp.largest(at.predicted(), example), at.predicted(), example, shares);
        return shares.get(unit, example);
    }

    Derivation ofProbability(int unit) {
        return new Derivation("\\frac{e^{" + at.prediction(unit, example).symbol() + "}}{\\sum_j e^{z_j}}",
                new Exponentials(at.predictions(example)).share(unit), Sentence.of("loss.softmax",
                        "Softmax makes probabilities of the logits: each becomes a power of e, divided by the sum of all {0}.",
                        at.outputs()));
    }

    /** ln p of a class. */
    Term logarithm(int unit) {
        Given z = at.prediction(unit, example);
        if (!fromLogits) {
            return z;
        }
        Given p = probability(unit);
        return p.value() > TINY ? Term.ln(p) : Term.difference(z, new Exponentials(at.predictions(example)).logSum());
    }

    /** The logarithm in a formula: {@code \ln p_k}, or the prediction itself. */
    String logarithmName(String unit) {
        return fromLogits ? "\\ln p_{" + unit + "}" : at.name() + "_{" + unit + "}";
    }
}
