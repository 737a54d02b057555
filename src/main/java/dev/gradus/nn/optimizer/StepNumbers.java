package dev.gradus.nn.optimizer;

import dev.gradus.nn.Optimizer.State;
import dev.gradus.nn.OptimizerStep;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/** The numbers of one parameter in one step with their names and places: w, its gradient g, and what is remembered of it. */
record StepNumbers(OptimizerStep at, int index) {

    Given before() {
        return new Given("w_{t-1}", at.before()[index], new Spot.OldValue(index));
    }

    Given after() {
        return new Given("w_{t}", at.after()[index], new Spot.NewValue(index));
    }

    Given gradient() {
        return new Given("g_{t}", at.gradients()[index], new Spot.UsedGradient(index));
    }

    /**
     * What is remembered from the steps before.
     *
     * @param symbol in TeX: {@code m}
     * @param state  its name in {@link dev.gradus.nn.Optimizer#state()}
     */
    Given moment(String symbol, String state) {
        return new Given(symbol + "_{t-1}", find(at.stateBefore(), state), new Spot.Moment(state, index));
    }

    /** The same after this step. */
    Given newMoment(String symbol, String state) {
        return new Given(symbol + "_{t}", find(at.stateAfter(), state), new Spot.NewMoment(state, index));
    }

    private double find(List<State> all, String name) {
        for (State state : all) {
            if (state.name().equals(name)) {
                return state.values()[index];
            }
        }
        throw new IllegalArgumentException("The optimiser remembers nothing by the name of " + name + ".");
    }

    Constant rate() {
        return new Constant("\\eta", at.learningRate());
    }

    long steps() {
        return at.steps();
    }

    /** The value before, faded by decoupled weight decay where that applies: {@code (1 - eta lambda) w}. */
    Term faded(double weightDecay) {
        return fades(weightDecay)
                ? Term.product(rest(Term.product(rate(), new Constant("\\lambda", weightDecay))), before()) : before();
    }

    boolean fades(double weightDecay) {
        return at.decays() && weightDecay != 0;
    }

    /** The same in symbols. */
    String fadedSymbol(double weightDecay) {
        return fades(weightDecay) ? "(1 - \\eta \\lambda) w_{t-1}" : "w_{t-1}";
    }

    /** {@code share old + (1 - share) now}. */
    static Term running(Constant share, Term old, Term now) {
        return Term.sum(Term.product(share, old), Term.product(rest(share), now));
    }

    /** {@code 1 - share}. */
    static Term rest(Term share) {
        return Term.difference(Term.number(1), share);
    }

    /** {@code moment / (1 - share^t)}: what the mean would be had it not begun at 0. */
    Term corrected(Term moment, Constant share) {
        return new Term.Quotient(moment, rest(new Term.Power(share, steps())));
    }

    static Term square(Term of) {
        return new Term.Power(of, 2);
    }
}
