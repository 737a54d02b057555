package dev.gradus.ui.lens;

import dev.gradus.math.Shape;
import dev.gradus.nn.Inner;
import dev.gradus.nn.LayerSpec;
import java.util.List;
import java.util.Optional;

/**
 * What one layer did with one example: copies, row-major in their shapes.
 *
 * @param inputShape of its first input
 * @param gradient   dL/d(output) for this example alone; empty where nobody asked or no gradient flows
 * @param filters    the kernels of a convolution
 */
record LayerSight(LayerSpec layer, String name, Shape inputShape, double[] input, Shape shape, double[] output,
        Optional<double[]> gradient, List<Inner> inner, Optional<FilterBank> filters) {

    /** The values to be shown: activations or, where there are some, gradients. */
    double[] shown(boolean gradients) {
        return gradients ? gradient.orElseGet(() -> new double[0]) : output;
    }
}
