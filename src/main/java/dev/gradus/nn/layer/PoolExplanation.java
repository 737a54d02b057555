package dev.gradus.nn.layer;

import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/** What a window that slides over each channel by itself makes of the numbers under it. */
abstract class PoolExplanation {

    final PassNumbers at;
    /** Its weights are the taps of the window. */
    final ConvolutionWiring wiring;

    PoolExplanation(PassNumbers at, ConvolutionWiring wiring) {
        this.at = at;
        this.wiring = wiring;
    }

    abstract Derivation output(int unit, int example);

    abstract Derivation gradInput(int unit, int example);

    final Explanation of(Spot of) {
        if (of instanceof Spot.Output spot) {
            return output(spot.unit(), spot.example()).of(at.output(spot.unit(), spot.example()));
        } else if (of instanceof Spot.GradInput spot) {
            return gradInput(spot.unit(), spot.example()).of(at.gradInput(0, spot.unit(), spot.example()));
        }
        throw PassNumbers.unknown(of);
    }

    /** The numbers under the window, row by row, without the padding. */
    final List<Given> under(int unit, int example) {
        List<Given> under = new ArrayList<>();
        wiring.ofSum(unit, (input, tap) -> under.add(at.input(0, input, example)));
        return under;
    }

    /** The outputs whose windows lay on an input. */
    final List<Integer> over(int unit) {
        List<Integer> over = new ArrayList<>();
        wiring.ofInput(unit, (sum, tap) -> over.add(sum));
        return over;
    }

    /** The numbers under the window in TeX, and what they are counted by. */
    final String patch(int unit) {
        return wiring.patch("x", "" + (wiring.filterOf(unit) + 1), unit);
    }

    final String taps() {
        return wiring.shape().channelsLast ? "j" : "i,j";
    }
}
