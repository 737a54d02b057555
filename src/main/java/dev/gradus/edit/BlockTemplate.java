package dev.gradus.edit;

import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Shape;
import java.util.Optional;

/** A block that the palette offers. */
public interface BlockTemplate {

    /** Stable and unique among templates; letters, digits and hyphens. */
    String id();

    String name();

    /** One or two plain sentences. */
    String help();

    /** Why the block cannot stand where this shape arrives, "needs an image"; empty when it can. */
    default Optional<String> refusal(Shape arriving) {
        return Optional.empty();
    }

    /**
     * The block as a graph of its own: exactly one block, which holds every node.
     *
     * @param arriving the shape of what it will take; empty while that is unknown
     */
    NetworkGraph build(Optional<Shape> arriving);
}
