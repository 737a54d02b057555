package dev.gradus.edit;

import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.Grouping;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The edits of blocks. */
public final class BlockEdits {

    private BlockEdits() {}

    private record Simple(String label, Optional<Object> mergeKey, UnaryOperator<Document> change) implements Edit {
        @Override
        public Document apply(Document document) {
            return change.apply(document);
        }
    }

    private static Edit edit(String label, UnaryOperator<Document> change) {
        return new Simple(label, Optional.empty(), change);
    }

    /** Makes layers a block, or the one block among them larger; see {@link Grouping#refusal}. */
    public static Edit group(Collection<NodeId> ids, String name) {
        return edit("group", document -> {
            Document open = document;
            for (Group group : document.graph().groups()) {
                open = group.members().stream().anyMatch(ids::contains) ? expanded(open, group) : open;
            }
            return Edits.settled(open, Grouping.group(open.graph(), ids, name));
        });
    }

    /** Leaves the layers of a block as they are; a repeated block becomes that many layers in a row, weights included. */
    public static Edit ungroup(NetworkGraph graph, NodeId id) {
        return edit("ungroup " + graph.group(id).name(), document -> {
            Document open = expanded(document, document.graph().group(id));
            Group group = open.graph().group(id);
            Grouping.Ungrouped plain = Grouping.ungroup(open.graph(), group);
            Map<NodeId, Point> places = new LinkedHashMap<>();
            BlockFrame frame = BlockFrame.of(group, open.layout()).orElseThrow();
            double step = frame.width() + Edits.STEP;
            Document roomy = Edits.makeRoom(open, id, (group.repeat() - 1) * step);
            for (NodeId member : group.members()) {
                for (int time = 2; time <= group.repeat(); time++) {
                    NodeId fresh = plain.renamed().get(member.copy(time));
                    if (fresh != null) {
                        places.put(fresh, open.layout().place(member).orElseThrow().plus((time - 1) * step, 0));
                    }
                }
            }
            return Edits.settled(roomy.withLayout(roomy.layout().with(places)), plain.graph())
                    .withCheckpoint(open.checkpoint().map(each -> each.renamed(plain.renamed())));
        });
    }

    public static Edit rename(NodeId id, String name) {
        return edit("rename", document ->
                document.withGraph(document.graph().replace(document.graph().group(id).withName(name))));
    }

    /** Changes in a row undo together. */
    public static Edit repeat(NodeId id, int times) {
        return new Simple("change repeat", Optional.of(List.of(id, "repeat")), document ->
                document.withGraph(document.graph().replace(document.graph().group(id).withRepeat(times))));
    }

    /** Draws a block as one card or shows its layers again; what follows it moves up or makes room. */
    public static Edit collapse(NodeId id, boolean collapsed) {
        return edit(collapsed ? "collapse" : "expand", document -> {
            Group group = document.graph().group(id);
            return collapsed ? collapsed(document, group) : expanded(document, group);
        });
    }

    private static Document collapsed(Document document, Group group) {
        BlockFrame frame = BlockFrame.of(group, document.layout()).orElseThrow();
        Point place = new Point(frame.left(), frame.level(group, document.graph(), document.layout()));
        Document closed = document.withGraph(document.graph().replace(group.withCollapsed(true)))
                .withLayout(document.layout().with(group.id(), place));
        double gap = nearestBehind(document, group) - frame.right();
        return gap < 0 || frame.width() == 0 ? closed : Edits.makeRoom(closed, group.id(), -frame.width());
    }

    private static Document expanded(Document document, Group group) {
        if (!group.collapsed()) {
            return document;
        }
        Layout layout = document.layout();
        BlockFrame frame = BlockFrame.of(group, layout).orElseThrow();
        Point card = layout.place(group.id()).orElse(frame.middle());
        double dx = card.x() - frame.left();
        double dy = card.y() - frame.level(group, document.graph(), layout);
        Map<NodeId, Point> places = new LinkedHashMap<>(layout.places());
        places.remove(group.id());
        group.members().forEach(member ->
                layout.place(member).ifPresent(place -> places.put(member, place.plus(dx, dy))));
        Document open = document.withGraph(document.graph().replace(group.withCollapsed(false)))
                .withLayout(new Layout(places));
        double missing = frame.right() + dx + Edits.STEP - nearestBehind(open, group);
        return missing > 0 ? Edits.makeRoom(open, group.id(), missing) : open;
    }

