package dev.gradus.ui.data.steps;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** Moves a card to another place, by its handle or by Alt and the arrows. */
final class StepDrag {

    private final Supplier<List<Region>> rows;
    private final Region line;
    private final StepMoves moves;
    private int target = -1;

    /** @param line shows where the card would go; laid out by hand in the parent of the rows */
    StepDrag(Supplier<List<Region>> rows, Region line, StepMoves moves) {
        this.rows = rows;
        this.line = line;
        this.moves = moves;
    }

    void handle(Node handle, int at) {
        handle.setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                handle.setCursor(Cursor.CLOSED_HAND);
                aim(event.getSceneY());
                event.consume();
            }
        });
        handle.setOnMouseReleased(event -> {
            handle.setCursor(Cursor.OPEN_HAND);
            line.setVisible(false);
            int to = target > at ? target - 1 : target;
            target = -1;
            if (to >= 0) {
                moves.move(at, to);
            }
        });
    }

    void keys(Node card, int at, Runnable remove) {
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() != card) {
                return;
            }
            if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
                moves.move(at, at + (event.getCode() == KeyCode.UP ? -1 : 1));
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE && !event.isControlDown()) {
                moves.open(at);
            } else if (event.getCode() == KeyCode.DELETE) {
                remove.run();
            } else {
                return;
            }
            event.consume();
        });
    }

    /** The gap between two cards that is nearest to the mouse. */
    private void aim(double sceneY) {
        List<Region> all = rows.get();
        double y = all.get(0).getParent().sceneToLocal(0, sceneY).getY();
        target = all.size();
        double place = all.get(all.size() - 1).getBoundsInParent().getMaxY();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (y < all.get(i).getBoundsInParent().getCenterY()) {
                target = i;
                place = all.get(i).getBoundsInParent().getMinY();
            }
        }
        line.resizeRelocate(all.get(0).getBoundsInParent().getMinX(), place - 3, all.get(0).getWidth(), 2);
        line.setVisible(true);
    }
}
