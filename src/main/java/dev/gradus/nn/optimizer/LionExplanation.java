package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;

/** The steps of {@link Lion}. */
record LionExplanation(Lion spec) implements StepRule {

    @Override
    public Explanation value(StepNumbers at) {
        Term mixed = StepNumbers.running(new Constant("\\beta_1", spec.beta1()), at.moment("m", "means"), at.gradient());
        Term sign = new Term.Applied("\\mathrm{sign}", Math::signum, mixed);
        return Explanation.of(at.after(), at.fadedSymbol(spec.weightDecay())
                        + " - \\eta\\, \\mathrm{sign}(\\beta_1\\, m_{t-1} + (1 - \\beta_1)\\, g_{t})",
                Term.difference(at.faded(spec.weightDecay()), Term.product(at.rate(), sign)), sign.value() == 0
                        ? Sentence.of("lion.still", "There has been no gradient yet, so there is no direction to step in.")
                        : Sentence.of("lion.value", "Only the sign counts: every weight takes a step of the same length, up or "
                                + "down, however large its gradient is."));
    }

    @Override
    public Explanation moment(StepNumbers at, String state) {
        return StepRule.mean(at, "m", state, new Constant("\\beta_2", spec.beta2()));
    }
}
