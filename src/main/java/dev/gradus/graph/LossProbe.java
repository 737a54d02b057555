package dev.gradus.graph;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Mode;

/**
 * The loss of one batch as a function of single numbers of the network, in training mode and with the random numbers of
 * one step.
 */
final class LossProbe {

    private static final double RELATIVE_STEP = 1e-5;
    /** A kink is looked for this many steps around a number. */
    private static final double NEIGHBOURHOOD = 10;
    /** Jumps of the slope too small to spoil an error of {@link GradientCheck#LIMIT}: a share of the slope itself, */
    private static final double OF_SLOPE = 1e-6;
    /** of the gradient of the whole tensor, */
    private static final double OF_TENSOR = 1e-7;
    /** and of the loss, for what rounding and the third derivative look like. */
    private static final double OF_LOSS = 1e-8;
    /** Roundings between a number and the loss, as a multiple of one. */
    private static final double ROUNDINGS = 16;

    /**
     * The slope of the loss by one number.
     *
     * @param kink whether the loss bends sharply within ten steps, so that {@code value} is no derivative
     */
    record Slope(double value, double step, boolean kink) {}

    private final Workspace workspace;
    private final int columns;
    private final Matrix targets;
    private final long stepKey;
    private double loss;
    private double scale;

    LossProbe(Workspace workspace, Matrix inputs, Matrix targets, long stepKey) {
        this.workspace = workspace;
        this.columns = inputs.columns;
        this.targets = targets;
        this.stepKey = stepKey;
        workspace.inputs(columns).copyFrom(inputs);
    }

    /**
     * Back-propagates once.
     *
     * @return what rounding can change of the loss: some units in the last place of L and of each output times its
     *         gradient
     */
    double backward() {
        workspace.forward(columns, Mode.TRAINING, stepKey);
        loss = workspace.lossWithGradient(columns, targets);
        scale = Math.abs(loss);
        Matrix outputs = workspace.outputs(columns);
        Matrix gradients = workspace.outputGradient(columns);
        for (int column = 0; column < columns; column++) {
            for (int row = 0; row < outputs.rows; row++) {
                scale += Math.abs(outputs.get(row, column) * gradients.get(row, column));
            }
        }
        workspace.backward(columns);
        return ROUNDINGS * Math.ulp(scale);
    }

    private double at(double[] values, int index, double value) {
        values[index] = value;
        workspace.forward(columns, Mode.TRAINING, stepKey);
        return workspace.loss(columns, targets);
    }

    /**
     * Moves one number and puts it back. Where the loss is smooth, one-sided slopes over h and over 10 h differ only by
     * curvature: the even part of L(x +- 10h) is 100 times that of L(x +- h), the odd part 10 times. A kink at distance
     * d breaks the first law at d = 0 and the second further out; together they see every d up to 10 h.
     *
     * @param norm of the whole tensor's gradient
     */
    Slope slope(double[] values, int index, double norm) {
        double x = values[index];
        double h = RELATIVE_STEP * Math.max(1, Math.abs(x));
        double wide = NEIGHBOURHOOD * h;
        double above = at(values, index, x + h);
        double below = at(values, index, x - h);
        double farAbove = at(values, index, x + wide);
        double farBelow = at(values, index, x - wide);
        values[index] = x;
        double slope = (above - below) / (2 * h);
        double farSlope = (farAbove - farBelow) / (2 * wide);
        double even = (above - loss) + (below - loss);
        double farEven = (farAbove - loss) + (farBelow - loss);
        double bend = (farEven / NEIGHBOURHOOD - NEIGHBOURHOOD * even) / wide;
        double jump = Math.max(Math.abs(farSlope - slope), Math.abs(bend));
        double smooth = OF_SLOPE * (Math.abs(slope) + Math.abs(farSlope)) + OF_TENSOR * norm + OF_LOSS * scale;
        return new Slope(slope, h, jump > smooth);
    }
}
