package dev.gradus.edit;

import dev.gradus.data.DataSetup;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Fix;
import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The edits a person can make. */
public final class Edits {

    /** Distance of a new node from the one it follows. */
    public static final double STEP = 180;

    private Edits() {}

    private record Simple(String label, Optional<Object> mergeKey, UnaryOperator<Document> change) implements Edit {
        @Override
        public Document apply(Document document) {
            return change.apply(document);
        }
    }

    private static Edit edit(String label, UnaryOperator<Document> change) {
        return new Simple(label, Optional.empty(), change);
    }

    private static Edit graph(String label, UnaryOperator<NetworkGraph> change) {
        return edit(label, document -> {
            NetworkGraph changed = change.apply(document.graph());
            return settled(document, changed);
        });
    }

    /** The document with another graph: places of what is gone are forgotten, what has none gets one. */
    static Document settled(Document document, NetworkGraph changed) {
        Set<NodeId> left = new HashSet<>(changed.nodes().stream().map(Node::id).toList());
        changed.groups().stream().filter(Group::collapsed).forEach(group -> left.add(group.id()));
        return LayeredLayout.placeMissing(document.withGraph(changed).withLayout(document.layout().only(left)));
    }

    /** Adds a layer that is wired to nothing. */
    public static Edit add(LayerSpec layer, Point place) {
        return edit("add " + layer.type().name(), document -> {
            NodeId id = document.graph().newId();
            return document.withGraph(document.graph().with(layer)).withLayout(document.layout().with(id, place));
        });
    }

    /** Adds a layer after another or after a block, between it and all that it feeds; what stands to the right moves on. */
    public static Edit addAfter(NodeId before, LayerSpec layer) {
        return edit("add " + layer.type().name(), document -> {
            NetworkGraph graph = document.graph();
            NodeId id = graph.newId();
            List<Edge> leaving = graph.folded().edges().stream().filter(edge -> edge.from().equals(before)).toList();
            if (leaving.size() == 1) {
                return insertInto(document, leaving.get(0), layer);
            }
            List<NodeId> layers = graph.layersOf(before);
            List<NodeId> givers = graph.findGroup(before).map(group -> group.givers(graph)).orElse(layers);
            NetworkGraph grown = graph.with(layer);
            for (NodeId giver : givers) {
                grown = grown.connect(giver, id);
            }
            for (Edge edge : graph.edges()) {
                if (layers.contains(edge.from()) && !layers.contains(edge.to())) {
                    grown = grown.disconnect(edge);
                    grown = grown.edges().contains(new Edge(id, edge.to())) ? grown : grown.connect(id, edge.to());
                }
            }
            Document placed = makeRoom(document, before, STEP);
            Point at = document.layout().place(before).orElse(new Point(0, 0));
            return placed.withGraph(grown).withLayout(placed.layout().with(id, at.plus(STEP, 0)));
        });
    }

    /** Puts a layer into a wire. */
    public static Edit insert(Edge wire, LayerSpec layer) {
        return edit("insert " + layer.type().name(), document -> insertInto(document, wire, layer));
    }

    /** Puts a layer that is there already, and wired to nothing, into a wire. */
    public static Edit insert(Edge wire, Node loose) {
        return edit("insert " + loose.name(), document ->
                betweenEnds(document, wire,
                document.graph().insert(wire, List.of(loose.id()), loose.id()), loose.id()));
    }

    private static Document insertInto(Document document, Edge wire, LayerSpec layer) {
        return betweenEnds(document, wire, document.graph().insert(wire, layer), document.graph().newId());
    }

