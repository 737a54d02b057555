package dev.gradus.nn.loss;

import dev.gradus.math.Matrix;

/** Refuses targets that do not belong to the predictions. */
final class TargetCheck {

    private TargetCheck() {}

    static void sameRows(Matrix predicted, Matrix target) {
        if (target.rows != predicted.rows || target.columns != predicted.columns) {
            throw mismatch(predicted, target);
        }
    }

    /**
     * Accepts class indices (one row) or a share for each class.
     *
     * @return whether they are indices
     */
    static boolean indices(Matrix predicted, Matrix target) {
        boolean indices = target.rows == 1 && predicted.rows > 1;
        if (indices) {
            sameExamples(predicted, target);
        } else {
            sameRows(predicted, target);
        }
        return indices;
    }

    /** A target that must not be negative. */
    static double atLeastZero(double target, String what) {
        if (target < 0) {
            throw new IllegalArgumentException("The target is " + target + ", but " + what
                    + ": expected 0 or more. Set the target's scaling to none, or choose another loss.");
        }
        return target;
    }

    private static void sameExamples(Matrix predicted, Matrix target) {
        if (target.columns != predicted.columns) {
            throw mismatch(predicted, target);
        }
    }

    /** The class index of one example. */
    static int label(Matrix predicted, Matrix target, int column) {
        double value = target.data[target.offset + column * target.stride];
        int label = (int) value;
        if (label != value) {
            throw new IllegalArgumentException("The target of example " + (column + 1) + " is " + value
                    + ", which is no class: expected 0 to " + (predicted.rows - 1) + ".");
        }
        if (label < 0 || label >= predicted.rows) {
            throw new IllegalArgumentException(
                    "The target names class " + label + ", but the network has " + predicted.rows + " outputs.");
        }
        return label;
    }

    private static IllegalArgumentException mismatch(Matrix predicted, Matrix target) {
        return new IllegalArgumentException("The target has " + target.rows + " numbers for " + target.columns
                + " examples, but the network gives " + predicted.rows + " for " + predicted.columns + ".");
    }
}
