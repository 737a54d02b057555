package dev.gradus.ui.landscape;

import dev.gradus.graph.Network;
import dev.gradus.train.Keyframe;
import dev.gradus.train.LossGrid.Extent;
import dev.gradus.train.LossPlane;
import dev.gradus.train.PlaneDirections;
import java.util.List;

/**
 * A plane that was laid, the part of it that is looked at, and what stands at its axes.
 *
 * @param aOffset what the first axis says at the origin: a weight's own value
 * @param share   of the motion that each principal direction holds; empty for other planes
 */
record Lay(Kind kind, LossPlane plane, Extent extent, double aOffset, double bOffset, List<Double> share, Way way) {

    private static final double MARGIN = 0.15;
    private static final double NARROWEST = 0.3;
    private static final double REACH = 1;

    /** How the plane was chosen. */
    enum Kind { WEIGHTS, RANDOM, PATH }

    /** What was asked for: places of two numbers, or a seed. */
    record Wish(Kind kind, int first, int second, long seed) {}

    /** @throws IllegalArgumentException with a sentence, when there is no such plane */
    static Lay of(Wish wish, Network network, List<Keyframe> frames) {
        if (wish.kind() == Kind.WEIGHTS) {
            LossPlane plane = PlaneDirections.weights(network, wish.first(), wish.second());
            double one = network.values()[wish.first()];
            double other = network.values()[wish.second()];
            double reach = Math.max(2, 1.5 * Math.max(Math.abs(one), Math.abs(other)));
            Way way = Way.of(plane, frames);
            return new Lay(wish.kind(), plane, holding(Extent.around(0, 0, reach), way), one, other, List.of(), way);
        }
        if (wish.kind() == Kind.RANDOM) {
            LossPlane plane = PlaneDirections.random(network, wish.seed());
            return new Lay(wish.kind(), plane, Extent.around(0, 0, REACH), 0, 0, List.of(), Way.of(plane, frames));
        }
        PlaneDirections.Principal principal = PlaneDirections.principal(network,
                frames.stream().map(Keyframe::values).toList());
        Way way = Way.of(principal.plane(), frames);
        return new Lay(wish.kind(), principal.plane(), around(way), 0, 0,
                List.of(principal.firstShare(), principal.secondShare()), way);
    }

    /** @param before what was seen of the same way, and need not be projected once more */
    Lay following(List<Keyframe> frames, Way before) {
        return new Lay(kind, plane, extent, aOffset, bOffset, share, Way.of(plane, frames, before));
    }

    private static Extent holding(Extent extent, Way way) {
        Extent grown = extent;
        for (Way.Point point : way.points()) {
            grown = grown.holds(point.a(), point.b()) ? grown : grown.with(point.a(), point.b(), MARGIN);
        }
        return grown;
    }

    /** The way with a margin; the shorter side is at least a third of the longer, so that valleys keep their form. */
    private static Extent around(Way way) {
        double aFrom = 0;
        double aTo = 0;
        double bFrom = 0;
        double bTo = 0;
        for (Way.Point point : way.points()) {
            aFrom = Math.min(aFrom, point.a());
            aTo = Math.max(aTo, point.a());
            bFrom = Math.min(bFrom, point.b());
            bTo = Math.max(bTo, point.b());
        }
        double longest = Math.max(1e-6, Math.max(aTo - aFrom, bTo - bFrom));
        double wide = Math.max(NARROWEST * longest, aTo - aFrom) * (0.5 + 2 * MARGIN);
        double high = Math.max(NARROWEST * longest, bTo - bFrom) * (0.5 + 2 * MARGIN);
        double a = (aFrom + aTo) / 2;
        double b = (bFrom + bTo) / 2;
        return new Extent(a - wide, a + wide, b - high, b + high);
    }
}
