package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/** Which side of 0 a number lies on, and what the learned slope gets from those below. */
record PReLUExplanation(PassNumbers at, Channels channels, Parameter weight) {

    Explanation of(Spot of) {
        if (of instanceof Spot.Output spot) {
            return output(spot.unit(), spot.example()).of(at.output(spot.unit(), spot.example()));
        } else if (of instanceof Spot.GradInput spot) {
            return gradInput(spot.unit(), spot.example()).of(at.gradInput(0, spot.unit(), spot.example()));
        } else if (of instanceof Spot.Gradient spot) {
            List<Term> shares = new ArrayList<>();
            for (int example = 0; example < at.pass().columns(); example++) {
                shares.add(share(spot.index(), example));
            }
            return new Derivation("\\sum_n \\frac{\\partial L_n}{\\partial " + symbol(spot.index()) + "}", new Term.Sum(shares),
                    SumsWording.gradient(shares.size())).of(at.gradient("w", weight, spot.index()));
        } else if (of instanceof Spot.Share spot) {
            return new Derivation("\\sum_{x_i < 0} x_i \\, " + Symbols.slope("a_i"), shareTerm(spot.index(), spot.example()),
                    Sentence.of("prelu.share", "The slope is used only for numbers below 0. For each of them its pull is the number "
                            + "times the gradient that arrives, and all of them add up.")).of(share(spot.index(), spot.example()));
        }
        throw PassNumbers.unknown(of);
    }

    private Derivation output(int unit, int example) {
        Given x = at.input(0, unit, example);
        Given w = slope(unit);
        boolean above = x.value() > 0;
        return new Derivation(above ? x.symbol() : w.symbol() + " \\, " + x.symbol(),
                new Term.Chosen(List.of(x, Term.product(w, x)), above ? 0 : 1), above
                        ? Sentence.of("prelu.output.above", "What comes in is above 0 and passes as it is.")
                        : Sentence.of("prelu.output.below", "What comes in is not above 0, so it leaks through by the slope that the "
                                + "layer has learned."));
    }

    private Derivation gradInput(int unit, int example) {
        Given arrived = at.gradOutput(unit, example);
        Given w = slope(unit);
        return at.input(0, unit, example).value() > 0
                ? new Derivation(arrived.symbol(), arrived, Sentence.of("prelu.back.above",
                        "What came in was above 0, where the slope is 1: the gradient passes unchanged."))
                : new Derivation(w.symbol() + " \\, " + arrived.symbol(), Term.product(w, arrived), Sentence.of("prelu.back.below",
                        "What came in was not above 0: as much of the gradient passes back as of the number passed on."));
    }

    private Term shareTerm(int channel, int example) {
        List<Term> parts = new ArrayList<>();
        for (int unit = 0; unit < channels.shape().size(); unit++) {
            if (channelOf(unit) == channel && at.pass().input(0).get(unit, example) < 0) {
                parts.add(Term.product(at.input(0, unit, example), at.gradOutput(unit, example)));
            }
        }
        return new Term.Sum(parts);
    }

    private Given share(int channel, int example) {
        double sum = 0;
        for (int unit = 0; unit < channels.shape().size(); unit++) {
            if (channelOf(unit) == channel) {
                sum += Math.min(at.pass().input(0).get(unit, example), 0) * at.pass().gradOutput().get(unit, example);
            }
        }
        return PassNumbers.share(symbol(channel), weight, channel, example, sum);
    }

    private Given slope(int unit) {
        return PassNumbers.value("w", weight, channelOf(unit));
    }

    private String symbol(int channel) {
        return Symbols.element("w", weight.shape(), channel);
    }

    private int channelOf(int unit) {
        return unit / channels.inner() % channels.count();
    }
}