    /** The changed graph with a node placed between the ends of a wire; where they stand close, what follows moves on. */
    static Document betweenEnds(Document document, Edge wire, NetworkGraph changed, NodeId id) {
        NodeId before = document.graph().drawnAs(wire.from());
        NodeId after = document.graph().drawnAs(wire.to());
        boolean hidden = before.equals(after);
        Point from = document.layout().place(hidden ? wire.from() : before).orElse(new Point(0, 0));
        Point to = document.layout().place(hidden ? wire.to() : after).orElse(from.plus(STEP, 0));
        boolean tight = !hidden && to.x() - from.x() < 2 * STEP - 40;
        Document roomy = tight ? makeRoom(document, wire.from(), STEP) : document;
        Point place = tight ? new Point(from.x() + STEP, (from.y() + to.y()) / 2)
                : new Point((from.x() + to.x()) / 2, (from.y() + to.y()) / 2);
        return roomy.withGraph(changed).withLayout(roomy.layout().with(id, place));
    }

    /** Shifts everything that depends on a node or a block to the right. */
    static Document makeRoom(Document document, NodeId before, double width) {
        NetworkGraph graph = document.graph();
        Set<NodeId> behind = new HashSet<>(graph.layersOf(before));
        for (Node node : graph.computingOrder()) {
            if (graph.inputsOf(node.id()).stream().anyMatch(behind::contains)) {
                behind.add(node.id());
            }
        }
        behind.removeAll(graph.layersOf(before));
        graph.groups().stream().filter(group -> group.members().stream().anyMatch(behind::contains))
                .forEach(group -> behind.add(group.id()));
        Map<NodeId, Point> moved = new LinkedHashMap<>();
        document.layout().places().forEach((id, place) -> {
            if (behind.contains(id)) {
                moved.put(id, place.plus(width, 0));
            }
        });
        return document.withLayout(document.layout().with(moved));
    }

    public static Edit connect(NodeId from, NodeId to) {
        return graph("wire", graph -> graph.connect(from, to));
    }

    public static Edit disconnect(Edge wire) {
        return graph("cut wire", graph -> graph.disconnect(graph.wiresOf(wire)));
    }

    /** Moves the end of a wire to another node. */
    public static Edit rewire(Edge wire, NodeId to) {
        return graph("rewire", graph -> graph.disconnect(wire).connect(wire.from(), to));
    }

    /** Cuts the wires of layers; those inside a block that is cut off as a whole stay. */
    public static Edit cutWires(Collection<NodeId> nodes) {
        return graph("cut wires", graph -> {
            List<Group> whole = graph.groups().stream().filter(group -> nodes.containsAll(group.members())).toList();
            return graph.disconnect(graph.edges().stream()
                    .filter(edge -> nodes.contains(edge.from()) || nodes.contains(edge.to()))
                    .filter(edge -> whole.stream().noneMatch(group -> group.members().contains(edge.from())
                            && group.members().contains(edge.to()))).toList());
        });
    }

    /** Deletes layers; a chain that loses a link is joined again. */
    public static Edit delete(NetworkGraph graph, Collection<NodeId> nodes) {
        String what = nodes.size() == 1 ? graph.node(nodes.iterator().next()).name()
                : graph.groups().stream().filter(group -> Set.copyOf(group.members()).equals(Set.copyOf(nodes)))
                        .map(Group::name).findFirst().orElse(nodes.size() + " layers");
        return graph("delete " + what, each -> each.withoutHealing(nodes));
    }

    public static Edit paste(Clip clip, double dx, double dy) {
        return edit("paste", document -> clip.pasteInto(document, dx, dy));
    }

    public static Edit duplicate(Clip clip) {
        return edit("duplicate", document -> clip.pasteInto(document, 40, 40));
    }

    /** @param drag equal for all moves of one drag, so that they undo together */
    public static Edit move(Map<NodeId, Point> places, Object drag) {
        return new Simple("move", Optional.of(drag), document -> document.withLayout(document.layout().with(places)));
    }

    public static Edit arrange() {
        return edit("arrange", document -> document.withLayout(LayeredLayout.of(document.graph())));
    }

    public static Edit rename(NodeId id, String name) {
        return graph("rename", graph -> graph.replace(graph.node(id).withName(name)));
    }

