package dev.gradus.ui.canvas;

import dev.gradus.edit.Point;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Where a dragged node comes to rest: level with a neighbour's centre when one is near, else on the grid.
 *
 * @param guideX where to draw a vertical guide line, if the node lines up with a neighbour
 * @param guideY where to draw a horizontal one
 */
record Snapping(Point place, OptionalDouble guideX, OptionalDouble guideY) {

    static final double GRID = 20;
    /** How near a neighbour's centre pulls. */
    static final double REACH = 7;

    /** @param scale of the view: the reach is a distance on the screen */
    static Snapping of(double x, double y, Collection<Point> neighbours, double scale) {
        OptionalDouble guideX = nearest(x, neighbours, Point::x, REACH / scale);
        OptionalDouble guideY = nearest(y, neighbours, Point::y, REACH / scale);
        return new Snapping(new Point(guideX.orElse(grid(x)), guideY.orElse(grid(y))), guideX, guideY);
    }

    static Snapping free(double x, double y) {
        return new Snapping(new Point(x, y), OptionalDouble.empty(), OptionalDouble.empty());
    }

    private static double grid(double value) {
        return GRID * Math.rint(value / GRID);
    }

    private static OptionalDouble nearest(double value, Collection<Point> neighbours, ToDoubleFunction<Point> axis,
            double reach) {
        double best = Double.NaN;
        for (Point neighbour : neighbours) {
            double candidate = axis.applyAsDouble(neighbour);
            if (Math.abs(candidate - value) <= reach
                    && !(Math.abs(candidate - value) >= Math.abs(best - value))) {
                best = candidate;
            }
        }
        return Double.isNaN(best) ? OptionalDouble.empty() : OptionalDouble.of(best);
    }
}
