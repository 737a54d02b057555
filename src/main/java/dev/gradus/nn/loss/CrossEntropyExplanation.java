package dev.gradus.nn.loss;

import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the gradient of a cross-entropy is p - y. With q_k = w_k ((1 - e) y_k + e / K): l = - sum_k q_k ln p_k, and
 * dL/dz_k = ((sum_j q_j) p_k - q_k) / W. The divergence of Kullback and Leibler differs by sum_k q_k ln q_k, which no
 * prediction changes.
 *
 * @param smoothing  e
 * @param weights    w
 * @param divergence whether that sum belongs to the loss
 */
record CrossEntropyExplanation(LossNumbers at, double smoothing, Weights weights, boolean fromLogits, boolean divergence) {

    Explanation of(Spot of) {
        if (of instanceof Spot.MeanLoss) {
            return at.mean();
        } else if (of instanceof Spot.ExampleLoss spot) {
            return ofExample(spot.example()).of(at.exampleLoss(spot.example()));
        } else if (of instanceof Spot.GradInput spot) {
            return gradient(spot.unit(), spot.example()).of(at.gradient(spot.unit(), spot.example()));
        } else if (of instanceof Spot.Inner spot && spot.name().equals("p")) {
            ClassNumbers classes = new ClassNumbers(at, spot.example(), fromLogits);
            return classes.ofProbability(spot.index()).of(classes.probability(spot.index()));
        }
        throw LossNumbers.unknown(of);
    }

    private boolean plain() {
        return smoothing == 0 && weights.isNone();
    }

    /** q: what a class is to get. */
    private Term wanted(int unit, int example) {
        Given y = at.target(unit, example);
        Term smoothed = smoothing == 0 ? y : Term.sum(Term.product(Term.number(1 - smoothing), y),
                new Term.Quotient(new Term.Constant("\\varepsilon", smoothing), Term.number(at.outputs())));
        if (weights.isNone()) {
            return smoothed;
        }
        return Term.product(new Term.Constant("w_{" + (unit + 1) + "}", weights.of(unit)), smoothed);
    }

    private Term wantedTogether(int example) {
        List<Term> parts = new ArrayList<>();
        for (int unit = 0; unit < at.outputs(); unit++) {
            parts.add(wanted(unit, example));
        }
        return new Term.Sum(parts);
    }

    /** The class that alone is wanted, or -1. */
    private int onlyClass(int example) {
        int only = -1;
        for (int unit = 0; unit < at.outputs(); unit++) {
            double y = at.target(unit, example).value();
            if (y != 0 && (y != 1 || only >= 0)) {
                return -1;
            }
            only = y == 1 ? unit : only;
        }
        return only;
    }

    private Derivation ofExample(int example) {
        ClassNumbers classes = new ClassNumbers(at, example, fromLogits);
        int only = onlyClass(example);
        if (plain() && only >= 0) {
            return new Derivation("-" + classes.logarithmName("" + (only + 1)), new Term.Minus(classes.logarithm(only)),
                    Sentence.of("crossentropy.value", "Only the probability of the right class counts: the loss is 0 if that is 1, and "
                            + "grows without end as it nears 0."));
        }
        List<Term> parts = new ArrayList<>();
        for (int unit = 0; unit < at.outputs(); unit++) {
            Term q = wanted(unit, example);
            if (q.value() != 0) {
                Term log = divergence ? Term.difference(Term.ln(q), classes.logarithm(unit)) : new Term.Minus(classes.logarithm(unit));
                parts.add(Term.product(q, log));
            }
        }
        return divergence
                ? new Derivation("\\sum_k y_k \\left(\\ln y_k - " + classes.logarithmName("k") + "\\right)", new Term.Sum(parts),
                        Sentence.of("kl.value", "How far the network''s shares are from the wanted ones: 0 if they are the same. A class "
                                + "that is wanted much and given little costs most."))
                : new Derivation("-\\sum_k q_k " + classes.logarithmName("k") + ", \\quad q_k = " + wantedFormula("k"), new Term.Sum(parts),
                        Sentence.of("crossentropy.value.shares", "Each class costs the more the less probability it got, and counts by "
                                + "how much it was wanted."));
    }

    private String wantedFormula(String unit) {
        String y = "y_{" + unit + "}";
        String smoothed = smoothing == 0 ? y : "(1 - \\varepsilon) " + y + " + \\tfrac{\\varepsilon}{K}";
        return weights.isNone() ? smoothed : "w_{" + unit + "}" + (smoothing == 0 ? " " + y : " \\left(" + smoothed + "\\right)");
    }

    private Derivation gradient(int unit, int example) {
        String divisor = at.divisor() instanceof Term.Constant constant ? constant.symbol() : "N";
        String q = "q_{" + (unit + 1) + "}";
        Term wanted = wanted(unit, example);
        if (!fromLogits) {
            return new Derivation("-\\frac{" + q + "}{" + divisor + "}, \\quad " + q + " = " + wantedFormula("" + (unit + 1)),
                    new Term.Quotient(new Term.Minus(wanted), at.divisor()), Sentence.of("crossentropy.back.log",
                            "The logarithm of a probability counts by how much its class is wanted, so that is the gradient, "
                                    + "with a minus: more would cost less."));
        }
        Given p = new ClassNumbers(at, example, true).probability(unit);
        int only = onlyClass(example);
        if (plain() && only >= 0) {
            return new Derivation("\\frac{1}{" + divisor + "} \\left(" + p.symbol() + " - " + at.target(unit, example).symbol() + "\\right)",
                    new Term.Quotient(Term.difference(p, wanted), at.divisor()), only == unit
                            ? Sentence.of("crossentropy.back.right", "This is the right class: it should have probability 1 and got {0,number,0.####}. "
                                    + "The gradient is the difference p - y, which is negative: training will raise this logit.", p.value())
                            : Sentence.of("crossentropy.back.wrong", "This class should have probability 0 and got {0,number,0.####}. The gradient is "
                                    + "the difference p - y, which is positive: training will lower this logit.", p.value()));
        }
        Term mass = Term.product(wantedTogether(example), p);
        return new Derivation("\\frac{1}{" + divisor + "} \\left(" + p.symbol() + " \\sum_k q_k - " + q + "\\right), \\quad " + q + " = "
                + wantedFormula("" + (unit + 1)), new Term.Quotient(Term.difference(mass, wanted), at.divisor()),
                Sentence.of("crossentropy.back.shares", "The gradient is what the class got minus what it should have got: negative "
                        + "where it got too little, and then training will raise its logit."));
    }
}
