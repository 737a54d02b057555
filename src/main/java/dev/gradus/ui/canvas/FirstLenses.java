package dev.gradus.ui.canvas;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.layer.Conv1D;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Gru;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.SelfAttention;
import dev.gradus.nn.layer.SimpleRnn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lenses that open by themselves with a project over images, sequences or a text: the example, the first layer that
 * looks for patterns in it, and the answer. Nothing else would show at once what such a network does.
 */
final class FirstLenses {

    private FirstLenses() {}

    static List<NodeId> of(NetworkGraph graph, Map<NodeId, Shape> shapes, DataSignature data) {
        if (data.input().rank() == 1 && data.vocabulary() == 0) {
            return List.of();
        }
        List<NodeId> lenses = new ArrayList<>();
        graph.input().map(Node::id).ifPresent(lenses::add);
        first(graph).map(Node::id).ifPresent(lenses::add);
        graph.output().map(Node::id).ifPresent(lenses::add);
        return lenses.stream().filter(shapes::containsKey).toList();
    }

    private static Optional<Node> first(NetworkGraph graph) {
        return graph.computingOrder().stream().filter(node -> node.layer() instanceof Conv2D || node.layer() instanceof Conv1D
                || node.layer() instanceof SelfAttention || node.layer() instanceof Lstm || node.layer() instanceof Gru
                || node.layer() instanceof SimpleRnn).findFirst();
    }
}
