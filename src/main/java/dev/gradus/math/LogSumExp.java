package dev.gradus.math;

/**
 * ln(sum of e^z) over a column, in two parts so that nothing overflows and nothing is lost: the largest z, and the
 * logarithm of the sum of e^(z - largest), which lies between 0 and ln(rows). What softmax, log-softmax and the
 * cross-entropies have in common.
 */
public final class LogSumExp {

    private LogSumExp() {}

    /** The largest number of a column; NaN where one is NaN. */
    public static double largest(Matrix z, int column) {
        int at = z.offset + column * z.stride;
        double largest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < z.rows; row++) {
            largest = Math.max(largest, z.data[at + row]);
        }
        return largest;
    }

    /** ln(sum over the column of e^(z - largest)). */
    public static double above(double largest, Matrix z, int column) {
        int at = z.offset + column * z.stride;
        double sum = 0;
        for (int row = 0; row < z.rows; row++) {
            sum += Elementary.exp(z.data[at + row] - largest);
        }
        return Elementary.log(sum);
    }

    /**
     * The softmax of a column.
     *
     * @param shares receives e^(z - largest) / sum in its column of the same number; may be {@code z} itself
     * @return the sum over the column of e^(z - largest)
     */
    public static double softmax(double largest, Matrix z, int column, Matrix shares) {
        int at = z.offset + column * z.stride;
        int to = shares.offset + column * shares.stride;
        double sum = 0;
        for (int row = 0; row < z.rows; row++) {
            double e = Elementary.exp(z.data[at + row] - largest);
            shares.data[to + row] = e;
            sum += e;
        }
        double scale = 1 / sum;
        for (int row = 0; row < z.rows; row++) {
            shares.data[to + row] *= scale;
        }
        return sum;
    }
}
