package dev.gradus.ui.landscape;

import dev.gradus.train.LossGrid;

/**
 * Heights over the plane, from a measured grid: between its points the logarithm of the loss is drawn by Catmull and
 * Rom's cubic, which passes through every point that was measured.
 *
 * @param size   heights on each side
 * @param values row after row, 0 to 1; the first row is the smallest b
 */
record Relief(LossGrid grid, Levels levels, int size, double[] values) {

    private static final int FINE = 129;

    static Relief of(LossGrid grid) {
        Levels levels = Levels.of(grid);
        int between = Math.max(1, (FINE - 1) / (grid.size() - 1));
        int size = (grid.size() - 1) * between + 1;
        double[] measured = new double[grid.losses().length];
        for (int i = 0; i < measured.length; i++) {
            measured[i] = levels.height(grid.losses()[i]);
        }
        double[] wide = new double[grid.size() * size];
        for (int row = 0; row < grid.size(); row++) {
            for (int column = 0; column < size; column++) {
                wide[row * size + column] = between(measured, row * grid.size(), 1, grid.size(), (double) column / between);
            }
        }
        double[] values = new double[size * size];
        for (int column = 0; column < size; column++) {
            for (int row = 0; row < size; row++) {
                double value = between(wide, column, size, grid.size(), (double) row / between);
                values[row * size + column] = Math.max(0, Math.min(1, value));
            }
        }
        return new Relief(grid, levels, size, values);
    }

    private static double between(double[] data, int from, int stride, int count, double place) {
        int at = Math.min(count - 2, (int) place);
        double t = place - at;
        double p1 = data[from + at * stride];
        double p2 = data[from + (at + 1) * stride];
        double p0 = at > 0 ? data[from + (at - 1) * stride] : 2 * p1 - p2;
        double p3 = at + 2 < count ? data[from + (at + 2) * stride] : 2 * p2 - p1;
        return p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
    }

    /** The height at a share of the way along each side, 0 to 1. */
    double at(double shareA, double shareB) {
        double x = Math.max(0, Math.min(size - 1.000001, shareA * (size - 1)));
        double y = Math.max(0, Math.min(size - 1.000001, shareB * (size - 1)));
        int column = (int) x;
        int row = (int) y;
        double fx = x - column;
        double fy = y - row;
        int i = row * size + column;
        return (1 - fy) * ((1 - fx) * values[i] + fx * values[i + 1])
                + fy * ((1 - fx) * values[i + size] + fx * values[i + size + 1]);
    }

    double shareA(double a) {
        return (a - grid.extent().aFrom()) / (grid.extent().aTo() - grid.extent().aFrom());
    }

    double shareB(double b) {
        return (b - grid.extent().bFrom()) / (grid.extent().bTo() - grid.extent().bFrom());
    }
}
