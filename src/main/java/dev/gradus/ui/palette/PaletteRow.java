package dev.gradus.ui.palette;

import dev.gradus.nn.LayerType;
import dev.gradus.ui.theme.LayerIcons;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** One kind of layer: click or Enter adds it, the mouse drags it to where it should go. */
final class PaletteRow extends HBox {

    private static final double SLACK = 4;

    private final LayerType<?> type;
    private final LayerDrag drag;
    private double startX;
    private double startY;
    private boolean dragging;
    private boolean calledOff;

    PaletteRow(LayerType<?> type, LayerDrag drag, boolean iconOnly) {
        super(8);
        this.type = type;
        this.drag = drag;
        setId("palette-" + type.id());
        getStyleClass().addAll("row-item", "palette-row", "focusable");
        setAlignment(iconOnly ? Pos.CENTER : Pos.CENTER_LEFT);
        getChildren().add(LayerIcons.of(type.id(), 18));
        if (!iconOnly) {
            getChildren().add(new Label(type.name()));
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(type.name());
        setAccessibleHelp(type.doc().summary());
        Tooltip tooltip = new Tooltip(type.name() + ". " + type.doc().summary());
        tooltip.setShowDelay(Duration.millis(500));
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void add() {
        drag.add(type);
    }

    private void press(MouseEvent event) {
        startX = event.getSceneX();
        startY = event.getSceneY();
        if (dragging && event.getButton() == MouseButton.SECONDARY) {
            callOff();
        } else {
            dragging = false;
            calledOff = false;
        }
    }

    private void drag(MouseEvent event) {
        if (!event.isPrimaryButtonDown() || calledOff) {
            return;
        }
        if (!dragging && Math.hypot(event.getSceneX() - startX, event.getSceneY() - startY) > SLACK) {
            dragging = true;
            requestFocus();
            drag.begin(type, event.getSceneX(), event.getSceneY());
        } else if (dragging) {
            drag.move(event.getSceneX(), event.getSceneY());
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || calledOff) {
            return;
        }
        if (dragging) {
            drag.drop(event.getSceneX(), event.getSceneY());
        } else if (contains(event.getX(), event.getY())) {
            drag.add(type);
        }
        dragging = false;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            add();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && dragging) {
            callOff();
            event.consume();
        }
    }

    private void callOff() {
        dragging = false;
        calledOff = true;
        drag.cancel();
    }
}
