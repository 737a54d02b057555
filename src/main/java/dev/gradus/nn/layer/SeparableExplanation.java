package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;

/**
 * Two convolutions in a row: windows over each channel give the inner numbers {@code m} (their gradient is {@code dm}),
 * and a mix of those at each pixel the sums.
 *
 * @param mixed what follows from m on
 * @param between m
 */
record SeparableExplanation(PassNumbers at, WeightedSums windows, ConvolutionWording wording, WeightedSums mix,
        SumsExplanation mixed, Place between) {

    Explanation of(Spot of) {
        if (of instanceof Spot.Inner spot && spot.name().equals("m")) {
            return new Derivation(wording.sumFormula(spot.index()), windows.sum(spot.index(), spot.example()),
                    wording.sum(spot.index())).of(between.given(spot.index(), spot.example()));
        } else if (of instanceof Spot.Inner spot && spot.name().equals("dm")) {
            return new Derivation(mixed.wording().gradInputFormula(spot.index()), mix.gradInput(spot.index(), spot.example()),
                    mixed.wording().gradInput(spot.index())).of(windows.gradSum().given(spot.index(), spot.example()));
        } else if (of instanceof Spot.GradInput spot) {
            return new Derivation(wording.gradInputFormula(spot.unit()), windows.gradInput(spot.unit(), spot.example()),
                    wording.gradInput(spot.unit())).of(at.gradInput(0, spot.unit(), spot.example()));
        } else if (of instanceof Spot.Gradient spot && spot.parameter() == depthwise().index()) {
            return SumsExplanation.gradient(at, windows, depthwise(), spot.index());
        } else if (of instanceof Spot.Share spot && spot.parameter() == depthwise().index()) {
            return SumsExplanation.share(windows, wording, depthwise(), spot.index(), spot.example());
        }
        return mixed.of(of);
    }

    private Parameter depthwise() {
        return windows.weight();
    }
}
