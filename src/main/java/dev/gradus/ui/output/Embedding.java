package dev.gradus.ui.output;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Matrix;
import java.util.List;
import java.util.Optional;

/**
 * What one layer makes of rows, as points of the plane.
 *
 * @param layers   of the network that can be looked at, in computing order
 * @param layer    the one that is shown
 * @param units    how many numbers it gives for a row
 * @param places   of the rows among the examples of the part
 * @param points   2 x rows
 * @param chosen   2 x 1: the chosen example, wherever it stands
 * @param shares   of the spread that the two axes hold; empty where the layer's own two units are the axes
 * @param grid     the inputs' own grid as the layer bends it, 2 x points, line after line; empty without two inputs
 * @param onALine  points of one line of the grid
 * @param nanos    what the picture cost
 */
record Embedding(PreparedData data, List<Choice> layers, Choice layer, int units, Part part, int[] places, Matrix points,
        Optional<Matrix> chosen, Optional<double[]> shares, Optional<Matrix> grid, int onALine, long nanos) {

    /** A layer to choose. */
    record Choice(NodeId id, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    double target(int row) {
        Matrix target = Matrix.zeros(data.examples(part).targetSize(), 1);
        data.examples(part).copyTarget(places[row], target, 0);
        return target.data[0];
    }

    /** The target of a regression in its own units. */
    double targetInUnits(int row) {
        return data.preparation().decodeTarget(0, target(row), data.examples(part).base(places[row]));
    }

    /** The number of the row in the data. */
    int row(int point) {
        return data.rows(part)[places[point]];
    }

    /** The point nearest to a place of the plane, in its units. */
    int nearest(double x, double y) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.columns; i++) {
            double distance = Math.hypot(points.get(0, i) - x, points.get(1, i) - y);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
