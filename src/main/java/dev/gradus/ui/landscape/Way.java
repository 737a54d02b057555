package dev.gradus.ui.landscape;

import dev.gradus.train.Keyframe;
import dev.gradus.train.LossPlane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The way of a run, seen from a plane. */
record Way(List<Point> points) {

    static final Way NONE = new Way(List.of());

    /**
     * A stop of the way.
     *
     * @param outside distance from the plane
     * @param away    distance from its origin
     */
    record Point(long step, double epoch, double a, double b, double outside, double away) {}

    static Way of(LossPlane plane, List<Keyframe> frames) {
        return of(plane, frames, NONE);
    }

    /** @param before of the same run over the same plane, to be looked up */
    static Way of(LossPlane plane, List<Keyframe> frames, Way before) {
        Map<Long, Point> known = new HashMap<>();
        before.points().forEach(point -> known.put(point.step(), point));
        List<Point> points = new ArrayList<>();
        for (Keyframe frame : frames) {
            if (frame.values().length == plane.size()) {
                points.add(known.computeIfAbsent(frame.step(), step -> point(plane, frame)));
            }
        }
        return points.isEmpty() ? NONE : new Way(points);
    }

    private static Point point(LossPlane plane, Keyframe frame) {
        LossPlane.Spot spot = plane.spot(Keyframe.widen(frame.values()));
        return new Point(frame.step(), frame.epoch(), spot.a(), spot.b(), spot.outside(), spot.away());
    }

    /**
     * The share of the way that leaves the plane: the sum of the stops' squared distances from the plane over that from its
     * origin.
     */
    double outside() {
        double out = points.stream().mapToDouble(point -> point.outside() * point.outside()).sum();
        double all = points.stream().mapToDouble(point -> point.away() * point.away()).sum();
        return all > 0 ? out / all : 0;
    }
}
