package dev.gradus.edit;

import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A block that a person has saved, as it was: its layers with their settings, not their weights.
 *
 * @param graph one block, which holds every node
 */
public record SavedBlock(String name, NetworkGraph graph) implements BlockTemplate {

    public static final int LONGEST_NAME = 40;

    public SavedBlock {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a block has 1 to " + LONGEST_NAME + " letters.");
        }
        if (graph.groups().size() != 1 || graph.groups().get(0).members().size() != graph.nodes().size()) {
            throw new IllegalArgumentException("Expected one block that holds every layer.");
        }
    }

    public static SavedBlock of(Document document, Group group) {
        NetworkGraph graph = document.graph();
        Map<NodeId, NodeId> ids = new HashMap<>();
        List<Node> nodes = graph.nodes().stream().filter(node -> group.members().contains(node.id()))
                .map(node -> {
                    NodeId id = new NodeId("n" + (ids.size() + 1));
                    ids.put(node.id(), id);
                    return node.withId(id);
                }).toList();
        List<Edge> edges = graph.edges().stream().filter(edge -> ids.containsKey(edge.from()) && ids.containsKey(edge.to()))
                .map(edge -> new Edge(ids.get(edge.from()), ids.get(edge.to()))).toList();
        Group alone = group.cutOff(graph, group.members());
        String name = group.name().length() > LONGEST_NAME ? group.name().substring(0, LONGEST_NAME) : group.name();
        return new SavedBlock(name, new NetworkGraph(nodes, edges, nodes.size() + 1, List.of(new Group(new NodeId("g1"),
                name, nodes.stream().map(Node::id).toList(), alone.entries().stream().map(ids::get).toList(), true,
                group.repeat()))));
    }

    public SavedBlock withName(String changed) {
        return new SavedBlock(changed, graph.replace(graph.groups().get(0).withName(changed)));
    }

    @Override
    public String id() {
        return "saved-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public String help() {
        return "A block of " + graph.nodes().size() + (graph.nodes().size() == 1 ? " layer" : " layers")
                + " that you saved.";
    }

    @Override
    public NetworkGraph build(Optional<Shape> arriving) {
        return graph;
    }
}
