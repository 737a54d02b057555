package dev.gradus.math;

import java.util.Objects;

/**
 * A column-major window on a {@code double} array: element (row, column) is
 * {@code data[offset + row + column * stride]}.
 *
 * <p>The window is immutable, the numbers are not. Layers read the public fields in their inner loops; everything else
 * goes through the methods.
 */
public final class Matrix {

    public final double[] data;
    public final int offset;
    public final int rows;
    public final int columns;
    /** Distance between two columns; equals {@code rows} when the matrix is dense. */
    public final int stride;

    public Matrix(double[] data, int offset, int rows, int columns, int stride) {
        this.data = Objects.requireNonNull(data);
        if (rows < 0 || columns < 0 || offset < 0 || stride < rows
                || (rows > 0 && columns > 0 && offset + (long) (columns - 1) * stride + rows > data.length)) {
            throw new IllegalArgumentException("A matrix of " + rows + "×" + columns + " with stride " + stride
                    + " at offset " + offset + " does not fit an array of " + data.length + " numbers.");
        }
        this.offset = offset;
        this.rows = rows;
        this.columns = columns;
        this.stride = stride;
    }

    /** A new dense matrix of zeros. */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(new double[Math.multiplyExact(rows, columns)], 0, rows, columns, rows);
    }

    /** Shares the array: column after column. */
    public static Matrix wrap(double[] data, int rows) {
        return new Matrix(data, 0, rows, rows == 0 ? 0 : data.length / rows, rows);
    }

    public double get(int row, int column) {
        return data[offset + row + column * stride];
    }

    public void set(int row, int column, double value) {
        data[offset + row + column * stride] = value;
    }

    /** The first columns, sharing the numbers. */
    public Matrix prefix(int count) {
        return new Matrix(data, offset, rows, count, stride);
    }

    /** True when the columns follow each other without gaps. */
    public boolean isDense() {
        return stride == rows || columns <= 1;
    }

    public int size() {
        return rows * columns;
    }

    public void fill(double value) {
        for (int column = 0; column < columns; column++) {
            int start = offset + column * stride;
            java.util.Arrays.fill(data, start, start + rows, value);
        }
    }

    public void copyFrom(Matrix source) {
        if (source.rows != rows || source.columns != columns) {
            throw new IllegalArgumentException("Cannot copy " + source + " into " + this + ".");
        }
        for (int column = 0; column < columns; column++) {
            System.arraycopy(source.data, source.offset + column * source.stride, data, offset + column * stride, rows);
        }
    }

    /** A dense copy of the numbers, column after column. */
    public double[] toArray() {
        double[] copy = new double[size()];
        for (int column = 0; column < columns; column++) {
            System.arraycopy(data, offset + column * stride, copy, column * rows, rows);
        }
        return copy;
    }

    @Override
    public String toString() {
        return "matrix of " + rows + "×" + columns;
    }
}
