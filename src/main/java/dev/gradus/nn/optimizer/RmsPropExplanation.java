package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/** The steps of {@link RmsProp}. */
record RmsPropExplanation(RmsProp spec) implements StepRule {

    @Override
    public Explanation value(StepNumbers at) {
        if (spec.momentum() > 0) {
            return Explanation.of(at.after(), "w_{t-1} - \\eta\\, b_{t}",
                    Term.difference(at.before(), Term.product(at.rate(), at.newMoment("b", "velocity"))),
                    Sentence.of("rmsprop.momentum", "The weight goes against its velocity, in which the scaled gradients of "
                            + "the last steps have added up."));
        }
        return Explanation.of(at.after(), "w_{t-1} - \\eta\\, " + scaledSymbol(),
                Term.difference(at.before(), Term.product(at.rate(), scaled(at))), spec.centred()
                        ? Sentence.of("rmsprop.centred", "The gradient is divided by how much the gradients of this weight "
                                + "vary: the steadier they are, the longer the step.")
                        : Sentence.of("rmsprop.value", "The gradient is divided by the usual size of the gradients of this "
                                + "weight: small gradients make steps as long as large ones."));
    }

    private String scaledSymbol() {
        return "\\frac{g_{t}}{\\sqrt{" + (spec.centred() ? "s_{t} - m_{t}^{2}" : "s_{t}") + "} + \\varepsilon}";
    }

    private Term scaled(StepNumbers at) {
        Term size = at.newMoment("s", "squares");
        if (spec.centred()) {
            Given mean = at.newMoment("m", "means");
            // A product, not a power: what is left of s may be all rounding, and must be the same rounding.
            size = new Term.Largest(List.of(Term.number(0), Term.difference(size, Term.product(mean, mean))));
        }
        return new Term.Quotient(at.gradient(),
                Term.sum(new Term.SquareRoot(size), new Constant("\\varepsilon", spec.epsilon())));
    }

    @Override
    public Explanation moment(StepNumbers at, String state) {
        Constant share = new Constant("\\alpha", spec.alpha());
        if (state.equals("squares")) {
            return StepRule.squares(at, "s", state, share);
        } else if (state.equals("means")) {
            return StepRule.mean(at, "m", state, share);
        }
        Given old = at.moment("b", state);
        return Explanation.of(at.newMoment("b", state), "\\mu\\, b_{t-1} + " + scaledSymbol(),
                Term.sum(Term.product(new Constant("\\mu", spec.momentum()), old), scaled(at)),
                Sentence.of("rmsprop.velocity", "{0} of the velocity is kept, and the gradient, divided by its usual size, "
                        + "joins it.", Double.toString(spec.momentum())));
    }
}
