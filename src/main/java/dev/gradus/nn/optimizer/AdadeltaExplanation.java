package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;

/** The steps of {@link Adadelta}. */
record AdadeltaExplanation(Adadelta spec) implements StepRule {

    private static final String MOVE = "\\frac{\\sqrt{u_{t-1} + \\varepsilon}}{\\sqrt{s_{t} + \\varepsilon}}\\, g_{t}";

    @Override
    public Explanation value(StepNumbers at) {
        return Explanation.of(at.after(), "w_{t-1} - \\eta\\, " + MOVE,
                Term.difference(at.before(), Term.product(at.rate(), move(at))), Sentence.of("adadelta.value",
                        "The gradient is divided by its usual size and multiplied by the usual size of the last moves: the "
                                + "weight finds its step length from the steps it took."));
    }

    private Term move(StepNumbers at) {
        Term ratio = new Term.Quotient(root(at.moment("u", "moves")), root(at.newMoment("s", "squares")));
        return Term.product(ratio, at.gradient());
    }

    private Term root(Term of) {
        return new Term.SquareRoot(Term.sum(of, new Constant("\\varepsilon", spec.epsilon())));
    }

    @Override
    public Explanation moment(StepNumbers at, String state) {
        Constant share = new Constant("\\rho", spec.rho());
        if (state.equals("squares")) {
            return StepRule.squares(at, "s", state, share);
        }
        Given old = at.moment("u", state);
        return Explanation.of(at.newMoment("u", state), "\\rho\\, u_{t-1} + (1 - \\rho) \\left(" + MOVE + "\\right)^{2}",
                StepNumbers.running(share, old, StepNumbers.square(move(at))), Sentence.of("adadelta.moves",
                        "A mean of the recent squared moves: {0} of the old mean is kept, and this move brings the rest. Its "
                                + "root sets the length of the next step.", Double.toString(spec.rho())));
    }
}
