package dev.gradus.nn.loss;

import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import java.util.ArrayList;
import java.util.List;

/** Which classes come too close to the right one, and how they push each other apart. */
record MultiMarginExplanation(LossNumbers at, double margin, int power, Weights weights) {

    Explanation of(Spot of) {
        if (of instanceof Spot.MeanLoss) {
            return at.mean();
        } else if (of instanceof Spot.ExampleLoss spot) {
            return ofExample(spot.example()).of(at.exampleLoss(spot.example()));
        } else if (of instanceof Spot.GradInput spot) {
            return gradient(spot.unit(), spot.example()).of(at.gradient(spot.unit(), spot.example()));
        }
        throw LossNumbers.unknown(of);
    }

    private String formulaPower() {
        return power == 1 ? "" : "^{2}";
    }

    /** What a class lacks to be behind the wanted one by the margin. */
    private Term missing(int label, int other, int example) {
        return Term.sum(new Term.Constant("m", margin), new Term.Minus(at.prediction(label, example)), at.prediction(other, example));
    }

    /** How much a class is wanted: its target, times its weight. */
    private Term wanted(int label, int example) {
        Term y = at.target(label, example);
        return weights.isNone() ? y : Term.product(new Term.Constant("w_{" + (label + 1) + "}", weights.of(label)), y);
    }

    private Derivation ofExample(int example) {
        List<Term> parts = new ArrayList<>();
        for (int label = 0; label < at.outputs(); label++) {
            for (int other = 0; at.target(label, example).value() != 0 && other < at.outputs(); other++) {
                if (other != label) {
                    Term missing = missing(label, other, example);
                    Term charged = power == 1 ? missing : Term.square(missing);
                    parts.add(Term.product(wanted(label, example),
                            new Term.Chosen(List.of(charged, Term.number(0)), missing.value() > 0 ? 0 : 1)));
                }
            }
        }
        return new Derivation("\\frac{1}{C} \\sum_{k} " + (weights.isNone() ? "" : "w_k ") + "y_k \\sum_{j \\neq k} \\max(0,\\ m - p_k + p_j)"
                + formulaPower(), new Term.Quotient(new Term.Sum(parts), new Term.Constant("C", at.outputs())),
                Sentence.of("multimargin.value", "The right class wants to be ahead of every other by {0}. Each class that comes nearer "
                        + "costs what is missing; the others cost nothing.", margin));
    }

    private Derivation gradient(int unit, int example) {
        List<Term> parts = new ArrayList<>();
        for (int label = 0; label < at.outputs(); label++) {
            if (at.target(label, example).value() == 0) {
                continue;
            }
            for (int other = 0; other < at.outputs(); other++) {
                Term missing = missing(label, other, example);
                if (other != label && missing.value() > 0 && (unit == label || unit == other)) {
                    Term pull = power == 1 ? wanted(label, example)
                            : Term.product(wanted(label, example), Term.number(2), missing);
                    parts.add(unit == label ? new Term.Minus(pull) : pull);
                }
            }
        }
        Sentence idea = parts.isEmpty()
                ? Sentence.of("multimargin.back.none", "This class is on its side by the whole margin: it asks for nothing more.")
                : parts.get(0) instanceof Term.Minus
                ? Sentence.of("multimargin.back.right", "Every class that comes too near to this one pushes it up: {0} in all.", parts.size())
                : Sentence.of("multimargin.back.wrong", "This class comes too near to the right one, so it is pushed down.");
        String slope = power == 1 ? "" : " \\, 2 (m - p_k + p_j)";
        return new Derivation("\\frac{1}{N C} \\sum_{m - p_k + p_j > 0} \\pm " + (weights.isNone() ? "" : "w_k ") + "y_k" + slope,
                new Term.Quotient(new Term.Sum(parts), Term.product(at.divisor(), new Term.Constant("C", at.outputs()))), idea);
    }
}
