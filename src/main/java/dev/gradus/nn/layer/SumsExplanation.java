package dev.gradus.nn.layer;

import dev.gradus.nn.Activation;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term.Given;

/**
 * Explains a = f(z), z = W x + b for whatever wiring: the output, the sum {@code z}, its gradient {@code dz}, and what
 * goes back to inputs and parameters.
 *
 * @param rowSize numbers that the activation sees together
 */
record SumsExplanation(PassNumbers at, Activation activation, int rowSize, Place z, Place gradZ, WeightedSums sums,
        SumsWording wording) {

    Explanation of(Spot of) {
        if (of instanceof Spot.Output spot) {
            return bent(spot.unit(), spot.example());
        } else if (of instanceof Spot.Inner spot && spot.name().equals("z")) {
            return new Derivation(wording.sumFormula(spot.index()), sums.sum(spot.index(), spot.example()),
                    wording.sum(spot.index())).of(z.given(spot.index(), spot.example()));
        } else if (of instanceof Spot.Inner spot && spot.name().equals("dz")) {
            return bentBack(spot.index(), spot.example());
        } else if (of instanceof Spot.GradInput spot) {
            return new Derivation(wording.gradInputFormula(spot.unit()), sums.gradInput(spot.unit(), spot.example()),
                    wording.gradInput(spot.unit())).of(at.gradInput(0, spot.unit(), spot.example()));
        }
        return ofParameter(of);
    }

    private Explanation ofParameter(Spot of) {
        if (of instanceof Spot.Gradient spot) {
            return gradient(at, sums, parameter(spot.parameter()), spot.index());
        } else if (of instanceof Spot.Share spot) {
            return share(sums, wording, parameter(spot.parameter()), spot.index(), spot.example());
        }
        throw PassNumbers.unknown(of);
    }

    private Parameter parameter(int index) {
        return sums.bias() != null && sums.bias().index() == index ? sums.bias() : sums.weight();
    }

    Explanation bent(int unit, int example) {
        return activation.explain(row(unit, example), unit % rowSize).of(at.output(unit, example));
    }

    Explanation bentBack(int unit, int example) {
        return activation.explainBack(row(unit, example), unit % rowSize).of(gradZ.given(unit, example));
    }

    private BentPlaces row(int unit, int example) {
        return new BentPlaces(z, Place.output(at), Place.gradOutput(at), unit / rowSize * rowSize, rowSize, example);
    }

    static Explanation gradient(PassNumbers at, WeightedSums sums, Parameter parameter, int index) {
        String symbol = sums.symbol(parameter, index);
        Given gradient = at.gradient(parameter == sums.bias() ? "b" : sums.weightName(), parameter, index);
        return new Derivation("\\sum_n \\frac{\\partial L_n}{\\partial " + symbol + "}", sums.gradient(parameter, index),
                SumsWording.gradient(at.pass().columns())).of(gradient);
    }

    static Explanation share(WeightedSums sums, SumsWording wording, Parameter parameter, int index, int example) {
        return new Derivation(wording.shareFormula(parameter, index), sums.share(parameter, index, example),
                wording.share(parameter, index, example)).of(sums.shareNumber(parameter, index, example));
    }
}
