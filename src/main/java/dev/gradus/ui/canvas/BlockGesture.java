package dev.gradus.ui.canvas;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.BlockTemplate;
import dev.gradus.graph.BlockCard;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.theme.NumberText;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;

/** A block on its way from the palette, as a ghost that a wire may take. */
final class BlockGesture implements Gesture {

    private final Board board;
    private final Floating floating;
    private final Placing placing;
    private final BlockTemplate template;
    private final Consumer<NodeId> landed;
    private final Ghost ghost;
    private final DropAim aim;

    /** @param landed is told of the block that was added */
    BlockGesture(Board board, Floating floating, WirePaint paint, Placing placing, BlockTemplate template,
            Consumer<NodeId> landed) {
        this.board = board;
        this.floating = floating;
        this.placing = placing;
        this.template = template;
        this.landed = landed;
        ghost = new Ghost(BlockCard.TYPE, template.name());
        board.sheet().settle();
        aim = new DropAim(board, floating, paint, template.name(), false, wire -> DropTrial.of(board.document(),
                board.workbench().signature(), board.workbench().inference(), wire, template),
                () -> Optional.of(new BoundingBox(ghost.getLayoutX(), ghost.getLayoutY(), ghost.getWidth(), ghost.getHeight())));
        board.sheet().marks().getChildren().add(ghost);
    }

    @Override
    public void drag(Point2D world) {
        Point2D place = aim.aim(world).map(WireView::middle).orElse(world);
        ghost.show(aim.over().map(trial -> board.texts().get("node.parameters", 2,
                NumberText.whole(trial.shapesAfter().parameterCount() - trial.shapesBefore().parameterCount()))).orElse(""), "");
        ghost.place(place.getX(), place.getY());
        floating.place();
    }

    @Override
    public void release(Point2D world) {
        drag(world);
        Optional<DropTrial> trial = aim.over();
        cancel();
        board.changes().make(trial.map(DropTrial::edit).orElseGet(() ->
                BlockEdits.add(template.build(Optional.empty()), placing.free(world))), () -> {
                    NodeId added = BlockEdits.added(board.document()).id();
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
