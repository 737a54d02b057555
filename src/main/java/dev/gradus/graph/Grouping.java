package dev.gradus.graph;

import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may stand in a block together, and the graph in which it does. */
public final class Grouping {

    private Grouping() {}

    static void check(List<Node> nodes, List<Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        Map<NodeId, LayerSpec> layers = new HashMap<>();
        nodes.forEach(node -> layers.put(node.id(), node.layer()));
        Set<NodeId> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<NodeId> taken = new HashSet<>();
        for (Group group : groups) {
            if (!ids.add(group.id()) || layers.containsKey(group.id()) || !names.add(group.name())) {
                throw new IllegalArgumentException("Two blocks share the id or name “" + group.name() + "”.");
            }
            if (group.members().isEmpty()) {
                throw new IllegalArgumentException(group.name() + " has no layers.");
            }
            for (NodeId member : group.members()) {
                LayerSpec layer = layers.get(member);
                if (layer == null) {
                    throw new IllegalArgumentException(group.name() + " has a layer that does not exist.");
                }
                if (isEnd(layer)) {
                    throw new IllegalArgumentException(group.name() + " has " + layer.type().name()
                            + " in it, which cannot stand in a block.");
                }
                if (!taken.add(member)) {
                    throw new IllegalArgumentException("A layer of " + group.name() + " stands in a block twice.");
                }
            }
        }
    }

    static boolean isEnd(LayerSpec layer) {
        return layer instanceof Input || layer instanceof Output;
    }

    /** Those of some nodes that can be members: all but Input and Output, in the graph's order. */
    public static List<NodeId> groupable(NetworkGraph graph, Collection<NodeId> ids) {
        return graph.nodes().stream().filter(node -> ids.contains(node.id()) && !isEnd(node.layer())).map(Node::id)
                .toList();
    }

    /** Why layers cannot become one block, in a sentence. */
    public static Optional<String> refusal(NetworkGraph graph, Collection<NodeId> ids) {
        List<NodeId> members = groupable(graph, ids);
        if (members.isEmpty()) {
            return Optional.of("Select the layers of the block first; Input and Output stay outside.");
        }
        for (Group group : graph.groups()) {
            if (group.repeat() > 1 && group.members().stream().anyMatch(members::contains)) {
                return Optional.of(group.name() + " stands " + group.repeat()
                        + " times in a row, so its layers cannot join another block. Ungroup it first.");
            }
        }
        Set<NodeId> before = new HashSet<>();
        members.forEach(id -> before.addAll(graph.ancestorsOf(id)));
        for (Node node : graph.nodes()) {
            if (before.contains(node.id()) && !members.contains(node.id())) {
                Set<NodeId> behind = new HashSet<>(graph.ancestorsOf(node.id()));
                behind.retainAll(members);
                if (!behind.isEmpty()) {
                    return Optional.of(node.name() + " stands between these layers. Select it too.");
                }
            }
        }
        return Optional.empty();
    }

    /** The block that {@link #group} would make larger: the only one that lies in the selection as a whole. */
    public static Optional<Group> growing(NetworkGraph graph, Collection<NodeId> ids) {
        List<Group> whole = graph.groups().stream().filter(group -> ids.containsAll(group.members())).toList();
        return whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
    }

    /**
     * Makes layers a block. One block among them as a whole grows; what others lose stays outside of them.
     *
     * @throws IllegalArgumentException where {@link #refusal} has a sentence
     */
    public static NetworkGraph group(NetworkGraph graph, Collection<NodeId> ids, String name) {
        refusal(graph, ids).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        List<NodeId> members = groupable(graph, ids);
        Optional<Group> growing = growing(graph, ids);
        List<Group> groups = new ArrayList<>();
        for (Group group : graph.groups()) {
            if (growing.isPresent() && growing.get().id().equals(group.id())) {
                groups.add(group.withMembers(members).withCollapsed(false));
            } else {
                Group rest = group.without(members);
                if (!rest.members().isEmpty()) {
                    groups.add(rest);
                }
            }
        }
        if (growing.isEmpty()) {
            groups.add(new Group(newId(groups), name, members, List.of(), false, 1));
        }
        return graph.withGroups(groups);
    }

    /**
     * A graph without a block that it had.
     *
     * @param renamed new ids of layers that were copies
     */
    public record Ungrouped(NetworkGraph graph, Map<NodeId, NodeId> renamed) {}

    /** Leaves the layers of a block where they are; a repeated one becomes that many layers, so it computes the same. */
    public static Ungrouped ungroup(NetworkGraph graph, Group group) {
        NetworkGraph plain = group.repeat() == 1
                ? graph.withGroups(graph.groups().stream().filter(each -> !each.equals(group)).toList())
                : Unrolling.of(graph, group);
        return plainIds(plain);
    }

    /** Gives layers that are copies ids of their own. */
    public static Ungrouped plainIds(NetworkGraph graph) {
        Map<NodeId, NodeId> renamed = new LinkedHashMap<>();
        int next = graph.nextId();
        for (Node node : graph.nodes()) {
            if (!node.id().equals(node.id().original())) {
                renamed.put(node.id(), new NodeId("n" + next++));
            }
        }
        if (renamed.isEmpty()) {
            return new Ungrouped(graph, renamed);
        }
        List<Node> nodes = graph.nodes().stream()
                .map(node -> node.withId(renamed.getOrDefault(node.id(), node.id()))).toList();
        List<Edge> edges = graph.edges().stream().map(edge -> new Edge(renamed.getOrDefault(edge.from(), edge.from()),
                renamed.getOrDefault(edge.to(), edge.to()))).toList();
        return new Ungrouped(new NetworkGraph(nodes, edges, next, graph.groups()), renamed);
    }

    /** The first block id that is free; ids of blocks may come back, since nothing but a place hangs on them. */
    public static NodeId newId(List<Group> groups) {
        int number = 1;
        Set<String> taken = new HashSet<>(groups.stream().map(group -> group.id().value()).toList());
        while (taken.contains("g" + number)) {
            number++;
        }
        return new NodeId("g" + number);
    }

    /** "block 2": the stem with the first number that makes it unique among blocks and layers. */
    public static String freshName(NetworkGraph graph, String stem) {
        Set<String> taken = new LinkedHashSet<>(graph.groups().stream().map(Group::name).toList());
        graph.nodes().forEach(node -> taken.add(node.name()));
        int number = 1;
        while (taken.contains(stem + " " + number)) {
            number++;
        }
        return stem + " " + number;
    }
}
