package dev.gradus.graph;

import dev.gradus.nn.LayerSpec;
import java.util.Objects;

/**
 * A layer on the canvas.
 *
 * @param name       unique in its graph; people and logs use it
 * @param frozen     passes gradients on but learns nothing
 * @param rateFactor times the learning rate of the run is that of this layer
 */
public record Node(NodeId id, String name, LayerSpec layer, boolean frozen, double rateFactor) {

    public static final double MOST_RATE_FACTOR = 1000;

    public Node {
        Objects.requireNonNull(id);
        Objects.requireNonNull(layer);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A layer needs a name.");
        }
        if (!(rateFactor > 0 && rateFactor <= MOST_RATE_FACTOR)) {
            throw new IllegalArgumentException("The rate factor of " + name + " is above 0 and at most 1000. It was "
                    + rateFactor + ".");
        }
    }

    /** A layer that learns at the rate of the run. */
    public Node(NodeId id, String name, LayerSpec layer, boolean frozen) {
        this(id, name, layer, frozen, 1);
    }

    public Node withId(NodeId newId) {
        return new Node(newId, name, layer, frozen, rateFactor);
    }

    public Node withLayer(LayerSpec newLayer) {
        return new Node(id, name, newLayer, frozen, rateFactor);
    }

    public Node withName(String newName) {
        return new Node(id, newName, layer, frozen, rateFactor);
    }

    public Node withFrozen(boolean newFrozen) {
        return new Node(id, name, layer, newFrozen, rateFactor);
    }

    public Node withRateFactor(double factor) {
        return new Node(id, name, layer, frozen, factor);
    }
}
