package dev.gradus.edit;

import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.Grouping;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Layers that were copied, with the wires among them, the blocks that were copied as a whole, and their places. */
public record Clip(List<Node> nodes, List<Edge> edges, List<Group> groups, Layout layout) {

    public static Clip of(Document document, Collection<NodeId> ids) {
        NetworkGraph graph = document.graph();
        return new Clip(graph.nodes().stream().filter(node -> ids.contains(node.id())).toList(),
                graph.edges().stream().filter(edge -> ids.contains(edge.from()) && ids.contains(edge.to())).toList(),
                graph.groups().stream().filter(group -> ids.containsAll(group.members()))
                        .map(group -> group.cutOff(graph, ids)).toList(),
                document.layout());
    }

    /** Everything of a graph, such as a block of the palette. */
    static Clip of(NetworkGraph graph, Layout layout) {
        return new Clip(graph.nodes(), graph.edges(), graph.groups(), layout);
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
        NetworkGraph graph = document.graph();
        for (Node node : nodes) {
            NodeId id = graph.newId();
            fresh.put(node.id(), id);
            graph = graph.with(node.layer());
            graph = graph.replace(graph.node(id).withFrozen(node.frozen()).withRateFactor(node.rateFactor()));
            layout.place(node.id()).ifPresent(place -> places.put(id, place.plus(dx, dy)));
        }
        for (Edge edge : edges) {
            graph = graph.connect(fresh.get(edge.from()), fresh.get(edge.to()));
        }
        for (Group group : groups) {
            List<Group> more = new ArrayList<>(graph.groups());
            NodeId id = Grouping.newId(more);
            more.add(new Group(id, Grouping.freshName(graph, stem(group.name())),
                    group.members().stream().map(fresh::get).toList(),
                    group.entries().stream().map(fresh::get).toList(), group.collapsed(), group.repeat()));
            graph = graph.withGroups(more);
            layout.place(group.id()).ifPresent(place -> places.put(id, place.plus(dx, dy)));
        }
        return LayeredLayout.placeMissing(document.withGraph(graph).withLayout(document.layout().with(places)));
    }

    /** "residual" of "residual 2". */
    private static String stem(String name) {
        return name.replaceFirst(" \\d+$", "");
    }
}
