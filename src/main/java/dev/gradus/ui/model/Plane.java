package dev.gradus.ui.model;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowCell;
import dev.gradus.math.Matrix;

/**
 * The plane of two axes that a surface is drawn over, in the units of the table. Inputs that neither goes into rest at their
 * means over the training rows.
 *
 * @param x    place of the first among the {@link dev.gradus.data.Axes}
 * @param y    place of the second; the same as x for a curve over one
 * @param rest encoded means of all inputs
 */
public record Plane(int x, int y, double lowX, double highX, double lowY, double highY, double[] rest) {

    private static final double MARGIN = 0.06;

    public static Plane of(PreparedData data, int x, int y) {
        PreparedData.Points training = data.points(Part.TRAINING, x, y);
        PreparedData.Points validation = data.points(Part.VALIDATION, x, y);
        double[] rangeX = range(training.x(), validation.x());
        double[] rangeY = range(training.y(), validation.y());
        return new Plane(x, y, rangeX[0], rangeX[1], rangeY[0], rangeY[1], means(data));
    }

    /** Where the rows of a table go in a column of numbers, with a margin; around what is usual where there are no rows. */
    public static double[] range(PreparedData data, RowCell.Number cell) {
        int axis = data.axes().names().indexOf(cell.column());
        if (axis < 0 || data.training().count() == 0) {
            double reach = Math.max(1, Math.abs(cell.typical()));
            return new double[] {cell.typical() - reach, cell.typical() + reach};
        }
        return range(data.axes().values(data.training(), axis));
    }

    /** Places on the plane as the network takes them: inputs x places. */
    public Matrix encode(PreparedData data, double[] atX, double[] atY) {
        return data.axes().encode(rest, x, atX, y, atY);
    }

    private static double[] means(PreparedData data) {
        double[] sums = new double[data.training().inputSize()];
        Matrix row = Matrix.zeros(sums.length, 1);
        for (int i = 0; i < data.training().count(); i++) {
            data.training().copyInput(i, row, 0);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += row.data[k] / data.training().count();
            }
        }
        return sums;
    }

    public static double[] range(double[]... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] each : values) {
            for (double value : each) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        if (!(low <= high)) {
            return new double[] {0, 1};
        }
        double margin = high > low ? MARGIN * (high - low) : 1;
        return new double[] {low - margin, high + margin};
    }

    public double atX(double share) {
        return lowX + share * (highX - lowX);
    }

    /** From the top. */
    public double atY(double share) {
        return highY - share * (highY - lowY);
    }

    public double shareX(double value) {
        return (value - lowX) / (highX - lowX);
    }

    public double shareY(double value) {
        return (highY - value) / (highY - lowY);
    }
}
