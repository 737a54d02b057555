package dev.gradus.train;

import java.util.List;

/**
 * How every learning layer fared in one step.
 *
 * @param epoch         place on the epoch axis
 * @param gradientNorms L2 norm of each layer's gradient
 * @param updateRatios  |change of weights| / |weights| of each layer, L2 norms
 * @param learningRate  of the step, before any layer's own factor; NaN where it was not noted
 */
public record LayerPoint(double epoch, List<Double> gradientNorms, List<Double> updateRatios, double learningRate) {

    public LayerPoint {
        gradientNorms = List.copyOf(gradientNorms);
        updateRatios = List.copyOf(updateRatios);
    }
}
