package dev.gradus.edit;

import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A layered drawing from left to right (Sugiyama et al. 1981): the rank of a node is its longest way from a start,
 * wires over several ranks get way points, crossings are reduced by barycentre sweeps, and nodes stand level with what
 * they are joined to.
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
        private double y;

        Slot(NodeId id) {
            this.id = id;
        }
    }

    private LayeredLayout() {}

    /** Places for every node. */
    public static Layout of(NetworkGraph graph) {
        List<List<Slot>> ranks = ranks(graph);
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
            x += column == 0 ? 0 : COLUMN + (extra(graph, ranks.get(column - 1)) + extra(graph, ranks.get(column))) / 2;
            for (Slot slot : ranks.get(column)) {
                if (slot.id != null) {
                    places.put(slot.id, new Point(20 * Math.rint(x / 20), 20 * Math.rint(slot.y / 20)));
                }
            }
        }
        return new Layout(places);
    }

    /** By how much the longest name of a column makes its card wider than usual. */
    private static double extra(NetworkGraph graph, List<Slot> rank) {
        int longest = rank.stream().filter(slot -> slot.id != null).mapToInt(slot -> graph.node(slot.id).name().length())
                .max().orElse(0);
        return Math.max(0, Math.min(MOST_EXTRA, LETTER * (longest - USUAL_NAME)));
    }

    /** Leaves placed nodes alone and finds room for the others: right of what feeds them, else below everything. */
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
        return document.withLayout(layout);
    }

    private static List<List<Slot>> ranks(NetworkGraph graph) {
        Map<NodeId, Integer> rank = new HashMap<>();
        List<Node> order = new ArrayList<>(graph.computingOrder());
        graph.nodes().stream().filter(node -> !order.contains(node)).forEach(order::add);
        for (Node node : order) {
            int longest = 0;
            for (NodeId from : graph.inputsOf(node.id())) {
                longest = Math.max(longest, rank.getOrDefault(from, -1) + 1);
            }
            rank.put(node.id(), longest);
        }
        List<List<Slot>> ranks = new ArrayList<>();
        Map<NodeId, Slot> slots = new HashMap<>();
        for (Node node : order) {
            Slot slot = new Slot(node.id());
            slots.put(node.id(), slot);
            row(ranks, rank.get(node.id())).add(slot);
        }
        graph.edges().forEach(edge -> {
            Slot from = slots.get(edge.from());
            for (int i = rank.get(edge.from()) + 1; i < rank.get(edge.to()); i++) {
                Slot way = new Slot(null);
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
            rank.get(i).y = Math.max(rank.get(i).y, rank.get(i - 1).y + ROW);
        }
        double got = rank.stream().mapToDouble(each -> each.y).average().orElse(0);
        rank.forEach(each -> each.y += wanted - got);
    }
}
