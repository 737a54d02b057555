package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/** Opens and closes layers: by key, by menu, by zoom. */
final class OpenActions {

    private final Board board;
    private final Opened opened;
    private final Actions actions;
    private final Region viewport;

    OpenActions(Board board, Opened opened, Actions actions, Region viewport) {
        this.board = board;
        this.opened = opened;
        this.actions = actions;
        this.viewport = viewport;
    }

    /** After the actions of blocks: a block that is selected as a whole is what the key is about. */
    void register() {
        actions.add(new Action("canvas.open", Bindings.createStringBinding(() -> board.texts().get("action.open")),
                board.texts().get("action.open.help"), Optional.of(KeyCombination.valueOf("O")), Action.Scope.CANVAS,
                Bindings.createStringBinding(this::reason, board.workbench().selectionProperty(),
                        board.workbench().revisionProperty()), this::toggle));
        board.camera().scaleProperty().addListener((property, before, now) -> look());
        board.camera().xProperty().addListener((property, before, now) -> look());
        board.camera().yProperty().addListener((property, before, now) -> look());
    }

    private List<NodeId> openable() {
        return board.drawnSelection().stream().filter(id -> opened.opening(id).isPresent()).toList();
    }

    private boolean ofBlock() {
        return board.onlyBlock().isPresent() || openable().isEmpty() && !board.touchedBlocks().isEmpty();
    }

    private String reason() {
        return ofBlock() || !openable().isEmpty() ? "" : board.texts().get(board.selection().isEmpty()
                ? "reason.select" : "reason.open");
    }

    private void toggle() {
        if (ofBlock()) {
            actions.get("canvas.collapse").fire();
            return;
        }
        List<NodeId> chosen = openable();
        if (opened.nodes().containsAll(chosen)) {
            chosen.forEach(opened::close);
        } else {
            opened.open(chosen);
        }
    }

    private void look() {
        if (board.camera().scale() < Opened.ZOOM - 1e-9) {
            opened.zoomedOut();
            return;
        }
        Point2D low = board.camera().toWorld(0, 0);
        Point2D high = board.camera().toWorld(viewport.getWidth(), viewport.getHeight());
        opened.zoomedTo(board.sheet().within(new BoundingBox(low.getX(), low.getY(), high.getX() - low.getX(),
                high.getY() - low.getY())));
    }
}
