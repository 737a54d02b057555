package dev.gradus.math;

import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.R064Store;

/**
 * The two directions in which a cloud of points spreads most (principal component analysis; K. Pearson 1901, H. Hotelling
 * 1933), by ojAlgo's singular value decomposition.
 *
 * <p>With X the points less their mean, features x points, X = U S V^T: the axes are the first two columns of U, and axis k
 * holds S_k^2 / sum S^2 of the spread. Decomposed is the smaller of X X^T and X^T X, symmetric and never negative, whose
 * singular values are S^2.
 */
public final class PrincipalAxes {

    /** How many there are. */
    public static final int COUNT = 2;

    private final double[] mean;
    private final double[][] axes;
    private final double[] shares;

    private PrincipalAxes(double[] mean, double[][] axes, double[] shares) {
        this.mean = mean;
        this.axes = axes;
        this.shares = shares;
    }

    /**
     * @param points features x points, a point in each column
     * @throws IllegalArgumentException without points, or when a number is not finite
     */
    public static PrincipalAxes of(Matrix points) {
        int features = points.rows;
        if (features == 0 || points.columns == 0) {
            throw new IllegalArgumentException("Principal axes need at least one point of one feature, but got " + points + ".");
        }
        double[] mean = mean(points);
        Matrix centred = Matrix.zeros(features, points.columns);
        for (int column = 0; column < points.columns; column++) {
            for (int row = 0; row < features; row++) {
                centred.set(row, column, points.get(row, column) - mean[row]);
            }
        }
        boolean byFeatures = features <= points.columns;
        double[] gram = gram(centred, byFeatures);
        int side = byFeatures ? features : points.columns;
        double total = 0;
        for (int i = 0; i < side; i++) {
            total += gram[i * side + i];
        }
        if (!Double.isFinite(total)) {
            throw new IllegalArgumentException("Principal axes need finite numbers, but a point holds another one.");
        }
        SingularValue<Double> decomposed = SingularValue.R064.make(side, side);
        decomposed.decompose(store(gram, side));
        double[][] axes = new double[COUNT][features];
        double[] shares = new double[COUNT];
        for (int k = 0; k < Math.min(COUNT, side); k++) {
            double spread = Math.max(0, decomposed.getSingularValues().get(k).doubleValue());
            shares[k] = total > 0 ? spread / total : 0;
            double[] vector = new double[side];
            for (int i = 0; i < side; i++) {
                vector[i] = decomposed.getU().doubleValue(i, k);
            }
            axes[k] = byFeatures ? vector : combined(centred, vector);
        }
        return new PrincipalAxes(mean, axes, shares);
    }

    private static double[] mean(Matrix points) {
        double[] mean = new double[points.rows];
        for (int column = 0; column < points.columns; column++) {
            for (int row = 0; row < points.rows; row++) {
                mean[row] += points.get(row, column) / points.columns;
            }
        }
        return mean;
    }

    /** X X^T or X^T X, column after column. */
    private static double[] gram(Matrix x, boolean byFeatures) {
        int side = byFeatures ? x.rows : x.columns;
        Matrix product = Matrix.zeros(side, side);
        try (Kernel kernel = Kernels.create(Kernel.Precision.EXACT, 1)) {
            kernel.multiply(x, byFeatures ? Kernel.Transpose.NO : Kernel.Transpose.YES, x,
                    byFeatures ? Kernel.Transpose.YES : Kernel.Transpose.NO, product, Kernel.Write.REPLACE);
        }
        return product.data;
    }

    private static R064Store store(double[] square, int side) {
        R064Store store = R064Store.FACTORY.make(side, side);
        for (int i = 0; i < square.length; i++) {
            store.set(i % side, i / side, square[i]);
        }
        return store;
    }

    /** U_k = X V_k / S_k; zeros where there is no spread in that direction. */
    private static double[] combined(Matrix x, double[] weights) {
        double[] sum = new double[x.rows];
        double squares = 0;
        for (int row = 0; row < x.rows; row++) {
            for (int column = 0; column < x.columns; column++) {
                sum[row] += x.get(row, column) * weights[column];
            }
            squares += sum[row] * sum[row];
        }
        double length = Math.sqrt(squares);
        for (int row = 0; row < x.rows; row++) {
            sum[row] = length > 1e-150 ? sum[row] / length : 0;
        }
        return sum;
    }

    /** The share of the spread along an axis, 0 to 1. */
    public double share(int axis) {
        return shares[axis];
    }

    /** One number of an axis, which has length 1. */
    public double axis(int axis, int feature) {
        return axes[axis][feature];
    }

    /** Where points lie along the two axes, the mean at the origin: 2 x points. */
    public Matrix coordinates(Matrix points) {
        if (points.rows != mean.length) {
            throw new IllegalArgumentException("These axes are for points of " + mean.length + " features, but got " + points + ".");
        }
        Matrix placed = Matrix.zeros(COUNT, points.columns);
        for (int column = 0; column < points.columns; column++) {
            for (int k = 0; k < COUNT; k++) {
                double sum = 0;
                for (int row = 0; row < points.rows; row++) {
                    sum += axes[k][row] * (points.get(row, column) - mean[row]);
                }
                placed.set(k, column, sum);
            }
        }
        return placed;
    }
}
