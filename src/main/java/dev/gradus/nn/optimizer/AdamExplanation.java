package dev.gradus.nn.optimizer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/** The steps of {@link Adam} and {@link AdamW}. */
record AdamExplanation(double beta1, double beta2, double epsilon, boolean amsGrad, double weightDecay)
        implements StepRule {

    private static final long EARLY = 10;

    @Override
    public Explanation value(StepNumbers at) {
        Given mean = at.newMoment("m", "means");
        Given square = amsGrad ? at.newMoment("\\bar{v}", "largest") : at.newMoment("v", "squares");
        Term numerator = at.corrected(mean, first());
        Term root = new Term.SquareRoot(at.corrected(square, second()));
        Term step = new Term.Quotient(numerator, Term.sum(root, new Constant("\\varepsilon", epsilon)));
        return Explanation.of(at.after(), at.fadedSymbol(weightDecay) + " - \\eta\\, \\frac{m_{t} / (1 - \\beta_1^{t})}{\\sqrt{"
                        + square.symbol() + " / (1 - \\beta_2^{t})} + \\varepsilon}",
                Term.difference(at.faded(weightDecay), Term.product(at.rate(), step)), idea(at, mean));
    }

    private Sentence idea(StepNumbers at, Given mean) {
        if (at.fades(weightDecay)) {
            return Sentence.of("adam.decay", "The weight first fades a little towards 0, whatever its gradient. Then it goes "
                    + "against the mean of its gradients, divided by their usual size.");
        } else if (mean.value() == 0) {
            return Sentence.of("adam.still", "This weight has had no gradient so far, so it stays where it is.");
        } else if (at.gradient().value() * mean.value() < 0) {
            return Sentence.of("adam.against", "This gradient points the other way, but the mean of the recent ones still "
                    + "decides: the weight goes on as before, with a smaller step.");
        }
        return at.steps() <= EARLY
                ? Sentence.of("adam.early", "The mean of the gradients is divided by their usual size, so the step is about as "
                        + "long as the learning rate. Both means began at 0; dividing by 1 - β to the power t makes up for it.")
                : Sentence.of("adam.value", "The mean of the recent gradients is divided by their usual size: a weight with "
                        + "small but steady gradients moves as fast as one with large ones.");
    }

    private Constant first() {
        return new Constant("\\beta_1", beta1);
    }

    private Constant second() {
        return new Constant("\\beta_2", beta2);
    }

    @Override
    public Explanation moment(StepNumbers at, String state) {
        if (state.equals("means")) {
            return StepRule.mean(at, "m", state, first());
        } else if (state.equals("squares")) {
            return StepRule.squares(at, "v", state, second());
        }
        Given old = at.moment("\\bar{v}", state);
        Given now = at.newMoment("v", "squares");
        return Explanation.of(at.newMoment("\\bar{v}", state), "\\max(\\bar{v}_{t-1}, v_{t})",
                new Term.Largest(List.of(old, now)), old.value() > now.value()
                        ? Sentence.of("adam.largest.kept", "The largest mean of squares so far stays: AMSGrad never forgets how "
                                + "large the gradients have been, so its steps never grow again.")
                        : Sentence.of("adam.largest.new", "The mean of squares is larger than ever before, and AMSGrad keeps "
                                + "it."));
    }
}
