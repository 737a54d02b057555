package dev.gradus.ui.lens;

import dev.gradus.math.Shape;

/**
 * The maps of an image layer, or of filters over a sequence: {@code [C, H, W]} is C maps of H x W, {@code [T, F]} is F maps
 * of one row of T.
 */
record MapStack(int count, int rows, int columns, boolean sequence, double[] values) {

    static MapStack of(Shape shape, double[] values) {
        return shape.rank() == 3 ? new MapStack(shape.dim(0), shape.dim(1), shape.dim(2), false, values)
                : new MapStack(shape.dim(1), 1, shape.dim(0), true, values);
    }

    double at(int map, int row, int column) {
        return sequence ? values[column * count + map] : values[(map * rows + row) * columns + column];
    }

    double mean(int map) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sum += at(map, row, column);
            }
        }
        return sum / (rows * columns);
    }
}
