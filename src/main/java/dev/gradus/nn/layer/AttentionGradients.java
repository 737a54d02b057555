package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/** The way back through {@link AttentionExplanation}. */
record AttentionGradients(AttentionNumbers at) {

    Explanation explain(Spot of) {
        if (of instanceof Spot.GradInput input) {
            return gradInput(input.unit() / at.width(), input.unit() % at.width());
        } else if (of instanceof Spot.Gradient gradient) {
            return shares(gradient.parameter(), gradient.index()).gradient();
        } else if (of instanceof Spot.Share share) {
            return share(share);
        }
        throw PassNumbers.unknown(of);
    }

    Explanation inner(Spot.Inner of) {
        String name = of.name().endsWith(AttentionNumbers.GRADIENT)
                ? of.name().substring(0, of.name().length() - AttentionNumbers.GRADIENT.length()) : "";
        int step = of.index() / at.width();
        int feature = of.index() % at.width();
        int other = of.index() % at.steps();
        int looking = of.index() / at.steps() % at.steps();
        int head = of.index() / (at.steps() * at.steps());
        return switch (name) {
            case "query" -> query(step, feature);
            case "key" -> key(step, feature);
            case "value" -> value(step, feature);
            case AttentionNumbers.CONTEXT -> context(step, feature);
            case AttentionNumbers.WEIGHTS -> weight(head, looking, other);
            case AttentionNumbers.SCORE -> score(head, looking, other);
            default -> throw PassNumbers.unknown(of);
        };
    }

    private Explanation gradInput(int step, int input) {
        List<Term> parts = new ArrayList<>();
        for (int third = 0; third < 3; third++) {
            for (int feature = 0; feature < at.width(); feature++) {
                parts.add(Term.product(at.inWeight(third, feature, input), at.gradProjected(third, step, feature)));
            }
        }
        return Explanation.of(at.pass().gradInput(0, step * at.width() + input, at.example()),
                "\\sum_j W_{j," + (input + 1) + "}\\, \\frac{\\partial L}{\\partial (q, k, v)_{" + (step + 1) + ",j}}",
                new Term.Sum(parts), Sentence.of("attention.back", "This number went into the query, the key and the value of its "
                        + "step. What all three want comes back through the weights between, and is added up."));
    }

    private Explanation context(int step, int feature) {
        List<Term> parts = new ArrayList<>();
        for (int output = 0; output < at.width(); output++) {
            parts.add(Term.product(at.outWeight(output, feature), at.gradOutput(step, output)));
        }
        return Explanation.of(at.gradContext(step, feature), "\\sum_k O_{k," + (feature + 1) + "}\\, \\frac{\\partial L}{\\partial "
                + "a_{" + (step + 1) + ",k}}", new Term.Sum(parts), Sentence.of("attention.context.back",
                "The mixture went into all outputs of its step, so what each of them wants comes back through the weight between."));
    }

    /** From all steps that looked. */
    private Explanation value(int step, int feature) {
        int head = feature / at.rows();
        List<Term> parts = new ArrayList<>();
        for (int t = 0; t < at.steps(); t++) {
            if (at.sees(t, step)) {
                parts.add(Term.product(at.weight(head, t, step), at.gradContext(t, feature)));
            }
        }
        return Explanation.of(at.gradProjected(AttentionNumbers.VALUE, step, feature), "\\sum_t p_{t," + (step + 1)
                + "}\\, \\frac{\\partial L}{\\partial y_{t," + (feature + 1) + "}}", new Term.Sum(parts), Sentence.of(
                "attention.value.back", "Every step that looked at step {0} sends its gradient back, by the weight with which it "
                        + "looked.", step + 1));
    }

    private Explanation weight(int head, int step, int other) {
        List<Term> parts = new ArrayList<>();
        for (int row = 0; row < at.rows(); row++) {
            int feature = at.feature(head, row);
            parts.add(Term.product(at.projected(AttentionNumbers.VALUE, other, feature), at.gradContext(step, feature)));
        }
        return Explanation.of(at.gradWeight(head, step, other), "\\sum_j v_{" + (other + 1) + ",j}\\, \\frac{\\partial L}{\\partial y_{"
                + (step + 1) + ",j}}", new Term.Sum(parts), Sentence.of("attention.weight.back",
                "Would it help step {0} to look more at step {1}? It would if the value there points against the gradient of the "
                        + "mixture.", step + 1, other + 1));
    }

