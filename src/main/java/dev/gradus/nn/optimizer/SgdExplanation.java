package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;

/** The steps of {@link Sgd}. */
record SgdExplanation(Sgd spec) implements StepRule {

    @Override
    public Explanation value(StepNumbers at) {
        if (spec.momentum() == 0) {
            return Explanation.of(at.after(), "w_{t-1} - \\eta\\, g_{t}",
                    Term.difference(at.before(), Term.product(at.rate(), at.gradient())), downhill(at.gradient()));
        }
        Given velocity = at.newMoment("v", "velocity");
        if (!spec.nesterov()) {
            return Explanation.of(at.after(), "w_{t-1} - \\eta\\, v_{t}",
                    Term.difference(at.before(), Term.product(at.rate(), velocity)), rolling(at.gradient(), velocity));
        }
        Term ahead = Term.sum(at.gradient(), Term.product(momentum(), velocity));
        return Explanation.of(at.after(), "w_{t-1} - \\eta\\, (g_{t} + \\mu\\, v_{t})",
                Term.difference(at.before(), Term.product(at.rate(), ahead)), Sentence.of("sgd.nesterov",
                        "The step goes against this gradient and, beyond it, along the velocity it leads to: it looks one "
                                + "step ahead."));
    }

    private Constant momentum() {
        return new Constant("\\mu", spec.momentum());
    }

    private static Sentence downhill(Given gradient) {
        if (gradient.value() == 0) {
            return Sentence.of("sgd.still", "The gradient is 0: a little more or less of this weight would not change the "
                    + "loss, so it stays where it is.");
        }
        return gradient.value() > 0
                ? Sentence.of("sgd.down", "The gradient is positive: a larger weight would mean a larger loss. So the weight "
                        + "goes down, by the learning rate times the gradient.")
                : Sentence.of("sgd.up", "The gradient is negative: a larger weight would mean a smaller loss. So the weight "
                        + "goes up, by the learning rate times the gradient.");
    }

    private static Sentence rolling(Given gradient, Given velocity) {
        return gradient.value() * velocity.value() < 0
                ? Sentence.of("sgd.against", "The weight still follows the earlier gradients, though this one points the other "
                        + "way: momentum carries it on like a rolling ball.")
                : Sentence.of("sgd.momentum", "The weight goes against its velocity, in which the gradients of the last steps "
                        + "have added up.");
    }

    @Override
    public Explanation moment(StepNumbers at, String state) {
        Given old = at.moment("v", state);
        boolean whole = at.steps() == 1 || spec.dampening() == 0;
        Term taken = whole ? at.gradient()
                : Term.product(StepNumbers.rest(new Constant("d", spec.dampening())), at.gradient());
        return Explanation.of(at.newMoment("v", state), "\\mu\\, v_{t-1} + " + (whole ? "g_{t}" : "(1 - d)\\, g_{t}"),
                Term.sum(Term.product(momentum(), old), taken), at.steps() == 1
                        ? Sentence.of("sgd.velocity.first", "In the first step there is no velocity yet: it is the gradient.")
                        : Sentence.of("sgd.velocity", "{0} of the velocity is kept and the new gradient joins it. Gradients "
                                + "that agree make it grow, others slow it down.", Double.toString(spec.momentum())));
    }
}
