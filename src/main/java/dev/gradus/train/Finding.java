package dev.gradus.train;

import dev.gradus.graph.NodeId;

/**
 * Something that keeps a layer from learning.
 *
 * @param node   the guilty layer
 * @param layer  its name
 * @param units  how many units are dead or saturated; 0 for gradients
 * @param of     units of the layer; 0 for gradients
 * @param size   L2 norm of the layer's gradient; NaN for units
 * @param other  the name of the layer it is compared with, for vanishing gradients; else empty
 * @param factor how many times smaller its gradient is than the other's; NaN where nothing is compared
 */
public record Finding(Kind kind, NodeId node, String layer, int units, int of, double size, String other, double factor) {

    public enum Kind {
        /** Units whose rectifier lets nothing through for any row: no gradient comes back, so they stay as they are. */
        DEAD,
        /** Units at the flat ends of their activation for nearly every row. */
        SATURATED,
        /** The gradient shrinks on its way to the front. */
        VANISHING,
        /** The gradient grows beyond all measure. */
        EXPLODING
    }

    static Finding units(Kind kind, NodeId node, String layer, int units, int of) {
        return new Finding(kind, node, layer, units, of, Double.NaN, "", Double.NaN);
    }

    static Finding vanishing(NodeId node, String layer, double size, String other, double factor) {
        return new Finding(Kind.VANISHING, node, layer, 0, 0, size, other, factor);
    }

    static Finding exploding(NodeId node, String layer, double size) {
        return new Finding(Kind.EXPLODING, node, layer, 0, 0, size, "", Double.NaN);
    }
}