    private Explanation score(int head, int step, int other) {
        Given sent = at.gradScore(head, step, other);
        if (!at.sees(step, other)) {
            return Explanation.of(sent, "0", Term.number(0), Sentence.of("attention.score.masked",
                    "Step {0} does not see step {1}, so this score changes nothing.", step + 1, other + 1));
        }
        List<Term> all = new ArrayList<>();
        for (int s = 0; s < at.steps() && at.sees(step, s); s++) {
            all.add(Term.product(at.weight(head, step, s), at.gradWeight(head, step, s)));
        }
        Given weight = at.weight(head, step, other);
        Given arrived = at.gradWeight(head, step, other);
        Term own = Term.product(weight, Term.difference(arrived, new Term.Sum(all)));
        return Explanation.of(sent, "\\frac{1}{\\sqrt{d}}\\, " + weight.symbol() + " \\Big(" + arrived.symbol()
                        + " - \\sum_r p" + at.mark(head) + "_{" + (step + 1) + ",r} \\frac{\\partial L}{\\partial p"
                        + at.mark(head) + "_{" + (step + 1) + ",r}}\\Big)",
                new Term.Quotient(own, new Constant("\\sqrt{d}", Math.sqrt(at.rows()))), Sentence.of("attention.score.back",
                        "The weights of a step add up to 1, so one can only grow at the cost of the others: what counts is how far "
                                + "its gradient lies above their mean."));
    }

    private Explanation query(int step, int feature) {
        int head = feature / at.rows();
        List<Term> parts = new ArrayList<>();
        for (int s = 0; s < at.steps() && at.sees(step, s); s++) {
            parts.add(Term.product(at.projected(AttentionNumbers.KEY, s, feature), at.gradScore(head, step, s)));
        }
        return Explanation.of(at.gradProjected(AttentionNumbers.QUERY, step, feature), "\\sum_r k_{r," + (feature + 1)
                + "}\\, \\frac{\\partial L}{\\partial s_{" + (step + 1) + ",r}}", new Term.Sum(parts), Sentence.of(
                "attention.query.back", "The query met the keys of all steps it sees. Each score sends its gradient back through the "
                        + "key it met."));
    }

    private Explanation key(int step, int feature) {
        int head = feature / at.rows();
        List<Term> parts = new ArrayList<>();
        for (int t = 0; t < at.steps(); t++) {
            if (at.sees(t, step)) {
                parts.add(Term.product(at.projected(AttentionNumbers.QUERY, t, feature), at.gradScore(head, t, step)));
            }
        }
        return Explanation.of(at.gradProjected(AttentionNumbers.KEY, step, feature), "\\sum_t q_{t," + (feature + 1)
                + "}\\, \\frac{\\partial L}{\\partial s_{t," + (step + 1) + "}}", new Term.Sum(parts), Sentence.of(
                "attention.key.back", "The key met the queries of all steps that look at it. Each score sends its gradient back "
                        + "through the query it met."));
    }

    private Shares shares(int parameter, int index) {
        AttentionNumbers.Projections all = at.parameters();
        boolean in = all.inWeight().index() == parameter || all.inBias() != null && all.inBias().index() == parameter;
        Parameter bias = in ? all.inBias() : all.outBias();
        boolean ofBias = bias != null && bias.index() == parameter;
        Parameter which = ofBias ? bias : in ? all.inWeight() : all.outWeight();
        String name = ofBias ? in ? "b" : "b'" : in ? "W" : "O";
        int row = ofBias ? index : index / at.width();
        return new Shares(at.pass(), name, which, index, example -> {
            AttentionNumbers here = at.of(example);
            List<Term> steps = new ArrayList<>();
            for (int t = 0; t < at.steps(); t++) {
                Given arrived = in ? here.gradProjected(row / at.width(), t, row % at.width()) : here.gradOutput(t, row);
                steps.add(ofBias ? arrived : Term.product(in ? here.input(t, index % at.width())
                        : here.context(t, index % at.width()), arrived));
            }
            return new Term.Sum(steps);
        });
    }

    private Explanation share(Spot.Share of) {
        Shares shares = shares(of.parameter(), of.index());
        boolean bias = shares.parameter() == at.parameters().inBias() || shares.parameter() == at.parameters().outBias();
        boolean in = shares.parameter() == at.parameters().inWeight() || shares.parameter() == at.parameters().inBias();
        int row = bias ? of.index() : of.index() / at.width();
        String arrived = in ? Symbols.slope(List.of("q", "k", "v").get(row / at.width()) + "_{t," + (row % at.width() + 1) + "}")
                : Symbols.slope("a_{t," + (row + 1) + "}");
        String factor = bias ? "" : (in ? "x" : "y") + "_{t," + (of.index() % at.width() + 1) + "}\\, ";
        return shares.share(of.example(), "\\sum_t " + factor + arrived, bias
                ? Sentence.of("attention.share.bias", "The same bias is added at each of the {0} steps, so the gradients of all its "
                        + "sums add up.", at.steps())
                : Sentence.of("attention.share", "The same weight works at each of the {0} steps. At each, its pull is what came in "
                        + "times the gradient at the sum, and all pulls add up.", at.steps()));
    }
}
