package dev.gradus.graph;

import dev.gradus.nn.LayerSpec;
import java.util.Objects;

/**
 * A layer on the canvas.
 *
 * @param name   unique in its graph; people and logs use it
 * @param frozen passes gradients on but learns nothing
 */
public record Node(NodeId id, String name, LayerSpec layer, boolean frozen) {

    public Node {
        Objects.requireNonNull(id);
        Objects.requireNonNull(layer);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A layer needs a name.");
        }
    }

    public Node withId(NodeId newId) {
        return new Node(newId, name, layer, frozen);
    }

    public Node withLayer(LayerSpec newLayer) {
        return new Node(id, name, newLayer, frozen);
    }

    public Node withName(String newName) {
        return new Node(id, newName, layer, frozen);
    }

    public Node withFrozen(boolean newFrozen) {
        return new Node(id, name, layer, newFrozen);
    }
}
