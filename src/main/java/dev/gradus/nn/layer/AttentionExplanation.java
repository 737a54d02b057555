package dev.gradus.nn.layer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Exponentials;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How self-attention comes to its numbers: three projections, scores, weights, a mixture, and one more projection. */
record AttentionExplanation(AttentionNumbers at) {

    private static final double MOST = 0.9;

    Explanation explain(Spot of) {
        if (of instanceof Spot.Output output) {
            return output(output.unit() / at.width(), output.unit() % at.width());
        } else if (of instanceof Spot.Inner inner) {
            return inner(inner);
        }
        return new AttentionGradients(at).explain(of);
    }

    private Explanation inner(Spot.Inner of) {
        int step = of.index() / at.width();
        int feature = of.index() % at.width();
        int third = AttentionNumbers.PROJECTED.indexOf(of.name());
        if (third >= 0) {
            return projected(third, step, feature);
        } else if (of.name().equals(AttentionNumbers.CONTEXT)) {
            return context(step, feature);
        }
        int other = of.index() % at.steps();
        int looking = of.index() / at.steps() % at.steps();
        int head = of.index() / (at.steps() * at.steps());
        if (of.name().equals(AttentionNumbers.SCORE)) {
            return score(head, looking, other);
        }
        return of.name().equals(AttentionNumbers.WEIGHTS) ? weight(head, looking, other)
                : new AttentionGradients(at).inner(of);
    }

    private Explanation output(int step, int feature) {
        List<Term> parts = new ArrayList<>();
        for (int from = 0; from < at.width(); from++) {
            parts.add(Term.product(at.outWeight(feature, from), at.context(step, from)));
        }
        boolean bias = at.parameters().outBias() != null;
        if (bias) {
            parts.add(PassNumbers.value("b'", at.parameters().outBias(), feature));
        }
        return Explanation.of(at.output(step, feature), "\\sum_j O_{" + (feature + 1) + ",j}\\, y_{" + (step + 1) + ",j}"
                + (bias ? " + b'_{" + (feature + 1) + "}" : ""), new Term.Sum(parts), at.heads() == 1
                ? Sentence.of("attention.output.one", "What was mixed for this step is weighed once more and added up.")
                : Sentence.of("attention.output", "What the {0} heads have mixed for this step is weighed once more and added up.",
                        at.heads()));
    }

    private Explanation projected(int third, int step, int feature) {
        List<Term> parts = new ArrayList<>();
        for (int input = 0; input < at.width(); input++) {
            parts.add(Term.product(at.inWeight(third, feature, input), at.input(step, input)));
        }
        int row = third * at.width() + feature;
        boolean bias = at.parameters().inBias() != null;
        if (bias) {
            parts.add(PassNumbers.value("b", at.parameters().inBias(), row));
        }
        return Explanation.of(at.projected(third, step, feature), "\\sum_i W_{" + (row + 1) + ",i}\\, x_{" + (step + 1) + ",i}"
                + (bias ? " + b_{" + (row + 1) + "}" : ""), new Term.Sum(parts), meaning(third));
    }

    private static Sentence meaning(int third) {
        return switch (third) {
            case AttentionNumbers.QUERY -> Sentence.of("attention.query", "A number of the query: what this step is looking for, "
                    + "as a weighted sum of its inputs.");
            case AttentionNumbers.KEY -> Sentence.of("attention.key", "A number of the key: what this step has to offer to those "
                    + "who look, as a weighted sum of its inputs.");
            default -> Sentence.of("attention.value", "A number of the value: what this step hands over when it is looked at, as a "
                    + "weighted sum of its inputs.");
        };
    }

    private Explanation score(int head, int step, int other) {
        List<Term> parts = new ArrayList<>();
        for (int row = 0; row < at.rows(); row++) {
            int feature = at.feature(head, row);
            parts.add(Term.product(at.projected(AttentionNumbers.QUERY, step, feature),
                    at.projected(AttentionNumbers.KEY, other, feature)));
        }
        return Explanation.of(at.score(head, step, other), "\\sum_j q_{" + (step + 1) + ",j}\\, k_{" + (other + 1) + ",j}",
                new Term.Sum(parts), Sentence.of("attention.score", "The query of step {0} meets the key of step {1}: the more "
                        + "alike they are, the larger the score.", step + 1, other + 1));
    }

    private Explanation weight(int head, int step, int other) {
        Given weight = at.weight(head, step, other);
        if (!at.sees(step, other)) {
            return Explanation.of(weight, "0", Term.number(0), Sentence.of("attention.weight.masked",
                    "Step {0} must not look at what comes after it, so step {1} gets no weight.", step + 1, other + 1));
        }
        List<Term> scores = new ArrayList<>();
        for (int s = 0; s < at.steps() && at.sees(step, s); s++) {
            scores.add(new Term.Quotient(at.score(head, step, s), root()));
        }
        String share = String.format(Locale.ROOT, "%.2f", weight.value());
        return Explanation.of(weight, "\\frac{e^{" + at.score(head, step, other).symbol() + " / \\sqrt{d}}}{\\sum_r e^{s" + at.mark(head) + "_{"
                        + (step + 1) + ",r} / \\sqrt{d}}}", new Exponentials(scores).share(other), weight.value() > MOST
                        ? Sentence.of("attention.weight.most", "Step {0} looks almost only at step {1}.", step + 1, other + 1)
                        : Sentence.of("attention.weight", "The scores become shares of 1: step {0} gives {1} of its attention to step "
                                + "{2}.", step + 1, share, other + 1));
    }

    private Constant root() {
        return new Constant("\\sqrt{d}", Math.sqrt(at.rows()));
    }

    private Explanation context(int step, int feature) {
        List<Term> parts = new ArrayList<>();
        int head = feature / at.rows();
        for (int s = 0; s < at.steps() && at.sees(step, s); s++) {
            parts.add(Term.product(at.weight(head, step, s), at.projected(AttentionNumbers.VALUE, s, feature)));
        }
        return Explanation.of(at.context(step, feature), "\\sum_r p_{" + (step + 1) + ",r}\\, v_{r," + (feature + 1) + "}",
                new Term.Sum(parts), Sentence.of("attention.context", "The values of all steps that step {0} sees are mixed, each "
                        + "by the weight it was given.", step + 1));
    }
}
