package dev.gradus.data.generate;

import java.util.Arrays;

/**
 * The line a pen leaves: points close together with the pen's half width at each, several strokes one after another. A
 * smooth part is a Catmull-Rom spline through its points (E. Catmull, R. Rom: <i>A class of local interpolating
 * splines</i>, 1974), evaluated at a fixed number of places between two points.
 */
final class PenLine {

    private static final int STEPS = 6;

    private double[] x = new double[256];
    private double[] y = new double[256];
    private double[] halfWidth = new double[256];
    private boolean[] starts = new boolean[256];
    private int count;

    int count() {
        return count;
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }

    /** Whether the pen was set down anew at this point. */
    boolean starts(int point) {
        return starts[point];
    }

    double halfWidth(int point) {
        return halfWidth[point];
    }

    void setHalfWidth(int point, double value) {
        halfWidth[point] = value;
    }

    void move(int point, double toX, double toY) {
        x[point] = toX;
        y[point] = toY;
    }

    /** Adds a stroke; {@code px, py} are where it passes. */
    void add(double[] px, double[] py, boolean[] sharp) {
        append(px[0], py[0], true);
        for (int i = 0; i + 1 < px.length; i++) {
            // Beyond a sharp point (or an end) the spline sees that point again, so it arrives without a bend.
            int before = i == 0 || sharp[i] ? i : i - 1;
            int after = i + 2 == px.length || sharp[i + 1] ? i + 1 : i + 2;
            for (int step = 1; step <= STEPS; step++) {
                double t = (double) step / STEPS;
                append(spline(px[before], px[i], px[i + 1], px[after], t), spline(py[before], py[i], py[i + 1], py[after], t),
                        false);
            }
        }
    }

    private static double spline(double a, double b, double c, double d, double t) {
        return 0.5 * (2 * b + t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * b - a - 3 * c + d))));
    }

    private void append(double px, double py, boolean start) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            halfWidth = Arrays.copyOf(halfWidth, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
        }
        x[count] = px;
        y[count] = py;
        starts[count] = start;
        count++;
    }
}
