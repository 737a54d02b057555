package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.canvas.WireStyle.Shows;
import java.util.Comparator;
import java.util.List;

/**
 * One weight between two tiles of open layers.
 *
 * @param fromTile place of the tile in its stack
 * @param weighted false where the number just goes on to the other layer
 * @param gradient dL/dw of the last step; NaN where there is none
 * @param frozen   the layer it belongs to learns nothing
 */
record WeightWire(NodeId from, int fromUnit, int fromTile, NodeId to, int toUnit, int toTile, boolean weighted, double weight,
        double gradient, boolean frozen) {

    /** So many are drawn at most. */
    static final int MOST = 400;

    /** True for the same weight, whatever its value. */
    boolean same(WeightWire other) {
        return from.equals(other.from) && to.equals(other.to) && fromUnit == other.fromUnit && toUnit == other.toUnit;
    }

    /** What makes it stand out; 0 for what cannot be compared. */
    double strength(Shows shows) {
        double value = !weighted ? 0 : shows == Shows.WEIGHTS ? weight : gradient;
        return Double.isFinite(value) ? Math.abs(value) : 0;
    }

    /** The strongest ones, the weakest of them first: the order in which they are drawn. */
    static List<WeightWire> strongest(List<WeightWire> all, Shows shows, int most) {
        List<WeightWire> sorted = all.stream().sorted(Comparator.comparingDouble(wire -> wire.strength(shows))).toList();
        return sorted.subList(Math.max(0, sorted.size() - most), sorted.size());
    }
}
