package dev.gradus.ui.model;

import java.util.Arrays;

/** A growing curve without boxing: points in order of x. NaN is a point too, and charts show where it is. */
public final class Series {

    private double[] x = new double[256];
    private double[] y = new double[256];
    private int size;

    public void add(double px, double py) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = px;
        y[size] = py;
        size++;
    }

    public int size() {
        return size;
    }

    public double x(int i) {
        return x[i];
    }

    public double y(int i) {
        return y[i];
    }

    /** The value of the last point that is not beyond a place; NaN before the first. */
    public double before(double place) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (x[middle] <= place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? Double.NaN : y[from - 1];
    }

    public double lastX() {
        return size == 0 ? Double.NaN : x[size - 1];
    }

    public double lastY() {
        return size == 0 ? Double.NaN : y[size - 1];
    }
}
