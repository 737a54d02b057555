package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;

/** The steps of {@link NAdam}. */
record NAdamExplanation(NAdam spec) implements StepRule {

    @Override
    public Explanation value(StepNumbers at) {
        Constant now = new Constant("\\mu_{t}", spec.momentum(at.steps()));
        Constant next = new Constant("\\mu_{t+1}", spec.momentum(at.steps() + 1));
        Constant product = new Constant("P_{t}", spec.momenta(at.steps()));
        Term own = Term.product(new Term.Quotient(StepNumbers.rest(now), StepNumbers.rest(product)), at.gradient());
        Term ahead = Term.product(new Term.Quotient(next, StepNumbers.rest(Term.product(product, now, next))),
                at.newMoment("m", "means"));
        Term root = new Term.SquareRoot(at.corrected(at.newMoment("v", "squares"), second()));
        Term step = new Term.Quotient(Term.sum(own, ahead), Term.sum(root, new Constant("\\varepsilon", spec.epsilon())));
        return Explanation.of(at.after(), "w_{t-1} - \\eta\\, \\frac{\\frac{1 - \\mu_{t}}{1 - P_{t}} g_{t} + "
                        + "\\frac{\\mu_{t+1}}{1 - P_{t} \\mu_{t} \\mu_{t+1}} m_{t}}{\\sqrt{v_{t} / (1 - \\beta_2^{t})} + \\varepsilon}",
                Term.difference(at.before(), Term.product(at.rate(), step)), Sentence.of("nadam.value",
                        "This gradient and the mean it leads to make the step together: Adam, looking one step ahead along "
                                + "its momentum."));
    }

    private Constant second() {
        return new Constant("\\beta_2", spec.beta2());
    }

    @Override
    public Explanation moment(StepNumbers at, String state) {
        return state.equals("means") ? StepRule.mean(at, "m", state, new Constant("\\beta_1", spec.beta1()))
                : StepRule.squares(at, "v", state, second());
    }
}
