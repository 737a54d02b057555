package dev.gradus.nn.optimizer;

import dev.gradus.nn.OptimizerStep;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;

/** How an optimiser makes the numbers of a step, told for one parameter. */
interface StepRule {

    Explanation value(StepNumbers at);

    /** @param state one that the optimiser has */
    Explanation moment(StepNumbers at, String state);

    default Explanation explain(OptimizerStep step, Spot of) {
        if (of instanceof Spot.NewValue value) {
            return value(new StepNumbers(step, value.index()));
        } else if (of instanceof Spot.NewMoment moment) {
            return moment(new StepNumbers(step, moment.index()), moment.state());
        }
        throw new IllegalArgumentException("An optimiser has no number at " + of + ".");
    }

    /** {@code m_t = b m_{t-1} + (1 - b) g_t}. */
    static Explanation mean(StepNumbers at, String symbol, String state, Constant share) {
        Given old = at.moment(symbol, state);
        return Explanation.of(at.newMoment(symbol, state),
                share.symbol() + " " + old.symbol() + " + (1 - " + share.symbol() + ")\\, g_{t}",
                StepNumbers.running(share, old, at.gradient()), Sentence.of("optimizer.mean",
                        "A mean of the recent gradients: {0} of the old mean is kept, and this gradient brings the rest. "
                                + "What points the same way in every step adds up, what goes to and fro cancels.",
                        Double.toString(share.value())));
    }

    /** {@code v_t = b v_{t-1} + (1 - b) g_t^2}. */
    static Explanation squares(StepNumbers at, String symbol, String state, Constant share) {
        Given old = at.moment(symbol, state);
        return Explanation.of(at.newMoment(symbol, state),
                share.symbol() + " " + old.symbol() + " + (1 - " + share.symbol() + ")\\, g_{t}^{2}",
                StepNumbers.running(share, old, StepNumbers.square(at.gradient())), Sentence.of("optimizer.squares",
                        "A mean of the recent squared gradients: {0} of the old mean is kept. Its root says how large the "
                                + "gradients of this weight usually are.", Double.toString(share.value())));
    }
}