    /** The left-most of what depends on a block, infinitely far where nothing does. */
    private static double nearestBehind(Document document, Group group) {
        NetworkGraph graph = document.graph();
        Set<NodeId> behind = new HashSet<>(group.members());
        for (Node node : graph.computingOrder()) {
            if (graph.inputsOf(node.id()).stream().anyMatch(behind::contains)) {
                behind.add(node.id());
            }
        }
        behind.removeAll(group.members());
        return behind.stream().map(graph::drawnAs)
                .flatMap(id -> document.layout().place(id).stream()).mapToDouble(Point::x).min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Puts a block into a wire, drawn as one card. */
    public static Edit insert(Edge wire, NetworkGraph block) {
        return edit("insert " + nameOf(block), document -> {
            Document pasted = pasted(document, block);
            Group group = added(pasted);
            NetworkGraph wired = pasted.graph().insert(wire, group.takers(pasted.graph()),
                    group.givers(pasted.graph()).get(0));
            return Edits.betweenEnds(pasted, wire, wired, group.id());
        });
    }

    /** Adds a block after a layer or another block, between it and all that it feeds. */
    public static Edit addAfter(NodeId before, NetworkGraph block) {
        return edit("add " + nameOf(block), document -> {
            List<Edge> leaving = document.graph().folded().edges().stream()
                    .filter(edge -> edge.from().equals(before)).toList();
            if (leaving.size() == 1) {
                return insert(leaving.get(0), block).apply(document);
            }
            Document pasted = pasted(document, block);
            Group group = added(pasted);
            NetworkGraph graph = pasted.graph();
            List<NodeId> layers = graph.layersOf(before);
            List<NodeId> givers = graph.findGroup(before).map(each -> each.givers(document.graph())).orElse(layers);
            NodeId last = group.givers(graph).get(0);
            NetworkGraph wired = graph;
            for (NodeId taker : group.takers(graph)) {
                wired = wired.connect(givers.get(0), taker);
            }
            for (Edge edge : document.graph().edges()) {
                if (layers.contains(edge.from()) && !layers.contains(edge.to())) {
                    wired = wired.disconnect(edge);
                    wired = wired.edges().contains(new Edge(last, edge.to())) ? wired : wired.connect(last, edge.to());
                }
            }
            Document roomy = Edits.makeRoom(document, before, Edits.STEP);
            Point at = document.layout().place(before).orElse(new Point(0, 0)).plus(Edits.STEP, 0);
            return pasted.withGraph(wired).withLayout(pasted.layout().with(roomy.layout().places()).with(group.id(), at));
        });
    }

    /** Puts a block that is there already, and wired to nothing, into a wire. */
    public static Edit insert(Edge wire, NodeId loose) {
        return edit("insert block", document -> {
            Group group = document.graph().group(loose);
            return Edits.betweenEnds(document, wire, document.graph().insert(wire, group.takers(document.graph()),
                    group.givers(document.graph()).get(0)), loose);
        });
    }

    /** Adds a block that is wired to nothing, drawn as one card. */
    public static Edit add(NetworkGraph block, Point place) {
        return edit("add " + nameOf(block), document -> {
            Document pasted = pasted(document, block);
            return pasted.withLayout(pasted.layout().with(added(pasted).id(), place));
        });
    }

    private static String nameOf(NetworkGraph block) {
        return block.groups().get(0).name();
    }

    /** The block that was added last. */
    public static Group added(Document document) {
        List<Group> groups = document.graph().groups();
        return groups.get(groups.size() - 1);
    }

    private static Document pasted(Document document, NetworkGraph block) {
        NetworkGraph closed = block.replace(block.groups().get(0).withCollapsed(true));
        return Clip.of(closed, LayeredLayout.of(closed)).pasteInto(document, 0, 0);
    }
}
