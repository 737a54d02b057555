package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/**
 * The wires as places for something that is being dragged: each shows whether it would fit, the nearest one within reach
 * glows, and all that would change is shown before anything does.
 */
final class DropAim {

    private static final double REACH = 24;

    private final Board board;
    private final Floating floating;
    private final WirePaint paint;
    private final String name;
    private final boolean merges;
    private final Supplier<Optional<Bounds>> anchor;
    private final Map<WireView, DropTrial> trials = new LinkedHashMap<>();
    private final Group rings = new Group();
    private Optional<DropTrial> over = Optional.empty();

    /**
     * @param name   of what is dragged
     * @param merges whether it needs a second input
     * @param trial  tries a wire
     * @param anchor what the card of changes hangs below
     */
    DropAim(Board board, Floating floating, WirePaint paint, String name, boolean merges, Function<Edge, DropTrial> trial,
            Supplier<Optional<Bounds>> anchor) {
        this.board = board;
        this.floating = floating;
        this.paint = paint;
        this.name = name;
        this.merges = merges;
        this.anchor = anchor;
        board.sheet().wires().forEach(wire -> trials.put(wire, trial.apply(wire.edge())));
        trials.forEach((wire, each) -> rings.getChildren().add(ring(wire.middle(), each.fits())));
        rings.setMouseTransparent(true);
        board.sheet().marks().getChildren().add(rings);
    }

    /** The wire that would take it at this place, if it fits there. */
    Optional<WireView> aim(Point2D world) {
        Optional<WireView> near = nearest(world);
        Optional<DropTrial> now = near.map(trials::get).filter(DropTrial::fits);
        board.legend().marks(near.map(trials::get).flatMap(DropTrial::reason).orElse(""));
        if (!now.equals(over)) {
            over = now;
            paint.take(now.map(DropTrial::wire));
            preview();
        }
        return near.filter(wire -> trials.get(wire).fits());
    }

    Optional<DropTrial> over() {
        return over;
    }

    void end() {
        over = Optional.empty();
        paint.take(Optional.empty());
        preview();
        board.sheet().marks().getChildren().remove(rings);
        board.legend().quiet();
    }

    private Optional<WireView> nearest(Point2D world) {
        WireView best = null;
        double least = REACH / board.camera().scale();
        for (WireView wire : trials.keySet()) {
            double distance = wire.distance(world);
            if (distance <= least) {
                least = distance;
                best = wire;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Shapes after the drop on the cards, and the card that counts what changes. */
    private void preview() {
        Map<NodeId, Shape> before = board.workbench().inference().shapes();
        List<NodeId> changed = new ArrayList<>();
        for (NodeCard card : board.sheet().cards()) {
            Shape after = over.map(trial -> trial.shapesAfter().shapes().get(card.id())).orElse(null);
            boolean differs = after != null && !Objects.equals(before.get(card.id()), after);
            card.preview(differs ? after.toString() : "");
            if (differs) {
                changed.add(card.id());
            }
        }
        if (over.isPresent()) {
            floating.show(Floating.Slot.DROP, DropCard.of(board, over.get(), name, merges, changed), anchor);
        } else {
            floating.hide(Floating.Slot.DROP);
        }
    }

    private Group ring(Point2D at, boolean fits) {
        Color colour = board.theme().palette().get(fits ? "accent-text" : "danger");
        Circle circle = new Circle(at.getX(), at.getY(), 8);
        circle.setFill(board.theme().palette().get("canvas"));
        circle.setStroke(colour);
        circle.setStrokeWidth(1.75);
        Group ring = new Group(circle);
        if (fits) {
            circle.getStrokeDashArray().setAll(3.5, 2.8);
        } else {
            Line stroke = new Line(at.getX() - 5.5, at.getY() + 5.5, at.getX() + 5.5, at.getY() - 5.5);
            stroke.setStroke(colour);
            stroke.setStrokeWidth(1.75);
            ring.getChildren().add(stroke);
        }
        return ring;
    }
}
