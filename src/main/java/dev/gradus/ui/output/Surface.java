package dev.gradus.ui.output;

import dev.gradus.data.PreparedData;
import dev.gradus.math.Matrix;
import dev.gradus.train.Predictor;
import dev.gradus.ui.model.Plane;

/**
 * What a network says over a plane: predictions on a grid, rows from the top.
 *
 * @param size        cells on each side
 * @param predictions outputs x cells, row after row
 */
record Surface(Plane plane, int size, Matrix predictions) {

    static Surface of(Predictor predictor, PreparedData data, Plane plane, int size) {
        double[] x = new double[size * size];
        double[] y = new double[size * size];
        for (int cell = 0; cell < x.length; cell++) {
            x[cell] = plane.atX((cell % size + 0.5) / size);
            y[cell] = plane.atY((cell / size + 0.5) / size);
        }
        Matrix encoded = plane.encode(data, x, y);
        return new Surface(plane, size, predictor.predict(encoded));
    }

    double at(int output, int row, int column) {
        return predictions.get(output, row * size + column);
    }

    /** How far class k leads over the best of the others; zero on the line between them. */
    double lead(int k, int row, int column) {
        double best = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < predictions.rows; other++) {
            if (other != k) {
                best = Math.max(best, at(other, row, column));
            }
        }
        return at(k, row, column) - best;
    }
}
