package dev.gradus.math;

/**
 * Turns the rows or columns of a matrix into an orthonormal set: the Q of a QR decomposition whose R has a positive
 * diagonal. Of independent normal numbers that is an orthogonal matrix drawn evenly from all of them (Haar measure; F.
 * Mezzadri, <i>How to generate random matrices from the classical compact groups</i>, 2007).
 *
 * <p>By Gram and Schmidt's method, each vector swept twice: "twice is enough" (Giraud, Langou, Rozloznik 2005), so scalar
 * products of different vectors stay below some 1e-15. Takes 4 m n^2 operations for n vectors of m numbers.
 */
public final class Orthonormal {

    private Orthonormal() {}

    /**
     * The shorter side becomes orthonormal: the rows where there are at most as many rows as columns, else the columns.
     *
     * @param data row-major, {@code rows x columns} from {@code offset}; overwritten
     */
    public static void make(double[] data, int offset, int rows, int columns) {
        if (rows <= columns) {
            rows(data, offset, rows, columns);
            return;
        }
        double[] turned = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = data[offset + row * columns + column];
            }
        }
        rows(turned, 0, columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                data[offset + row * columns + column] = turned[column * rows + row];
            }
        }
    }

    private static void rows(double[] data, int offset, int rows, int length) {
        for (int row = 0; row < rows; row++) {
            int own = offset + row * length;
            for (int sweep = 0; sweep < 2; sweep++) {
                for (int other = offset; other < own; other += length) {
                    double along = dot(data, own, other, length);
                    for (int i = 0; i < length; i++) {
                        data[own + i] -= along * data[other + i];
                    }
                }
            }
            double scale = 1 / Math.sqrt(dot(data, own, own, length));
            for (int i = 0; i < length; i++) {
                data[own + i] *= scale;
            }
        }
    }

    /** In four sums, which the processor adds up side by side. */
    private static double dot(double[] data, int a, int b, int length) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            sum0 += data[a + i] * data[b + i];
            sum1 += data[a + i + 1] * data[b + i + 1];
            sum2 += data[a + i + 2] * data[b + i + 2];
            sum3 += data[a + i + 3] * data[b + i + 3];
        }
        for (; i < length; i++) {
            sum0 += data[a + i] * data[b + i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
