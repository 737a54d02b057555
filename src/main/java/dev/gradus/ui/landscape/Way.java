package dev.gradus.ui.landscape;

import dev.gradus.train.LossPlane;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of a run, seen from a plane.
 *
 * @param outside share of the way that leaves the plane: the sum of squared distances of the stops from the plane over that
 *                from its origin; NaN without stops
 */
record Way(List<Point> points, double outside) {

    static final Way NONE = new Way(List.of(), Double.NaN);

    /**
     * The numbers of the network at one time of the run.
     *
     * @param epoch place on the axis of the charts
     */
    record Stop(double epoch, float[] values) {}

    record Point(double epoch, double a, double b) {}

    static Way of(LossPlane plane, List<Stop> stops) {
        List<Point> points = new ArrayList<>();
        double[] values = new double[plane.size()];
        double out = 0;
        double all = 0;
        for (Stop stop : stops) {
            if (stop.values().length == values.length) {
                for (int i = 0; i < values.length; i++) {
                    values[i] = stop.values()[i];
                }
                LossPlane.Spot spot = plane.spot(values);
                points.add(new Point(stop.epoch(), spot.a(), spot.b()));
                out += spot.outside() * spot.outside();
                all += spot.away() * spot.away();
            }
        }
        return points.isEmpty() ? NONE : new Way(points, all > 0 ? out / all : 0);
    }
}
