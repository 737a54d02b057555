package dev.gradus.edit;

import dev.gradus.graph.BlockCard;
import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A layered drawing from left to right (Sugiyama et al. 1981): the rank of a node is its longest way from a start,
 * wires over several ranks get way points, crossings are reduced by barycentre sweeps, and nodes stand level with what
 * they are joined to. A block is laid out by itself first and then takes part as one box.
 */
public final class LayeredLayout {

    private static final double COLUMN = Edits.STEP;
    private static final double ROW = 140;
    private static final int SWEEPS = 8;
    /** A card is 128 wide up to names of 11 letters and grows with longer ones to 200. */
    private static final int USUAL_NAME = 11;
    private static final double LETTER = 8;
    private static final double MOST_EXTRA = 72;

    /** A node or, where {@code id} is null, a way point of a long wire. */
    private static final class Slot {
        private final NodeId id;
        private final List<Slot> before = new ArrayList<>();
        private final List<Slot> after = new ArrayList<>();
        private final double extraWidth;
        private final double extraHeight;
        private double y;

        Slot(NodeId id, double extraWidth, double extraHeight) {
            this.id = id;
            this.extraWidth = extraWidth;
            this.extraHeight = extraHeight;
        }
    }

    private final NetworkGraph drawn;
    private final Map<NodeId, Inside> inside;

    private LayeredLayout(NetworkGraph drawn, Map<NodeId, Inside> inside) {
        this.drawn = drawn;
        this.inside = inside;
    }

    /** The members of a block, laid out round the middle of the block, level with where it gives. */
    private record Inside(Group group, Map<NodeId, Point> offsets, BlockFrame frame) {

        static Inside of(NetworkGraph graph, Group group) {
            NetworkGraph alone = new NetworkGraph(
                    graph.nodes().stream().filter(node -> group.members().contains(node.id())).toList(),
                    graph.edges().stream().filter(edge -> group.members().contains(edge.from())
                            && group.members().contains(edge.to())).toList(), graph.nextId());
            List<NodeId> entries = group.ports(graph).entries().isEmpty() ? group.entries() : group.ports(graph).entries();
            if (entries.size() > 1) {
                alone = withWayIn(alone, entries);
            }
            Layout layout = new LayeredLayout(alone, Map.of()).places()
                    .only(graph.nodes().stream().map(Node::id).collect(Collectors.toSet()));
            BlockFrame frame = BlockFrame.of(group, layout).orElseThrow();
            double level = frame.level(group, graph, layout);
            Map<NodeId, Point> offsets = new LinkedHashMap<>();
            layout.places().forEach((id, place) -> offsets.put(id, place.plus(-frame.middle().x(), -level)));
            return new Inside(group, offsets, frame);
        }

        /** A stand-in for what feeds several members, so that lanes are left for its wires. */
        private static NetworkGraph withWayIn(NetworkGraph alone, List<NodeId> entries) {
            NetworkGraph fed = alone.with(new BlockCard(new NodeId("way in")));
            for (NodeId entry : entries) {
                fed = fed.connect(alone.newId(), entry);
            }
            return fed;
        }

        double extraWidth() {
            return group.collapsed() ? 0 : frame.width() + BlockFrame.SIDES;
        }

        double extraHeight() {
            double reach = offsets.values().stream().mapToDouble(point -> Math.abs(point.y())).max().orElse(0);
            return group.collapsed() ? 0 : 2 * reach + BlockFrame.SIDES;
        }
    }

    /** Places for every node, and for every collapsed block. */
    public static Layout of(NetworkGraph graph) {
        Map<NodeId, Inside> inside = new HashMap<>();
        graph.groups().forEach(group -> inside.put(group.id(), Inside.of(graph, group)));
        Layout layout = new LayeredLayout(graph.allFolded(), inside).places();
        Map<NodeId, Point> places = new LinkedHashMap<>(layout.places());
        inside.forEach((id, block) -> {
            Point middle = layout.places().get(id);
            block.offsets.forEach((member, offset) -> places.put(member, middle.plus(offset.x(), offset.y())));
            if (!block.group.collapsed()) {
                places.remove(id);
            }
        });
        return new Layout(places);
    }

    private Layout places() {
        List<List<Slot>> ranks = ranks();
        for (List<Slot> rank : ranks) {
            spread(rank);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean forward = sweep % 2 == 0;
            for (int i = 0; i < ranks.size(); i++) {
                List<Slot> rank = ranks.get(forward ? i : ranks.size() - 1 - i);
                for (Slot slot : rank) {
                    List<Slot> pull = forward ? slot.before : slot.after;
                    slot.y = pull.isEmpty() ? slot.y : pull.stream().mapToDouble(each -> each.y).average().orElse(0);
                }
                rank.sort(Comparator.comparingDouble(each -> each.y));
                separate(rank);
            }
        }
        Map<NodeId, Point> places = new LinkedHashMap<>();
        double x = 0;
        for (int column = 0; column < ranks.size(); column++) {
            x += column == 0 ? 0 : COLUMN + (extra(ranks.get(column - 1)) + extra(ranks.get(column))) / 2;
            for (Slot slot : ranks.get(column)) {
                if (slot.id != null) {
                    places.put(slot.id, new Point(20 * Math.rint(x / 20), 20 * Math.rint(slot.y / 20)));
                }
            }
        }
        return new Layout(places);
    }

