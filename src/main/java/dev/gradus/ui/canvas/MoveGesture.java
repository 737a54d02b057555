package dev.gradus.ui.canvas;

import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.NodeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.shape.Line;

/** Moves cards with the mouse; the document learns of it at the end, as one edit. */
final class MoveGesture implements Gesture {

    private static final double GUIDE = 4000;

    private final Board board;
    private final NodeId grabbed;
    private final Point2D start;
    private final Map<NodeId, Point> before = new LinkedHashMap<>();
    private final List<Point> neighbours;
    private final List<Node> guides = new ArrayList<>();
    private final Function<NodeId, DropAim> aims;
    private Optional<DropAim> aim = Optional.empty();
    private boolean moved;

    /** @param aims makes the wires places for a single node that is wired to nothing */
    MoveGesture(Board board, Collection<NodeId> nodes, NodeId grabbed, Point2D start, Function<NodeId, DropAim> aims) {
        this.board = board;
        this.aims = aims;
        this.grabbed = grabbed;
        this.start = start;
        board.sheet().settle();
        nodes.forEach(id -> board.document().layout().place(id).ifPresent(place -> before.put(id, place)));
        neighbours = board.document().layout().places().entrySet().stream()
                .filter(entry -> !before.containsKey(entry.getKey()) && board.sheet().card(entry.getKey()).isPresent())
                .map(Map.Entry::getValue).toList();
    }

    @Override
    public void drag(Point2D world) {
        if (!moved) {
            before.keySet().forEach(id -> board.sheet().card(id).ifPresent(NodeCard::toFront));
            aim = loose() ? Optional.of(aims.apply(grabbed)) : Optional.empty();
        }
        moved = true;
        Optional<WireView> wire = aim.flatMap(each -> each.aim(world));
        if (wire.isPresent()) {
            Point2D middle = wire.get().middle();
            board.sheet().card(grabbed).ifPresent(card -> card.place(middle.getX(), middle.getY()));
            board.sheet().redraw();
            guides(Snapping.free(middle.getX(), middle.getY()));
            return;
        }
        Point from = before.getOrDefault(grabbed, new Point(0, 0));
        double x = from.x() + world.getX() - start.getX();
        double y = from.y() + world.getY() - start.getY();
        Snapping snapping = board.snapping().get() ? Snapping.of(x, y, neighbours, board.camera().scale())
                : Snapping.free(x, y);
        double dx = snapping.place().x() - from.x();
        double dy = snapping.place().y() - from.y();
        before.forEach((id, place) -> board.sheet().card(id).ifPresent(card -> card.place(place.x() + dx, place.y() + dy)));
        board.sheet().redraw();
        guides(snapping);
    }

    @Override
    public void release(Point2D world) {
        Optional<DropTrial> trial = aim.flatMap(DropAim::over);
        end();
        if (!moved) {
            return;
        }
        if (trial.isPresent()) {
            board.changes().make(trial.get().edit());
            return;
        }
        Map<NodeId, Point> after = new LinkedHashMap<>();
        before.keySet().forEach(id -> board.sheet().card(id)
                .ifPresent(card -> after.put(id, new Point(card.centreX(), card.centreY()))));
        board.workbench().apply(Edits.move(after, new Object()));
        board.workbench().endMerge();
    }

    @Override
    public void cancel() {
        end();
        before.forEach((id, place) -> board.sheet().card(id).ifPresent(card -> card.place(place.x(), place.y())));
        board.sheet().redraw();
    }

    private boolean loose() {
        return before.size() == 1 && board.drawn().edges().stream()
                .noneMatch(edge -> edge.from().equals(grabbed) || edge.to().equals(grabbed));
    }

    private void end() {
        aim.ifPresent(DropAim::end);
        board.sheet().marks().getChildren().removeAll(guides);
    }

    private void guides(Snapping snapping) {
        board.sheet().marks().getChildren().removeAll(guides);
        guides.clear();
        snapping.guideX().ifPresent(x -> guides.add(guide(x, snapping.place().y() - GUIDE, x, snapping.place().y() + GUIDE)));
        snapping.guideY().ifPresent(y -> guides.add(guide(snapping.place().x() - GUIDE, y, snapping.place().x() + GUIDE, y)));
        board.sheet().marks().getChildren().addAll(guides);
    }

    private Line guide(double x1, double y1, double x2, double y2) {
        Line line = new Line(x1, y1, x2, y2);
        line.setStroke(board.theme().palette().get("accent-text"));
        line.setStrokeWidth(1 / board.camera().scale());
        line.setMouseTransparent(true);
        return line;
    }
}
