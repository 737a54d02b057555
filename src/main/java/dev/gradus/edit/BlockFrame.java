package dev.gradus.edit;

import dev.gradus.graph.Group;
import dev.gradus.graph.NetworkGraph;
import java.util.List;
import java.util.Optional;

/** What the centres of a block's layers take up. */
public record BlockFrame(double left, double top, double right, double bottom) {

    /** What a frame needs beyond the cards at its sides. */
    static final double SIDES = 80;

    /** Empty when no member has a place. */
    public static Optional<BlockFrame> of(Group group, Layout layout) {
        List<Point> points = group.members().stream().flatMap(id -> layout.place(id).stream()).toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new BlockFrame(
                points.stream().mapToDouble(Point::x).min().getAsDouble(),
                points.stream().mapToDouble(Point::y).min().getAsDouble(),
                points.stream().mapToDouble(Point::x).max().getAsDouble(),
                points.stream().mapToDouble(Point::y).max().getAsDouble()));
    }

    /** How high the block gives: a card in its place stands level with that. */
    double level(Group group, NetworkGraph graph, Layout layout) {
        return group.givers(graph).stream().findFirst().flatMap(layout::place).map(Point::y).orElse(middle().y());
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public Point middle() {
        return new Point((left + right) / 2, (top + bottom) / 2);
    }
}
