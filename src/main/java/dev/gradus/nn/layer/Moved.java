package dev.gradus.nn.layer;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;

/** Explains numbers that are put into other places. */
final class Moved {

    private Moved() {}

    /** @param from where in the input each number of the output comes from */
    static Explanation explain(PassNumbers at, Spot of, int[] from) {
        if (of instanceof Spot.Output output) {
            Given source = at.input(0, from[output.unit()], output.example());
            return Explanation.of(at.output(output.unit(), output.example()), source.symbol(), source,
                    Sentence.of("place.output", "The same number, in another place: nothing is computed here."));
        } else if (of instanceof Spot.GradInput input) {
            Given sent = at.gradInput(0, input.unit(), input.example());
            for (int unit = 0; unit < from.length; unit++) {
                if (from[unit] == input.unit()) {
                    Given arrived = at.gradOutput(unit, input.example());
                    return Explanation.of(sent, arrived.symbol(), arrived, Sentence.of("place.back",
                            "The gradient goes back to the place that the number came from, unchanged."));
                }
            }
            return Explanation.of(sent, "0", Term.number(0), Sentence.of("place.left",
                    "This number is not handed on, so the loss does not depend on it here and its gradient is 0."));
        }
        throw PassNumbers.unknown(of);
    }
}
