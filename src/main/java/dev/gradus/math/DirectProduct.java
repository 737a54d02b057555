package dev.gradus.math;

import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;

/**
 * A product by plain loops in double, without packing: the quickest way for small matrices, where the call itself would
 * cost more than the arithmetic. Each number of C is one sum in the order of k, so the bits depend on nothing else.
 *
 * <p>Four columns of C are summed side by side, which hides the latency of the additions.
 */
final class DirectProduct {

    private DirectProduct() {
    }

    static void multiply(Matrix a, Transpose transposeA, Matrix b, Transpose transposeB, Matrix c, Write write) {
        boolean add = write == Write.ADD;
        int depth = transposeA == Transpose.YES ? a.rows : a.columns;
        if (transposeA == Transpose.YES && transposeB == Transpose.NO) {
            contiguous(a.data, a.offset, a.stride, b.data, b.offset, b.stride, c, depth, add);
        } else {
            boolean flipA = transposeA == Transpose.YES;
            boolean flipB = transposeB == Transpose.YES;
            strided(a.data, a.offset, flipA ? a.stride : 1, flipA ? 1 : a.stride,
                    b.data, b.offset, flipB ? b.stride : 1, flipB ? 1 : b.stride, c, depth, add);
        }
    }

    /** C = A^T B, both read along their columns. */
    private static void contiguous(double[] a, int aOffset, int aStride, double[] b, int bOffset, int bStride,
                                   Matrix c, int depth, boolean add) {
        double[] out = c.data;
        int rows = c.rows;
        int columns = c.columns;
        int stride = c.stride;
        int j = 0;
        for (; j + 4 <= columns; j += 4) {
            int b0 = bOffset + j * bStride;
            int b1 = b0 + bStride;
            int b2 = b1 + bStride;
            int b3 = b2 + bStride;
            int to = c.offset + j * stride;
            int i = 0;
            for (; i + 2 <= rows; i += 2) {
                int a0 = aOffset + i * aStride;
                int a1 = a0 + aStride;
                double s00 = 0;
                double s01 = 0;
                double s02 = 0;
                double s03 = 0;
                double s10 = 0;
                double s11 = 0;
                double s12 = 0;
                double s13 = 0;
                for (int k = 0; k < depth; k++) {
                    double x = a[a0 + k];
                    double y = a[a1 + k];
                    double v0 = b[b0 + k];
                    double v1 = b[b1 + k];
                    double v2 = b[b2 + k];
                    double v3 = b[b3 + k];
                    s00 += x * v0;
                    s10 += y * v0;
                    s01 += x * v1;
                    s11 += y * v1;
                    s02 += x * v2;
                    s12 += y * v2;
                    s03 += x * v3;
                    s13 += y * v3;
                }
                store(out, to + i, stride, s00, s01, s02, s03, add);
                store(out, to + i + 1, stride, s10, s11, s12, s13, add);
            }
            for (; i < rows; i++) {
                int ai = aOffset + i * aStride;
                double s0 = 0;
                double s1 = 0;
                double s2 = 0;
                double s3 = 0;
                for (int k = 0; k < depth; k++) {
                    double value = a[ai + k];
                    s0 += value * b[b0 + k];
                    s1 += value * b[b1 + k];
                    s2 += value * b[b2 + k];
                    s3 += value * b[b3 + k];
                }
                store(out, to + i, stride, s0, s1, s2, s3, add);
            }
        }
        for (; j < columns; j++) {
            int bj = bOffset + j * bStride;
            int to = c.offset + j * stride;
            for (int i = 0; i < rows; i++) {
                int ai = aOffset + i * aStride;
                double sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum += a[ai + k] * b[bj + k];
                }
                out[to + i] = add ? out[to + i] + sum : sum;
            }
        }
    }

    /** op(A)(i, k) is {@code a[aOffset + i * aRow + k * aDeep]}, op(B)(k, j) is {@code b[bOffset + k * bDeep + j * bColumn]}. */
    private static void strided(double[] a, int aOffset, int aRow, int aDeep, double[] b, int bOffset, int bDeep, int bColumn,
                                Matrix c, int depth, boolean add) {
        double[] out = c.data;
        int rows = c.rows;
        int columns = c.columns;
        int stride = c.stride;
        int j = 0;
        for (; j + 4 <= columns; j += 4) {
            int to = c.offset + j * stride;
            int bStart = bOffset + j * bColumn;
            int i = 0;
            for (; i + 2 <= rows; i += 2) {
                int ai = aOffset + i * aRow;
                int bi = bStart;
                double s00 = 0;
                double s01 = 0;
                double s02 = 0;
                double s03 = 0;
                double s10 = 0;
                double s11 = 0;
                double s12 = 0;
                double s13 = 0;
                for (int k = 0; k < depth; k++) {
                    double x = a[ai];
                    double y = a[ai + aRow];
                    double v0 = b[bi];
                    double v1 = b[bi + bColumn];
                    double v2 = b[bi + 2 * bColumn];
                    double v3 = b[bi + 3 * bColumn];
                    s00 += x * v0;
                    s10 += y * v0;
                    s01 += x * v1;
                    s11 += y * v1;
                    s02 += x * v2;
                    s12 += y * v2;
                    s03 += x * v3;
                    s13 += y * v3;
                    ai += aDeep;
                    bi += bDeep;
                }
                store(out, to + i, stride, s00, s01, s02, s03, add);
                store(out, to + i + 1, stride, s10, s11, s12, s13, add);
            }
            for (; i < rows; i++) {
                int ai = aOffset + i * aRow;
                int bi = bStart;
                double s0 = 0;
                double s1 = 0;
                double s2 = 0;
                double s3 = 0;
                for (int k = 0; k < depth; k++) {
                    double value = a[ai];
                    s0 += value * b[bi];
                    s1 += value * b[bi + bColumn];
                    s2 += value * b[bi + 2 * bColumn];
                    s3 += value * b[bi + 3 * bColumn];
                    ai += aDeep;
                    bi += bDeep;
                }
                store(out, to + i, stride, s0, s1, s2, s3, add);
            }
        }
        for (; j < columns; j++) {
            int to = c.offset + j * stride;
            int bStart = bOffset + j * bColumn;
            for (int i = 0; i < rows; i++) {
                int ai = aOffset + i * aRow;
                int bi = bStart;
                double sum = 0;
                for (int k = 0; k < depth; k++) {
                    sum += a[ai] * b[bi];
                    ai += aDeep;
                    bi += bDeep;
                }
                out[to + i] = add ? out[to + i] + sum : sum;
            }
        }
    }

    private static void store(double[] out, int to, int stride, double s0, double s1, double s2, double s3, boolean add) {
        if (add) {
            s0 += out[to];
            s1 += out[to + stride];
            s2 += out[to + 2 * stride];
            s3 += out[to + 3 * stride];
        }
        out[to] = s0;
        out[to + stride] = s1;
        out[to + 2 * stride] = s2;
        out[to + 3 * stride] = s3;
    }
}
