package dev.gradus.nn.layer;

/**
 * Sums over numbers that lie next to each other, as four sums side by side: one alone would wait for every addition. The
 * order depends on the count alone, so the bits are always the same.
 */
final class RunSums {

    private RunSums() {}

    static double of(double[] x, int from, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (int end = from + count - 3; i < end; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < from + count; i++) {
            a += x[i];
        }
        return a + b + (c + d);
    }

    /** The sum of (x - mean)^2. */
    static double ofSquares(double[] x, int from, int count, double mean) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (int end = from + count - 3; i < end; i += 4) {
            double p = x[i] - mean;
            double q = x[i + 1] - mean;
            double r = x[i + 2] - mean;
            double s = x[i + 3] - mean;
            a += p * p;
            b += q * q;
            c += r * r;
            d += s * s;
        }
        for (; i < from + count; i++) {
            double p = x[i] - mean;
            a += p * p;
        }
        return a + b + (c + d);
    }

    static double ofProducts(double[] x, int xFrom, double[] y, int yFrom, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i < count - 3; i += 4) {
            a += x[xFrom + i] * y[yFrom + i];
            b += x[xFrom + i + 1] * y[yFrom + i + 1];
            c += x[xFrom + i + 2] * y[yFrom + i + 2];
            d += x[xFrom + i + 3] * y[yFrom + i + 3];
        }
        for (; i < count; i++) {
            a += x[xFrom + i] * y[yFrom + i];
        }
        return a + b + (c + d);
    }
}
