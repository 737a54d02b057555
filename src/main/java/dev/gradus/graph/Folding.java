package dev.gradus.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Draws blocks as one node each: their members disappear, and wires that cross a border end at the block. */
final class Folding {

    private Folding() {}

    static NetworkGraph of(NetworkGraph graph, Predicate<Group> wanted) {
        Map<NodeId, Group> folded = new HashMap<>();
        graph.groups().stream().filter(wanted)
                .forEach(group -> group.members().forEach(member -> folded.put(member, group)));
        if (folded.isEmpty()) {
            return graph;
        }
        Set<String> names = new HashSet<>();
        graph.nodes().stream().filter(node -> !folded.containsKey(node.id())).forEach(node -> names.add(node.name()));
        List<Node> nodes = new ArrayList<>();
        Set<NodeId> drawn = new HashSet<>();
        for (Node node : graph.nodes()) {
            Group group = folded.get(node.id());
            if (group == null) {
                nodes.add(node);
            } else if (drawn.add(group.id())) {
                String name = group.name();
                while (!names.add(name)) {
                    name += " (block)";
                }
                boolean frozen = group.members().stream().allMatch(member -> graph.node(member).frozen());
                nodes.add(new Node(group.id(), name, new BlockCard(group.id()), frozen));
            }
        }
        Set<Edge> edges = new LinkedHashSet<>();
        for (Edge edge : graph.edges()) {
            NodeId from = end(folded, edge.from());
            NodeId to = end(folded, edge.to());
            if (!from.equals(to)) {
                edges.add(new Edge(from, to));
            }
        }
        return new NetworkGraph(nodes, List.copyOf(edges), graph.nextId(),
                graph.groups().stream().filter(wanted.negate()).toList());
    }

    private static NodeId end(Map<NodeId, Group> folded, NodeId id) {
        return folded.containsKey(id) ? folded.get(id).id() : id;
    }
}
