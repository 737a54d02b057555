package dev.gradus.ui.canvas;

import dev.gradus.edit.Document;
import dev.gradus.edit.Point;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ways the keyboard goes through a network. */
final class Walk {

    enum Direction { LEFT, RIGHT, UP, DOWN }

    private Walk() {}

    /** Every node: in computing order, then those on a circle. */
    static List<NodeId> order(NetworkGraph graph) {
        List<Node> order = new ArrayList<>(graph.computingOrder());
        graph.nodes().stream().filter(node -> !order.contains(node)).forEach(order::add);
        return order.stream().map(Node::id).toList();
    }

    /** The node after (step 1) or before (step -1) in computing order; empty at the ends. */
    static Optional<NodeId> next(NetworkGraph graph, Optional<NodeId> from, int step) {
        List<NodeId> order = order(graph);
        if (order.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty()) {
            return Optional.of(order.get(step > 0 ? 0 : order.size() - 1));
        }
        int at = order.indexOf(from.get()) + step;
        return at >= 0 && at < order.size() ? Optional.of(order.get(at)) : Optional.empty();
    }

    /** Along a wire (left: against it), or to the nearest node above or below in the same column. */
    static Optional<NodeId> neighbour(Document document, NodeId from, Direction direction) {
        NetworkGraph graph = document.graph();
        List<NodeId> wired = direction == Direction.LEFT ? graph.inputsOf(from)
                : direction == Direction.RIGHT ? graph.consumersOf(from) : List.of();
        Point here = place(document, from);
        if (!wired.isEmpty()) {
            return wired.stream().min(Comparator.comparingDouble(id -> Math.abs(place(document, id).y() - here.y())));
        }
        return nearest(document, from, direction, graph.nodes().stream().map(Node::id).toList());
    }

    /** The nearest of some nodes in a direction, for choosing the target of a wire. */
    static Optional<NodeId> nearest(Document document, NodeId from, Direction direction, List<NodeId> among) {
        Point here = place(document, from);
        return among.stream().filter(id -> !id.equals(from))
                .filter(id -> along(here, place(document, id), direction) > 0.5)
                .min(Comparator.comparingDouble(id -> distance(here, place(document, id), direction)));
    }

    private static double along(Point here, Point there, Direction direction) {
        return switch (direction) {
            case LEFT -> here.x() - there.x();
            case RIGHT -> there.x() - here.x();
            case UP -> here.y() - there.y();
            case DOWN -> there.y() - here.y();
        };
    }

    /** Sideways counts double, so that a column is followed before it is left. */
    private static double distance(Point here, Point there, Direction direction) {
        boolean vertical = direction == Direction.UP || direction == Direction.DOWN;
        double across = vertical ? there.x() - here.x() : there.y() - here.y();
        return along(here, there, direction) + 2 * Math.abs(across);
    }

    private static Point place(Document document, NodeId id) {
        return document.layout().place(id).orElse(new Point(0, 0));
    }
}