    /** By how much the widest of a column is wider than a usual card. */
    private static double extra(List<Slot> rank) {
        return rank.stream().mapToDouble(slot -> slot.extraWidth).max().orElse(0);
    }

    private Slot slot(Node node) {
        double name = Math.max(0, Math.min(MOST_EXTRA, LETTER * (node.name().length() - USUAL_NAME)));
        Inside block = inside.get(node.id());
        return block == null ? new Slot(node.id(), name, 0)
                : new Slot(node.id(), Math.max(name, block.extraWidth()), block.extraHeight());
    }

    /** Leaves what is placed alone and finds room for the rest: right of what feeds it, else below everything. */
    public static Document placeMissing(Document document) {
        Layout layout = document.layout();
        for (Node node : document.graph().computingOrder()) {
            if (layout.place(node.id()).isPresent()) {
                continue;
            }
            List<Point> feeding = new ArrayList<>();
            for (NodeId from : document.graph().inputsOf(node.id())) {
                layout.place(from).ifPresent(feeding::add);
            }
            double lowest = layout.places().values().stream().mapToDouble(Point::y).max().orElse(-ROW);
            Point place = feeding.isEmpty() ? new Point(0, lowest + ROW)
                    : new Point(feeding.stream().mapToDouble(Point::x).max().orElse(0) + COLUMN / 2,
                            feeding.stream().mapToDouble(Point::y).average().orElse(0) + ROW);
            List<Point> next = document.graph().consumersOf(node.id()).stream()
                    .flatMap(to -> document.layout().place(to).stream()).toList();
            if (!feeding.isEmpty() && !next.isEmpty() && next.get(0).x() - feeding.get(0).x() >= 2 * COLUMN - 40) {
                place = new Point((feeding.get(0).x() + next.get(0).x()) / 2,
                        (feeding.get(0).y() + next.get(0).y()) / 2);
            }
            layout = layout.with(node.id(), place);
        }
        for (Group group : document.graph().groups()) {
            if (group.collapsed() && layout.place(group.id()).isEmpty()) {
                layout = layout.with(group.id(),
                        BlockFrame.of(group, layout).map(BlockFrame::middle).orElse(new Point(0, 0)));
            }
        }
        return document.withLayout(layout);
    }

    private List<List<Slot>> ranks() {
        Map<NodeId, Integer> rank = new HashMap<>();
        List<Node> order = new ArrayList<>(drawn.computingOrder());
        drawn.nodes().stream().filter(node -> !order.contains(node)).forEach(order::add);
        for (Node node : order) {
            int longest = 0;
            for (NodeId from : drawn.inputsOf(node.id())) {
                longest = Math.max(longest, rank.getOrDefault(from, -1) + 1);
            }
            rank.put(node.id(), longest);
        }
        List<List<Slot>> ranks = new ArrayList<>();
        Map<NodeId, Slot> slots = new HashMap<>();
        for (Node node : order) {
            Slot slot = slot(node);
            slots.put(node.id(), slot);
            row(ranks, rank.get(node.id())).add(slot);
        }
        drawn.edges().forEach(edge -> {
            Slot from = slots.get(edge.from());
            for (int i = rank.get(edge.from()) + 1; i < rank.get(edge.to()); i++) {
                Slot way = new Slot(null, 0, 0);
                row(ranks, i).add(way);
                join(from, way);
                from = way;
            }
            join(from, slots.get(edge.to()));
        });
        return ranks;
    }

    private static void join(Slot from, Slot to) {
        from.after.add(to);
        to.before.add(from);
    }

    private static List<Slot> row(List<List<Slot>> ranks, int index) {
        while (ranks.size() <= index) {
            ranks.add(new ArrayList<>());
        }
        return ranks.get(index);
    }

    private static void spread(List<Slot> rank) {
        for (int i = 0; i < rank.size(); i++) {
            rank.get(i).y = (i - (rank.size() - 1) / 2.0) * ROW;
        }
    }

    /** Keeps the order, makes room between neighbours and centres the whole on where it wanted to be. */
    private static void separate(List<Slot> rank) {
        double wanted = rank.stream().mapToDouble(each -> each.y).average().orElse(0);
        for (int i = 1; i < rank.size(); i++) {
            double apart = ROW + (rank.get(i - 1).extraHeight + rank.get(i).extraHeight) / 2;
            rank.get(i).y = Math.max(rank.get(i).y, rank.get(i - 1).y + apart);
        }
        double got = rank.stream().mapToDouble(each -> each.y).average().orElse(0);
        rank.forEach(each -> each.y += wanted - got);
    }
}
