package dev.gradus.nn.loss;

import dev.gradus.math.Matrix;

/** Refuses targets that do not belong to the predictions. */
final class TargetCheck {

    private TargetCheck() {}

    static void sameRows(Matrix predicted, Matrix target) {
        if (target.rows != predicted.rows || target.columns != predicted.columns) {
            throw new IllegalArgumentException("The target has " + target.rows + " numbers for " + target.columns
                    + " examples, but the network gives " + predicted.rows + " for " + predicted.columns + ".");
        }
    }
}
