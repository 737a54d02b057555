package dev.gradus.ui.canvas;

import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/**
 * A layer on its way from the palette: each wire shows whether it would fit, the nearest one within reach takes it and
 * all that would change is shown before anything does.
 */
final class LayerGesture implements Gesture {

    private static final double REACH = 24;

    private final Board board;
    private final Floating floating;
    private final WirePaint paint;
    private final Placing placing;
    private final LayerType<?> type;
    private final Consumer<NodeId> landed;
    private final Ghost ghost;
    private final Map<WireView, DropTrial> trials = new LinkedHashMap<>();
    private final Group rings = new Group();
    private Optional<DropTrial> over = Optional.empty();

    /** @param landed is told of the layer that was added */
    LayerGesture(Board board, Floating floating, WirePaint paint, Placing placing, LayerType<?> type,
            Consumer<NodeId> landed) {
        this.board = board;
        this.placing = placing;
        this.landed = landed;
        this.floating = floating;
        this.paint = paint;
        this.type = type;
        ghost = new Ghost(type);
        board.sheet().settle();
        board.sheet().wires().forEach(wire -> trials.put(wire, DropTrial.of(board.document(),
                board.workbench().signature(), board.workbench().inference(), wire.edge(), type.defaults())));
        trials.forEach((wire, trial) -> rings.getChildren().add(ring(wire.middle(), trial.fits())));
        rings.setMouseTransparent(true);
        board.sheet().marks().getChildren().addAll(rings, ghost);
    }

    @Override
    public void drag(Point2D world) {
        Optional<WireView> near = nearest(world);
        Optional<DropTrial> now = near.map(trials::get).filter(DropTrial::fits);
        board.legend().marks(near.map(trials::get).flatMap(DropTrial::reason).orElse(""));
        if (!now.equals(over)) {
            over = now;
            paint.take(now.map(DropTrial::wire));
            preview();
        }
        Point place = now.flatMap(trial -> trial.after().layout().place(trial.added()))
                .map(point -> between(near.get())).orElse(new Point(world.getX(), world.getY()));
        ghost.place(place.x(), place.y());
        floating.place();
    }

    @Override
    public void release(Point2D world) {
        drag(world);
        Optional<DropTrial> trial = over;
        NodeId added = board.document().graph().newId();
        end();
        board.changes().make(trial.map(DropTrial::edit).orElseGet(() -> Edits.add(type.defaults(), placing.free(world))),
                () -> {
                    board.workbench().select(added);
                    landed.accept(added);
                });
    }

    @Override
    public void cancel() {
        end();
    }

    private void end() {
        over = Optional.empty();
        paint.take(Optional.empty());
        preview();
        board.sheet().marks().getChildren().removeAll(rings, ghost);
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

    private static Point between(WireView wire) {
        return new Point(wire.middle().getX(), wire.middle().getY());
    }

    /** Shapes after the drop on ghost and cards, and the card that counts what changes. */
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
        ghost.show(over.flatMap(trial -> trial.after().graph().find(trial.added()))
                        .map(node -> node.layer().summary()).orElse(type.defaults().summary()),
                over.map(trial -> trial.shapesAfter().shapes().get(trial.added())).map(Shape::toString).orElse(""));
        if (over.isPresent()) {
            floating.show(Floating.Slot.DROP, DropCard.of(board, over.get(), type, changed), () -> Optional.of(
                    new BoundingBox(ghost.getLayoutX(), ghost.getLayoutY(), ghost.getWidth(), ghost.getHeight())));
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
