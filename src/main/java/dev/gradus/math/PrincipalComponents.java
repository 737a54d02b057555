package dev.gradus.math;

import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.R064Store;

/**
 * All directions in which a cloud of points spreads, the widest first (principal component analysis; K. Pearson 1901,
 * H. Hotelling 1933), by ojAlgo's singular value decomposition of the covariance matrix, which is symmetric and never
 * negative: C = X X^T / (n - 1) with X the points less their mean, C = U V U^T. Each axis points to where its largest entry
 * is positive. Directions with less than 1e-12 of the widest one's variance are rounding errors and left out.
 */
public final class PrincipalComponents {

    private static final double NOTHING = 1e-12;

    private final double[] mean;
    private final double[][] axes;
    private final double[] variances;
    private final double total;

    private PrincipalComponents(double[] mean, double[][] axes, double[] variances, double total) {
        this.mean = mean;
        this.axes = axes;
        this.variances = variances;
        this.total = total;
    }

    /**
     * @param points features x points, a point in each column
     * @throws IllegalArgumentException for fewer than two points, or when a number is not finite
     */
    public static PrincipalComponents of(Matrix points) {
        int features = points.rows;
        if (features == 0 || points.columns < 2) {
            throw new IllegalArgumentException("Principal components need at least two points of one feature, but got " + points + ".");
        }
        double[] mean = new double[features];
        for (int column = 0; column < points.columns; column++) {
            for (int row = 0; row < features; row++) {
                mean[row] += points.get(row, column);
            }
        }
        for (int row = 0; row < features; row++) {
            mean[row] /= points.columns;
        }
        R064Store covariance = R064Store.FACTORY.make(features, features);
        double total = 0;
        for (int a = 0; a < features; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int column = 0; column < points.columns; column++) {
                    sum += (points.get(a, column) - mean[a]) * (points.get(b, column) - mean[b]);
                }
                covariance.set(a, b, sum / (points.columns - 1));
                covariance.set(b, a, sum / (points.columns - 1));
            }
            total += covariance.doubleValue(a, a);
        }
        if (!Double.isFinite(total)) {
            throw new IllegalArgumentException("Principal components need finite numbers, but a point holds another one.");
        }
        SingularValue<Double> decomposed = SingularValue.R064.make(features, features);
        decomposed.decompose(covariance);
        double[] variances = new double[features];
        int count = 0;
        while (count < features) {
            variances[count] = decomposed.getSingularValues().get(count).doubleValue();
            if (!(variances[count] > NOTHING * variances[0])) {
                break;
            }
            count++;
        }
        double[][] axes = new double[count][features];
        for (int k = 0; k < count; k++) {
            double largest = 0;
            for (int i = 0; i < features; i++) {
                axes[k][i] = decomposed.getU().doubleValue(i, k);
                largest = Math.abs(axes[k][i]) > Math.abs(largest) * (1 + 1e-9) ? axes[k][i] : largest;
            }
            for (int i = 0; i < features && largest < 0; i++) {
                axes[k][i] = -axes[k][i];
            }
        }
        return new PrincipalComponents(mean, axes, variances, total);
    }

    /** How many directions vary. */
    public int count() {
        return axes.length;
    }

    public double[] mean() {
        return mean.clone();
    }

    /** Of length 1. */
    public double[] axis(int component) {
        return axes[component].clone();
    }

    /** Along this direction, with the number of points less one as the divisor. */
    public double variance(int component) {
        return variances[component];
    }

    /** Its part of the whole variance, from 0 to 1. */
    public double share(int component) {
        return variances[component] / total;
    }
}
