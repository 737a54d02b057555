package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;

/** The steps of {@link Adagrad}. */
record AdagradExplanation(Adagrad spec) implements StepRule {

    @Override
    public Explanation value(StepNumbers at) {
        Term rate = spec.rateDecay() == 0 ? at.rate() : new Term.Quotient(at.rate(), Term.sum(Term.number(1),
                Term.product(new Constant("(t - 1)", at.steps() - 1), new Constant("\\delta", spec.rateDecay()))));
        Term scaled = new Term.Quotient(at.gradient(), Term.sum(new Term.SquareRoot(at.newMoment("s", "squares")),
                new Constant("\\varepsilon", spec.epsilon())));
        return Explanation.of(at.after(), "w_{t-1} - " + (spec.rateDecay() == 0 ? "\\eta" : "\\frac{\\eta}{1 + (t - 1) \\delta}")
                        + "\\, \\frac{g_{t}}{\\sqrt{s_{t}} + \\varepsilon}",
                Term.difference(at.before(), Term.product(rate, scaled)), Sentence.of("adagrad.value",
                        "The gradient is divided by the root of all squared gradients so far: the more this weight has been "
                                + "moved, the smaller its steps become."));
    }

    @Override
    public Explanation moment(StepNumbers at, String state) {
        Given old = at.moment("s", state);
        return Explanation.of(at.newMoment("s", state), "s_{t-1} + g_{t}^{2}",
                Term.sum(old, StepNumbers.square(at.gradient())), Sentence.of("adagrad.squares",
                        "The square of this gradient joins those of all steps before. The sum never shrinks."));
    }
}