    /** @param setting its label: "units"; changes of one setting of one node in a row undo together */
    public static Edit change(NodeId id, String setting, LayerSpec layer) {
        return new Simple("change " + setting.toLowerCase(Locale.ROOT), Optional.of(List.of(id, setting)),
                document -> document.withGraph(document.graph().replace(document.graph().node(id).withLayer(layer))));
    }

    public static Edit freeze(Collection<NodeId> ids, boolean frozen) {
        return graph(frozen ? "freeze" : "unfreeze", graph -> {
            NetworkGraph changed = graph;
            for (NodeId id : ids) {
                changed = changed.replace(changed.node(id).withFrozen(frozen));
            }
            return changed;
        });
    }

    /** @param factor times the learning rate of the run; changes of the same layers in a row undo together */
    public static Edit rateFactor(Collection<NodeId> ids, double factor) {
        return new Simple("change rate factor", Optional.of(List.of("rate factor", List.copyOf(ids))), document -> {
            NetworkGraph changed = document.graph();
            for (NodeId id : ids) {
                changed = changed.replace(changed.node(id).withRateFactor(factor));
            }
            return document.withGraph(changed);
        });
    }

    /** Does what the button of a problem says; new layers get room in the row and, where it is plain, their wire. */
    public static Edit fix(Fix fix) {
        String label = fix.label().substring(0, 1).toLowerCase(Locale.ROOT) + fix.label().substring(1);
        if (fix instanceof Fix.InsertBefore insert) {
            return edit(label, document -> insertInto(document,
                    new Edge(document.graph().inputsOf(insert.node()).get(0), insert.node()), insert.layer()));
        }
        if (fix instanceof Fix.Append append) {
            return appendEnd(label, append.layer());
        }
        return graph(label, fix::apply);
    }

    /** Adds a layer where the network has none: a layer that takes a wire follows the last open end, an Input leads the first. */
    public static Edit append(LayerSpec layer) {
        return appendEnd("add " + layer.type().name(), layer);
    }

    private static Edit appendEnd(String label, LayerSpec layer) {
        return edit(label, document -> {
            NetworkGraph graph = document.graph();
            NodeId id = graph.newId();
            boolean leads = layer.type().arity().max() == 0;
            List<Node> open = graph.computingOrder().stream().filter(node -> leads
                    ? graph.inputsOf(node.id()).isEmpty() && node.layer().type().arity().max() > 0
                    : graph.consumersOf(node.id()).isEmpty() && !(node.layer() instanceof Output)).toList();
            NetworkGraph grown = graph.with(layer);
            if (open.isEmpty()) {
                return LayeredLayout.placeMissing(document.withGraph(grown));
            }
            NodeId other = open.get(leads ? 0 : open.size() - 1).id();
            Point beside = document.layout().place(other).orElse(new Point(0, 0));
            return document.withGraph(leads ? grown.connect(id, other) : grown.connect(other, id))
                    .withLayout(document.layout().with(id, beside.plus(leads ? -STEP : STEP, 0)));
        });
    }

    /** @param setting its label: "learning rate" */
    public static Edit training(String setting, TrainingSetup setup) {
        return new Simple("change " + setting.toLowerCase(Locale.ROOT), Optional.of("training " + setting),
                document -> document.withTraining(setup));
    }

    /** @param what as in "change noise" */
    public static Edit data(String what, DataSetup setup) {
        return new Simple(what, Optional.of("data " + what), document -> document.withData(setup));
    }

    /** Other weights: after training, a rewind, new weights, the best ones. */
    public static Edit weights(String label, Optional<Checkpoint> checkpoint) {
        return edit(label, document -> document.withCheckpoint(checkpoint));
    }

    /** Another seed, and the weights it gives. */
    public static Edit newWeights(TrainingSetup setup) {
        return edit("new weights", document -> document.withTraining(setup).withCheckpoint(Optional.empty()));
    }

    /** Several edits as one undo step. */
    public static Edit all(String label, List<Edit> edits) {
        return edit(label, document -> {
            Document changed = document;
            for (Edit each : edits) {
                changed = each.apply(changed);
            }
            return changed;
        });
    }
}
