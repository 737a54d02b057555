package dev.gradus.edit;

import dev.gradus.graph.Edge;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Layers that were copied, with the wires among them and their places. */
public record Clip(List<Node> nodes, List<Edge> edges, Layout layout) {

    public static Clip of(Document document, Collection<NodeId> ids) {
        return new Clip(document.graph().nodes().stream().filter(node -> ids.contains(node.id())).toList(),
                document.graph().edges().stream()
                        .filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to())).toList(),
                document.layout());
    }

    /** Ids that {@link #pasteInto} will give, in the order of {@link #nodes()}. */
    public List<NodeId> idsIn(Document document) {
        List<NodeId> ids = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            ids.add(new NodeId("n" + (document.graph().nextId() + i)));
        }
        return ids;
    }

    Document pasteInto(Document document, double dx, double dy) {
        Map<NodeId, NodeId> fresh = new HashMap<>();
        Map<NodeId, Point> places = new LinkedHashMap<>();
        var graph = document.graph();
        for (Node node : nodes) {
            NodeId id = graph.newId();
            fresh.put(node.id(), id);
            graph = graph.with(node.layer());
            graph = graph.replace(graph.node(id).withFrozen(node.frozen()));
            layout.place(node.id()).ifPresent(place -> places.put(id, place.plus(dx, dy)));
        }
        for (Edge edge : edges) {
            graph = graph.connect(fresh.get(edge.from()), fresh.get(edge.to()));
        }
        return LayeredLayout.placeMissing(document.withGraph(graph).withLayout(document.layout().with(places)));
    }
}
