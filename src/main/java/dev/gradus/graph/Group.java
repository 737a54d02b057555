package dev.gradus.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * A named block of layers. It is a way of looking at a flat graph: its ports follow from the wires that cross its
 * border, and its members stay layers like any other.
 *
 * @param id        g1, g2, ...; no weights hang on it
 * @param name      unique among the blocks of its graph
 * @param members   ids of its layers
 * @param entries   members that take the first port's wire while no wire enters: what a cut block remembers
 * @param collapsed drawn as one card
 * @param repeat    how many times it stands in a row, each time with weights of its own
 */
public record Group(NodeId id, String name, List<NodeId> members, List<NodeId> entries, boolean collapsed, int repeat) {

    public static final int MOST_REPEAT = 100;

    public Group {
        Objects.requireNonNull(id);
        members = List.copyOf(members);
        entries = List.copyOf(entries);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A block needs a name.");
        }
        if (repeat < 1 || repeat > MOST_REPEAT) {
            throw new IllegalArgumentException(
                    name + " can stand 1 to " + MOST_REPEAT + " times in a row, not " + repeat + ".");
        }
        if (!members.containsAll(entries)) {
            throw new IllegalArgumentException(name + " has an entry that is not one of its layers.");
        }
    }

    /**
     * Where wires cross the border.
     *
     * @param inputs  what feeds the block from outside, each once, in the order of the wires
     * @param entries members that are fed from outside
     * @param outputs members that feed what is outside
     */
    public record Ports(List<NodeId> inputs, List<NodeId> entries, List<NodeId> outputs) {}

    public Ports ports(NetworkGraph graph) {
        return ports(graph.edges());
    }

    private Ports ports(List<Edge> edges) {
        LinkedHashSet<NodeId> inputs = new LinkedHashSet<>();
        LinkedHashSet<NodeId> taking = new LinkedHashSet<>();
        LinkedHashSet<NodeId> outputs = new LinkedHashSet<>();
        for (Edge edge : edges) {
            boolean inside = members.contains(edge.from());
            if (inside != members.contains(edge.to())) {
                if (inside) {
                    outputs.add(edge.from());
                } else {
                    inputs.add(edge.from());
                    taking.add(edge.to());
                }
            }
        }
        return new Ports(List.copyOf(inputs), List.copyOf(taking), List.copyOf(outputs));
    }

    /** Members that a wire drawn to the block would enter. */
    public List<NodeId> takers(NetworkGraph graph) {
        Ports ports = ports(graph);
        if (ports.inputs().isEmpty() && !entries.isEmpty()) {
            return entries;
        }
        if (replaces(graph)) {
            return ports.entries();
        }
        List<NodeId> roomy = graph.computingOrder().stream().filter(node -> members.contains(node.id())
                && graph.inputsOf(node.id()).size() < node.layer().type().arity().max()).map(Node::id).toList();
        if (ports.inputs().isEmpty()) {
            List<NodeId> open = roomy.stream().filter(id -> graph.inputsOf(id).isEmpty()).toList();
            return open.isEmpty() ? first(roomy) : open;
        }
        return first(roomy.stream().filter(id -> ports.entries().contains(id)).findFirst().map(List::of).orElse(roomy));
    }

    private static List<NodeId> first(List<NodeId> ids) {
        return ids.isEmpty() ? ids : ids.subList(0, 1);
    }

    /** True when a wire drawn to the block takes the place of the one that enters it. */
    public boolean replaces(NetworkGraph graph) {
        Ports ports = ports(graph);
        return ports.inputs().size() == 1 && ports.entries().stream()
                .anyMatch(id -> graph.node(id).layer().type().arity().max() == 1);
    }

    /** Members that a wire drawn from the block may leave: those that do already, else those at an open end. */
    public List<NodeId> givers(NetworkGraph graph) {
        List<NodeId> outputs = ports(graph).outputs();
        return outputs.isEmpty() ? members.stream().filter(id -> graph.consumersOf(id).isEmpty()).toList() : outputs;
    }

    /** Keeps in mind who took the only input, where {@code after} has no wire from outside any more. */
    Group remembering(List<Edge> before, List<Edge> after) {
        Ports had = ports(before);
        return had.inputs().size() == 1 && ports(after).inputs().isEmpty() ? withEntries(had.entries()) : this;
    }

    /** The block in a copy of some layers, remembering who took its only input if that stays behind. */
    public Group cutOff(NetworkGraph graph, Collection<NodeId> copied) {
        return remembering(graph.edges(), graph.edges().stream()
                .filter(edge -> copied.contains(edge.from()) && copied.contains(edge.to())).toList());
    }

    public Group with(NodeId member) {
        List<NodeId> more = new ArrayList<>(members);
        more.add(member);
        return withMembers(more);
    }

    public Group without(Collection<NodeId> ids) {
        return withMembers(members.stream().filter(id -> !ids.contains(id)).toList());
    }

    public Group withMembers(List<NodeId> changed) {
        return new Group(id, name, changed, entries.stream().filter(changed::contains).toList(), collapsed, repeat);
    }

    public Group withEntries(List<NodeId> changed) {
        return new Group(id, name, members, changed, collapsed, repeat);
    }

    public Group withName(String changed) {
        return new Group(id, changed, members, entries, collapsed, repeat);
    }

    public Group withCollapsed(boolean changed) {
        return new Group(id, name, members, entries, changed, repeat);
    }

    public Group withRepeat(int changed) {
        return new Group(id, name, members, entries, collapsed, changed);
    }
}
