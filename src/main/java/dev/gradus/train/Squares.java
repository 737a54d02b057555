package dev.gradus.train;

/** Sums of squares in a fixed order, with eight running sums so that the loop is not one long chain of additions. */
final class Squares {

    private Squares() {}

    static double sum(double[] x, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            a += x[i] * x[i];
            b += x[i + 1] * x[i + 1];
            c += x[i + 2] * x[i + 2];
            d += x[i + 3] * x[i + 3];
            e += x[i + 4] * x[i + 4];
            f += x[i + 5] * x[i + 5];
            g += x[i + 6] * x[i + 6];
            h += x[i + 7] * x[i + 7];
        }
        for (; i < to; i++) {
            a += x[i] * x[i];
        }
        return ((a + b) + (c + d)) + ((e + f) + (g + h));
    }
}
