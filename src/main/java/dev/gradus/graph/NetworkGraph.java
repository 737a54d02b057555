package dev.gradus.graph;

import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The network as people draw it: layers and wires, often half built. Immutable; every change gives a new graph. Layers
 * may stand in named blocks; the graph stays flat, so that whatever works on layers works on members of a block too.
 *
 * @param nextId the number of the next node: ids are never used twice, so old weights cannot slip into a new layer
 * @param groups the blocks; a layer stands in one at most
 */
public record NetworkGraph(List<Node> nodes, List<Edge> edges, int nextId, List<Group> groups) {

    public static final NetworkGraph EMPTY = new NetworkGraph(List.of(), List.of(), 1);

    /** Layers with all copies of repeated blocks: more could not be written to a file. */
    public static final int MOST_NODES = 2_000;

    public NetworkGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
        Set<NodeId> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Node node : nodes) {
            if (!ids.add(node.id()) || !names.add(node.name())) {
                throw new IllegalArgumentException("Two layers share the id or name “" + node.name() + "”.");
            }
        }
        for (Edge edge : edges) {
            if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
                throw new IllegalArgumentException("A wire joins a layer that does not exist.");
            }
        }
        if (new HashSet<>(edges).size() != edges.size()) {
            throw new IllegalArgumentException("Two wires join the same two layers.");
        }
        Grouping.check(nodes, groups);
    }

    /** A graph without blocks. */
    public NetworkGraph(List<Node> nodes, List<Edge> edges, int nextId) {
        this(nodes, edges, nextId, List.of());
    }

    /** A chain of layers, each wired to the one before. */
    public static NetworkGraph chain(LayerSpec... layers) {
        NetworkGraph graph = EMPTY;
        NodeId last = null;
        for (LayerSpec layer : layers) {
            NodeId id = graph.newId();
            graph = graph.with(layer);
            if (last != null) {
                graph = graph.connect(last, id);
            }
            last = id;
        }
        return graph;
    }

    /** The id that {@link #with(LayerSpec)} will give. */
    public NodeId newId() {
        return new NodeId("n" + nextId);
    }

    /** Adds an unconnected layer under a fresh id and name. */
    public NetworkGraph with(LayerSpec layer) {
        List<Node> more = new ArrayList<>(nodes);
        more.add(new Node(newId(), freshName(layer), layer, false));
        return new NetworkGraph(more, edges, nextId + 1, groups);
    }

    public NetworkGraph without(Collection<NodeId> ids) {
        List<Edge> left = edges.stream().filter(edge -> !ids.contains(edge.from()) && !ids.contains(edge.to())).toList();
        return new NetworkGraph(nodes.stream().filter(node -> !ids.contains(node.id())).toList(), left, nextId,
                groups.stream().map(group -> group.remembering(edges, left).without(ids))
                        .filter(group -> !group.members().isEmpty()).toList());
    }

    /** Puts a changed node in the place of the one with its id. */
    public NetworkGraph replace(Node changed) {
        node(changed.id());
        return new NetworkGraph(
                nodes.stream().map(node -> node.id().equals(changed.id()) ? changed : node).toList(), edges, nextId,
                groups);
    }

    public NetworkGraph connect(NodeId from, NodeId to) {
        List<Edge> more = new ArrayList<>(edges);
        more.add(new Edge(from, to));
        return new NetworkGraph(nodes, more, nextId, groups);
    }

    public NetworkGraph disconnect(Edge edge) {
        return disconnect(List.of(edge));
    }

    /** Cuts wires; a block that loses its last wire from outside remembers which of its members took it. */
    public NetworkGraph disconnect(Collection<Edge> wires) {
        List<Edge> left = edges.stream().filter(each -> !wires.contains(each)).toList();
        return new NetworkGraph(nodes, left, nextId,
                groups.stream().map(group -> group.remembering(edges, left)).toList());
    }

    /**
     * Puts a new layer in the middle of a wire; the wire's place among the inputs of its end stays.
     *
     * @throws IllegalArgumentException if there is no such wire
     */
    public NetworkGraph insert(Edge wire, LayerSpec layer) {
        return with(layer).insert(wire, List.of(newId()), newId());
    }

    /**
     * Puts loose layers in the middle of a wire, which may be one of the folded graph; inside a block a layer becomes a
     * member.
     *
     * @param takers those that take what the wire brought
     * @param giver  the one that feeds what the wire led to
     */
    public NetworkGraph insert(Edge wire, List<NodeId> takers, NodeId giver) {
        return Rewiring.insert(this, wire, takers, giver);
    }

    /** Takes nodes out and joins what led into each with what it led to, where exactly one wire entered it. */
    public NetworkGraph withoutHealing(Collection<NodeId> ids) {
        return Rewiring.without(this, ids);
    }

    NetworkGraph withEdges(List<Edge> changed) {
        return new NetworkGraph(nodes, changed, nextId, groups);
    }

    public NetworkGraph withGroups(List<Group> changed) {
        return new NetworkGraph(nodes, edges, nextId, changed);
    }

    /** Puts a changed block in the place of the one with its id. */
    public NetworkGraph replace(Group changed) {
        group(changed.id());
        return withGroups(groups.stream().map(group -> group.id().equals(changed.id()) ? changed : group).toList());
    }

    public Optional<Group> findGroup(NodeId id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException if there is no such block */
    public Group group(NodeId id) {
        return findGroup(id).orElseThrow(() -> new IllegalArgumentException("There is no block " + id + "."));
    }

    /** The block that a layer stands in. */
    public Optional<Group> groupOf(NodeId member) {
        return groups.stream().filter(group -> group.members().contains(member)).findFirst();
    }

    /** What is computed: without blocks, each repeated one as that many in a row; see {@link Unrolling}. */
    public NetworkGraph unrolled() {
        return groups.isEmpty() ? this : Unrolling.of(this);
    }

    /** What is drawn: each collapsed block as one node, a {@link BlockCard}. */
    public NetworkGraph folded() {
        return groups.isEmpty() ? this : Folding.of(this, Group::collapsed);
    }

    /** With every block as one node, collapsed or not. */
    public NetworkGraph allFolded() {
        return groups.isEmpty() ? this : Folding.of(this, group -> true);
    }

    /** The layers that a node of the folded graph stands for: the members of a block, or the layer itself. */
    public List<NodeId> layersOf(NodeId drawn) {
        return findGroup(drawn).map(Group::members).orElse(List.of(drawn));
    }

    /** The node of the folded graph that a layer is drawn as: its collapsed block, or itself. */
    public NodeId drawnAs(NodeId layer) {
        return groupOf(layer).filter(Group::collapsed).map(Group::id).orElse(layer);
    }

    /** The wires that a wire of the folded graph stands for. */
    public List<Edge> wiresOf(Edge drawn) {
        List<NodeId> from = layersOf(drawn.from());
        List<NodeId> to = layersOf(drawn.to());
        return edges.stream().filter(edge -> from.contains(edge.from()) && to.contains(edge.to())).toList();
    }

    /** The name of a layer or a block. */
    public String nameOf(NodeId drawn) {
        return findGroup(drawn).map(Group::name).orElseGet(() -> node(drawn).name());
    }

    public Optional<Node> find(NodeId id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** @throws IllegalArgumentException if there is no such node */
    public Node node(NodeId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no layer " + id + "."));
    }

    public Optional<Node> first(Predicate<LayerSpec> kind) {
        return nodes.stream().filter(node -> kind.test(node.layer())).findFirst();
    }

    public Optional<Node> input() {
        return first(Input.class::isInstance);
    }

    public Optional<Node> output() {
        return first(Output.class::isInstance);
    }

    /** What feeds a node, in the order of its wires. */
    public List<NodeId> inputsOf(NodeId id) {
        return edges.stream().filter(edge -> edge.to().equals(id)).map(Edge::from).toList();
    }

    public List<NodeId> consumersOf(NodeId id) {
        return edges.stream().filter(edge -> edge.from().equals(id)).map(Edge::to).toList();
    }

    /** Every node that {@code id} depends on, itself included. */
    public Set<NodeId> ancestorsOf(NodeId id) {
        Map<NodeId, List<NodeId>> feeding = new HashMap<>();
        edges.forEach(edge -> feeding.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(edge.from()));
        Set<NodeId> seen = new HashSet<>();
        ArrayDeque<NodeId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            NodeId next = open.pop();
            if (seen.add(next)) {
                open.addAll(feeding.getOrDefault(next, List.of()));
            }
        }
        return seen;
    }

    /** True when a wire from one to the other would close a circle. */
    public boolean wouldCycle(NodeId from, NodeId to) {
        return ancestorsOf(from).contains(to);
    }

    /** Why a wire may not be drawn, in a sentence: it would close a circle, or it is there already. */
    public Optional<String> refusal(NodeId from, NodeId to) {
        if (from.equals(to)) {
            return Optional.of("This wire would close a circle: it leads from " + node(from).name() + " to itself.");
        }
        if (wouldCycle(from, to)) {
            return Optional.of("This wire would close a circle: " + node(to).name() + " already feeds "
                    + node(from).name() + ".");
        }
        return edges.contains(new Edge(from, to))
                ? Optional.of(node(from).name() + " already feeds " + node(to).name() + ".") : Optional.empty();
    }

    /**
     * The nodes in the order in which they can be computed; ties are broken by their place in the graph. Nodes on or
     * behind a circle are left out.
     */
    public List<Node> computingOrder() {
        Map<NodeId, Integer> open = new LinkedHashMap<>();
        nodes.forEach(node -> open.put(node.id(), 0));
        edges.forEach(edge -> open.merge(edge.to(), 1, Integer::sum));
        List<Node> order = new ArrayList<>();
        Set<NodeId> done = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Node node : nodes) {
                if (open.get(node.id()) == 0 && done.add(node.id())) {
                    order.add(node);
                    edges.stream().filter(edge -> edge.from().equals(node.id()))
                            .forEach(edge -> open.merge(edge.to(), -1, Integer::sum));
                    moved = true;
                }
            }
        }
        return order;
    }

    /** "dense 3": the stem of the layer's kind and the first free number; the first Input and Output go without. */
    public String freshName(LayerSpec layer) {
        Set<String> taken = new HashSet<>();
        nodes.forEach(node -> taken.add(node.name()));
        boolean end = layer instanceof Input || layer instanceof Output;
        String stem = end ? layer.type().name() : layer.type().shortName();
        if (end && !taken.contains(stem)) {
            return stem;
        }
        int number = end ? 2 : 1;
        while (taken.contains(stem + " " + number)) {
            number++;
        }
        return stem + " " + number;
    }
}
