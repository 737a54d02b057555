package dev.gradus.ui.output;

import dev.gradus.data.PreparedData;
import dev.gradus.data.Preparation;
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
        Preparation preparation = data.preparation();
        Matrix encoded = Matrix.zeros(plane.rest().length, size * size);
        for (int row = 0; row < size; row++) {
            double y = preparation.encodeInput(plane.y(), plane.atY((row + 0.5) / size));
            for (int column = 0; column < size; column++) {
                int cell = row * size + column;
                System.arraycopy(plane.rest(), 0, encoded.data, cell * encoded.rows, encoded.rows);
                encoded.set(plane.x(), cell, preparation.encodeInput(plane.x(), plane.atX((column + 0.5) / size)));
                encoded.set(plane.y(), cell, y);
            }
        }
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
