package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;

/** Loops over the examples of a batch that several layers share. */
final class Columns {

    private Columns() {}

    /**
     * The same numbers with a column for every {@code rows} of them: the steps of sequences, one after the other. A new
     * window: keep it through {@link dev.gradus.nn.Pass#kept}.
     *
     * @param matrix dense, or null
     */
    static Matrix ofRows(Matrix matrix, int rows) {
        if (matrix == null || matrix.rows == rows) {
            return matrix;
        }
        if (!matrix.isDense()) {
            throw new IllegalArgumentException("Expected a dense matrix, but got " + matrix + " with gaps.");
        }
        return new Matrix(matrix.data, matrix.offset, rows, matrix.size() / rows, rows);
    }

    /** Fewer rows than this are gone through one at a time: the loop over columns is then the longer one. */
    private static final int NARROW = 8;

    /** matrix[:, j] += vector for every column j; vector is rows x 1. */
    static void addVector(Matrix matrix, Matrix vector) {
        double[] data = matrix.data;
        double[] add = vector.data;
        if (matrix.rows < NARROW) {
            for (int row = 0; row < matrix.rows; row++) {
                double value = add[vector.offset + row];
                for (int column = 0, at = matrix.offset + row; column < matrix.columns; column++, at += matrix.stride) {
                    data[at] += value;
                }
            }
            return;
        }
        for (int column = 0; column < matrix.columns; column++) {
            int at = matrix.offset + column * matrix.stride;
            for (int row = 0, from = vector.offset; row < matrix.rows; row++) {
                data[at + row] += add[from + row];
            }
        }
    }

    /** total = sum over the columns of matrix, from the first to the last; total is rows x 1. */
    static void sum(Matrix matrix, Matrix total) {
        double[] out = total.data;
        int to = total.offset;
        if (matrix.rows < NARROW) {
            for (int row = 0; row < matrix.rows; row++) {
                double sum = 0;
                for (int column = 0, at = matrix.offset + row; column < matrix.columns; column++, at += matrix.stride) {
                    sum += matrix.data[at];
                }
                out[to + row] = sum;
            }
            return;
        }
        java.util.Arrays.fill(out, to, to + matrix.rows, 0);
        for (int column = 0; column < matrix.columns; column++) {
            int at = matrix.offset + column * matrix.stride;
            for (int row = 0; row < matrix.rows; row++) {
                out[to + row] += matrix.data[at + row];
            }
        }
    }
}
