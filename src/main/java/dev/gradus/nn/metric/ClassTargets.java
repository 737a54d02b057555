package dev.gradus.nn.metric;

import dev.gradus.math.Matrix;

/** Class indices as targets, 1 x examples, beside predictions of classes x examples. */
final class ClassTargets {

    private ClassTargets() {}

    static void check(Matrix predictions, Matrix targets) {
        if (targets.rows != 1 || targets.columns != predictions.columns) {
            throw new IllegalArgumentException("Expected one class index for each of " + predictions.columns
                    + " predictions, but got a " + targets + ".");
        }
        for (int column = 0; column < targets.columns; column++) {
            double label = targets.get(0, column);
            if (!(label >= 0 && label < predictions.rows)) {
                throw new IllegalArgumentException("Example " + (column + 1) + " is of class " + label
                        + ", but there are " + predictions.rows + " classes.");
            }
        }
    }

    static int label(Matrix targets, int column) {
        return (int) targets.get(0, column);
    }
}
