package dev.gradus.ui.canvas;

import dev.gradus.edit.Edits;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerType;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;

/** A layer on its way from the palette, as a ghost that a wire may take. */
final class LayerGesture implements Gesture {

    private final Board board;
    private final Floating floating;
    private final Placing placing;
    private final LayerType<?> type;
    private final Consumer<NodeId> landed;
    private final Ghost ghost;
    private final DropAim aim;

    /** @param landed is told of the layer that was added */
    LayerGesture(Board board, Floating floating, WirePaint paint, Placing placing, LayerType<?> type,
            Consumer<NodeId> landed) {
        this.board = board;
        this.floating = floating;
        this.placing = placing;
        this.type = type;
        this.landed = landed;
        ghost = new Ghost(type, type.name());
        board.sheet().settle();
        aim = new DropAim(board, floating, paint, type.name(), type.arity().min() > 1, wire -> DropTrial.of(board.document(),
                board.workbench().signature(), board.workbench().inference(), wire, type.defaults()),
                () -> Optional.of(new BoundingBox(ghost.getLayoutX(), ghost.getLayoutY(), ghost.getWidth(), ghost.getHeight())));
        board.sheet().marks().getChildren().add(ghost);
    }

    @Override
    public void drag(Point2D world) {
        Point2D place = aim.aim(world).map(WireView::middle).orElse(world);
        ghost.show(aim.over().flatMap(trial -> trial.after().graph().find(trial.added()))
                        .map(node -> node.layer().summary()).orElse(type.defaults().summary()),
                aim.over().map(trial -> trial.shapesAfter().shapes().get(trial.added())).map(Shape::toString).orElse(""));
        ghost.place(place.getX(), place.getY());
        floating.place();
    }

    @Override
    public void release(Point2D world) {
        drag(world);
        Optional<DropTrial> trial = aim.over();
        NodeId added = board.document().graph().newId();
        cancel();
        board.changes().make(trial.map(DropTrial::edit).orElseGet(() -> Edits.add(type.defaults(), placing.free(world))),
                () -> {
                    board.workbench().select(added);
                    landed.accept(added);
                });
    }

    @Override
    public void cancel() {
        aim.end();
        board.sheet().marks().getChildren().remove(ghost);
    }
}
