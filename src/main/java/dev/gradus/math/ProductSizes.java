package dev.gradus.math;

import dev.gradus.math.Kernel.Transpose;

/** Refuses products whose sizes do not agree. */
final class ProductSizes {

    private ProductSizes() {
    }

    static void check(Matrix a, Transpose transposeA, Matrix b, Transpose transposeB, Matrix c) {
        boolean flipA = transposeA == Transpose.YES;
        boolean flipB = transposeB == Transpose.YES;
        if ((flipA ? a.columns : a.rows) != c.rows || (flipA ? a.rows : a.columns) != (flipB ? b.columns : b.rows)
                || (flipB ? b.rows : b.columns) != c.columns) {
            throw new IllegalArgumentException("Cannot multiply " + text(a, flipA) + " by " + text(b, flipB) + " into "
                    + text(c, false) + ": expected m×k by k×n into m×n.");
        }
    }

    private static String text(Matrix matrix, boolean flipped) {
        return flipped ? matrix.columns + "×" + matrix.rows + " (transposed)" : matrix.rows + "×" + matrix.columns;
    }
}
