package dev.gradus.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A graph with its repeated blocks written out: the first standing is the block itself, the {@code k}th has its layers
 * under {@link NodeId#copy}, takes what the one before gives, and what the block fed takes from the last. A block with
 * several inputs or outputs cannot follow itself and stands once; {@link ShapeInference} says so.
 */
final class Unrolling {

    private final NetworkGraph graph;
    private final Map<NodeId, Group> repeated = new HashMap<>();
    private final Map<NodeId, NodeId> giver = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private Unrolling(NetworkGraph graph, Predicate<Group> wanted) {
        this.graph = graph;
        graph.nodes().forEach(node -> names.add(node.name()));
        for (Group group : graph.groups()) {
            if (group.repeat() > 1 && wanted.test(group) && inSeries(graph, group)) {
                group.members().forEach(member -> repeated.put(member, group));
                group.givers(graph).stream().findFirst().ifPresent(last -> giver.put(group.id(), last));
            }
        }
    }

    static NetworkGraph of(NetworkGraph graph) {
        return new Unrolling(graph, group -> true).written(List.of());
    }

    /** Only one block written out; the others stay blocks. */
    static NetworkGraph of(NetworkGraph graph, Group only) {
        return new Unrolling(graph, only::equals)
                .written(graph.groups().stream().filter(group -> !group.equals(only)).toList());
    }

    /** True when a block has at most one input and one output, so that it can follow itself. */
    static boolean inSeries(NetworkGraph graph, Group group) {
        Group.Ports ports = group.ports(graph);
        return ports.inputs().size() <= 1 && group.givers(graph).size() == 1;
    }

    private NetworkGraph written(List<Group> groups) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : graph.nodes()) {
            nodes.add(node);
            for (int time = 2; time <= times(node.id()); time++) {
                nodes.add(node.withId(node.id().copy(time)).withName(copyName(node.name(), time)));
            }
        }
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : graph.edges()) {
            write(edge, edges);
        }
        return new NetworkGraph(nodes, edges, graph.nextId(), groups);
    }

    private int times(NodeId node) {
        return Optional.ofNullable(repeated.get(node)).map(Group::repeat).orElse(1);
    }

    /** "dense 1 (2)". */
    private String copyName(String name, int time) {
        String candidate = name + " (" + time + ")";
        while (!names.add(candidate)) {
            candidate += " copy";
        }
        return candidate;
    }

    private void write(Edge edge, List<Edge> into) {
        Group from = repeated.get(edge.from());
        Group to = repeated.get(edge.to());
        if (from != null && from == to) {
            for (int time = 1; time <= from.repeat(); time++) {
                into.add(new Edge(edge.from().copy(time), edge.to().copy(time)));
            }
            return;
        }
        into.add(new Edge(edge.from().copy(times(edge.from())), edge.to()));
        if (to != null) {
            for (int time = 2; time <= to.repeat(); time++) {
                into.add(new Edge(giver.get(to.id()).copy(time - 1), edge.to().copy(time)));
            }
        }
    }
}
