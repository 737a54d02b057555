package dev.gradus.train;

import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import java.util.Objects;

/**
 * The numbers of one parameter, or of one of its optimiser's moments.
 *
 * @param node   whose parameter it is
 * @param name   of the parameter
 * @param moment of the optimiser ("velocity"), or empty for the value itself
 */
public record Block(NodeId node, String name, String moment, Shape shape, Numbers values) {

    public Block {
        Objects.requireNonNull(node);
        Objects.requireNonNull(name);
        Objects.requireNonNull(moment);
        if (values.size() != shape.size()) {
            throw new IllegalArgumentException(
                    name + " of " + node + ": expected " + shape.size() + " numbers, found " + values.size() + ".");
        }
    }

    /** The same numbers, as another layer's. */
    public Block withNode(NodeId changed) {
        return new Block(changed, name, moment, shape, values);
    }
}
