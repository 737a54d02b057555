package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/** The steps of {@link Adamax}. */
record AdamaxExplanation(Adamax spec) implements StepRule {

    @Override
    public Explanation value(StepNumbers at) {
        Term mean = at.corrected(at.newMoment("m", "means"), first());
        return Explanation.of(at.after(), "w_{t-1} - \\eta\\, \\frac{m_{t} / (1 - \\beta_1^{t})}{u_{t}}",
                Term.difference(at.before(), Term.product(at.rate(),
                        new Term.Quotient(mean, at.newMoment("u", "largest")))), Sentence.of("adamax.value",
                        "The mean of the recent gradients is divided by the largest of them, so no step is longer than about "
                                + "the learning rate."));
    }

    private Constant first() {
        return new Constant("\\beta_1", spec.beta1());
    }

    @Override
    public Explanation moment(StepNumbers at, String state) {
        if (state.equals("means")) {
            return StepRule.mean(at, "m", state, first());
        }
        Given old = at.moment("u", state);
        Term faded = Term.product(new Constant("\\beta_2", spec.beta2()), old);
        Term now = Term.sum(new Term.Applied("\\mathrm{abs}", Math::abs, at.gradient()),
                new Constant("\\varepsilon", spec.epsilon()));
        return Explanation.of(at.newMoment("u", state), "\\max(\\beta_2\\, u_{t-1},\\, |g_{t}| + \\varepsilon)",
                new Term.Largest(List.of(faded, now)), faded.value() > now.value()
                        ? Sentence.of("adamax.largest.kept", "An earlier gradient was larger. It still counts, a little less "
                                + "with every step.")
                        : Sentence.of("adamax.largest.new", "This gradient is the largest for some time, and from now on the "
                                + "measure."));
    }
}
