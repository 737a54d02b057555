package dev.gradus.nn.loss;

import dev.gradus.math.Elementary;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/** Each output by itself says yes or no: what that costs, and how the gradient comes to p - y. */
record BinaryCrossEntropyExplanation(LossNumbers at, double smoothing, Weights weights, boolean fromLogits, double lowestLog,
        double leastVariance) {

    /** Beyond this 1 - p has lost too many digits, and logarithms are taken from the logit. */
    private static final double SURE = 12;

    Explanation of(Spot of) {
        if (of instanceof Spot.MeanLoss) {
            return at.mean();
        } else if (of instanceof Spot.ExampleLoss spot) {
            return ofExample(spot.example()).of(at.exampleLoss(spot.example()));
        } else if (of instanceof Spot.GradInput spot) {
            return gradient(spot.unit(), spot.example()).of(at.gradient(spot.unit(), spot.example()));
        } else if (of instanceof Spot.Inner spot && spot.name().equals("p")) {
            Given z = at.prediction(spot.index(), spot.example());
            return new Derivation("\\frac{1}{1 + e^{-" + z.symbol() + "}}", new Term.Quotient(Term.number(1),
                    Term.sum(Term.number(1), Term.exp(new Term.Minus(z)))), Sentence.of("loss.sigmoid",
                            "The sigmoid makes a probability of the logit: 0 becomes one half.")).of(probability(spot.index(), spot.example()));
        }
        throw LossNumbers.unknown(of);
    }

    private Given probability(int unit, int example) {
        Given prediction = at.prediction(unit, example);
        return fromLogits ? new Given("p_{" + (unit + 1) + "}", Elementary.sigmoid(prediction.value()),
                new Spot.Inner("p", unit, example)) : prediction;
    }

    /** The target after smoothing. */
    private Term wanted(int unit, int example) {
        Given y = at.target(unit, example);
        return smoothing == 0 ? y : Term.sum(Term.product(Term.number(1 - smoothing), y),
                new Term.Quotient(new Term.Constant("\\varepsilon", smoothing), Term.number(2)));
    }

    private Term yes(int unit, int example) {
        Term wanted = wanted(unit, example);
        return weights.isNone() ? wanted : Term.product(new Term.Constant("w_{" + (unit + 1) + "}", weights.of(unit)), wanted);
    }

    private Term no(int unit, int example) {
        return Term.difference(Term.number(1), wanted(unit, example));
    }

    private Derivation ofExample(int example) {
        List<Term> parts = new ArrayList<>();
        for (int unit = 0; unit < at.outputs(); unit++) {
            parts.add(cost(unit, example));
        }
        String y = smoothing == 0 ? "y_k" : "y'_k";
        String one = "-" + (weights.isNone() ? "" : "w_k ") + y + " \\ln p_k - (1 - " + y + ") \\ln(1 - p_k)";
        String where = smoothing == 0 ? "" : ", \\quad y'_k = (1 - \\varepsilon) y_k + \\tfrac{\\varepsilon}{2}";
        Sentence idea = Sentence.of("bce.value", "Where yes is right, the probability of yes counts; where no is right, that of no. "
                + "The cost is 0 for a sure right answer and grows without end for a sure wrong one.");
        return parts.size() == 1 ? new Derivation(one + where, parts.get(0), idea)
                : new Derivation("\\frac{1}{C} \\sum_k \\left(" + one + "\\right)" + where,
                        new Term.Quotient(new Term.Sum(parts), new Term.Constant("C", parts.size())), idea);
    }

    /** - yes ln p - no ln(1 - p), without what is wanted by 0. */
    private Term cost(int unit, int example) {
        List<Term> parts = new ArrayList<>();
        Term yes = yes(unit, example);
        Term no = no(unit, example);
        if (yes.value() != 0) {
            parts.add(new Term.Minus(Term.product(yes, logarithm(unit, example, false))));
        }
        if (no.value() != 0) {
            parts.add(new Term.Minus(Term.product(no, logarithm(unit, example, true))));
        }
        return parts.size() == 1 ? parts.get(0) : new Term.Sum(parts);
    }

    /** ln p, or ln(1 - p). */
    private Term logarithm(int unit, int example, boolean ofNo) {
        Given p = probability(unit, example);
        Given z = at.prediction(unit, example);
        if (fromLogits && Math.abs(z.value()) > SURE) {
            return ofLogit(z, ofNo);
        }
        Term log = Term.ln(ofNo ? Term.difference(Term.number(1), p) : p);
        return fromLogits || log.value() >= lowestLog ? log : Term.number(lowestLog);
    }

    /** -ln(1 + e^-z) for yes, -ln(1 + e^z) for no, with the power that does not overflow. */
    private static Term ofLogit(Given z, boolean ofNo) {
        boolean falling = z.value() > 0;
        Term tail = new Term.Minus(Term.ln(Term.sum(Term.number(1), Term.exp(falling ? new Term.Minus(z) : z))));
        return falling == ofNo ? Term.sum(falling ? new Term.Minus(z) : z, tail) : tail;
    }

    private Derivation gradient(int unit, int example) {
        Given p = probability(unit, example);
        Given y = at.target(unit, example);
        Term yes = yes(unit, example);
        boolean plain = weights.isNone();
        Term difference = plain ? Term.difference(p, yes)
                : Term.difference(Term.product(Term.sum(yes, no(unit, example)), p), yes);
        Term share = at.outputs() == 1 ? at.divisor() : Term.product(at.divisor(), new Term.Constant("C", at.outputs()));
        String target = smoothing == 0 ? y.symbol() : "y'";
        String inner = plain ? p.symbol() + " - " + target : "(w " + target + " + 1 - " + target + ") " + p.symbol() + " - w " + target;
        String front = "\\frac{1}{N" + (at.outputs() == 1 ? "" : " C") + "} ";
        if (fromLogits) {
            return new Derivation(front + "\\left(" + inner + "\\right)", new Term.Quotient(difference, share), idea(difference.value()));
        }
        double variance = p.value() * (1 - p.value());
        Term divisor = variance >= leastVariance ? Term.product(p, Term.difference(Term.number(1), p)) : Term.number(leastVariance);
        return new Derivation(front + "\\frac{" + inner + "}{" + p.symbol() + " (1 - " + p.symbol() + ")}",
                new Term.Quotient(new Term.Quotient(difference, divisor), share), Sentence.of("bce.back.probability",
                        "The miss p - y, divided by p(1 - p): near 0 and 1 the same miss pulls much harder. "
                                + "The sigmoid in front of it takes that division back."));
    }

    private static Sentence idea(double difference) {
        return difference < 0
                ? Sentence.of("bce.back.low", "The gradient is p - y, what was said minus what is right. It is negative: yes got too little "
                        + "probability, and training will raise this logit.")
                : Sentence.of("bce.back.high", "The gradient is p - y, what was said minus what is right. It is positive: yes got too much "
                        + "probability, and training will lower this logit.");
    }
}
