package dev.gradus.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts layers into wires and takes them out of chains, so that what was joined stays joined. */
final class Rewiring {

    private Rewiring() {}

    static NetworkGraph insert(NetworkGraph graph, Edge wire, List<NodeId> takers, NodeId giver) {
        List<Edge> cut = graph.wiresOf(wire);
        if (cut.isEmpty()) {
            throw new IllegalArgumentException("There is no wire from " + wire.from() + " to " + wire.to() + ".");
        }
        Set<Edge> rewired = new LinkedHashSet<>();
        for (Edge edge : graph.edges()) {
            if (cut.contains(edge)) {
                takers.forEach(taker -> rewired.add(new Edge(edge.from(), taker)));
                rewired.add(new Edge(giver, edge.to()));
            } else {
                rewired.add(edge);
            }
        }
        NetworkGraph changed = graph.withEdges(List.copyOf(rewired));
        Optional<Group> around = graph.groupOf(cut.get(0).from());
        return around.isPresent() && around.equals(graph.groupOf(cut.get(0).to())) && graph.groupOf(giver).isEmpty()
                && !Grouping.isEnd(graph.node(giver).layer())
                ? changed.replace(around.get().with(giver)) : changed;
    }

    static NetworkGraph without(NetworkGraph whole, Collection<NodeId> ids) {
        NetworkGraph graph = whole;
        for (NodeId id : ids) {
            List<NodeId> before = graph.inputsOf(id);
            if (before.size() == 1) {
                List<Edge> healed = new ArrayList<>();
                for (Edge edge : graph.edges()) {
                    Edge joined = edge.from().equals(id) ? new Edge(before.get(0), edge.to()) : edge;
                    if (!edge.to().equals(id) && !healed.contains(joined)) {
                        healed.add(joined);
                    }
                }
                graph = graph.withEdges(healed);
            }
            graph = graph.without(List.of(id));
        }
        return graph;
    }
}
