package dev.gradus.graph;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import java.util.List;

/**
 * Stands for a block in a {@linkplain NetworkGraph#folded() folded} graph, which is drawn and walked through but never
 * computed: no catalog knows it and no file holds it.
 */
public record BlockCard(NodeId group) implements LayerSpec {

    public static final LayerType<BlockCard> TYPE = new LayerType<>("block", "Block", "block",
            LayerType.Category.CORE, new LayerType.Arity(1, 64), new BlockCard(new NodeId("g1")), List.of(),
            new Doc("A named block of layers. It can be collapsed to one card, repeated and saved to the palette.", "", ""));

    @Override
    public LayerType<?> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        throw new UnsupportedOperationException("A folded graph is drawn, not computed.");
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        throw new UnsupportedOperationException("A folded graph is drawn, not computed.");
    }
}
