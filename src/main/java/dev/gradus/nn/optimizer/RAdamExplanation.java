package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;

/** The steps of {@link RAdam}. */
record RAdamExplanation(RAdam spec) implements StepRule {

    @Override
    public Explanation value(StepNumbers at) {
        Term mean = at.corrected(at.newMoment("m", "means"), new Constant("\\beta_1", spec.beta1()));
        double rectification = Math.sqrt(spec.squaredRectification(at.steps()));
        if (rectification == 0) {
            return Explanation.of(at.after(), "w_{t-1} - \\eta\\, \\frac{m_{t}}{1 - \\beta_1^{t}}",
                    Term.difference(at.before(), Term.product(at.rate(), mean)), Sentence.of("radam.early",
                            "So early the mean of squares is not to be trusted, so the weight goes against the mean of its "
                                    + "gradients as it is."));
        }
        Term root = new Term.SquareRoot(StepNumbers.rest(new Term.Power(second(), at.steps())));
        Term scale = new Term.Quotient(root, Term.sum(new Term.SquareRoot(at.newMoment("v", "squares")),
                new Constant("\\varepsilon", spec.epsilon())));
        return Explanation.of(at.after(), "w_{t-1} - \\eta\\, r_{t}\\, \\frac{m_{t}}{1 - \\beta_1^{t}}\\, "
                        + "\\frac{\\sqrt{1 - \\beta_2^{t}}}{\\sqrt{v_{t}} + \\varepsilon}",
                Term.difference(at.before(), Term.product(at.rate(), new Constant("r_{t}", rectification), mean, scale)),
                Sentence.of("radam.value", "The mean of the gradients is divided by their usual size, as in Adam. The factor r, "
                        + "now {0}, holds the step back until enough steps are known.",
                        String.format(java.util.Locale.ROOT, "%.3f", rectification)));
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
