package dev.gradus.ui.palette;

import dev.gradus.edit.BlockTemplate;
import dev.gradus.nn.LayerType;
import dev.gradus.ui.theme.LayerIcons;
import dev.gradus.ui.theme.Phrases;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** One kind of layer or one block: click or Enter adds it, the mouse drags it to where it should go. */
final class PaletteRow extends HBox {

    private static final double SLACK = 4;

    /** What a row brings to the canvas. */
    private interface Cargo {
        void add();

        void begin(double sceneX, double sceneY);
    }

    private final Cargo cargo;
    private final LayerDrag drag;
    private double startX;
    private double startY;
    private boolean dragging;
    private boolean calledOff;

    PaletteRow(LayerType<?> type, LayerDrag drag, boolean iconOnly) {
        this(type.id(), type.id(), type.name(), Phrases.of(type.doc().summary()), drag, iconOnly, new Cargo() {
            @Override
            public void add() {
                drag.add(type);
            }

            @Override
            public void begin(double sceneX, double sceneY) {
                drag.begin(type, sceneX, sceneY);
            }
        });
    }

    PaletteRow(BlockTemplate block, LayerDrag drag, boolean iconOnly) {
        this("block-" + block.id(), "block", Phrases.of(block.name()), Phrases.of(block.help()), drag, iconOnly, new Cargo() {
            @Override
            public void add() {
                drag.add(block);
            }

            @Override
            public void begin(double sceneX, double sceneY) {
                drag.begin(block, sceneX, sceneY);
            }
        });
    }

    private PaletteRow(String id, String icon, String name, String help, LayerDrag drag, boolean iconOnly, Cargo cargo) {
        super(8);
        this.cargo = cargo;
        this.drag = drag;
        setId("palette-" + id);
        getStyleClass().addAll("row-item", "palette-row", "focusable");
        setAlignment(iconOnly ? Pos.CENTER : Pos.CENTER_LEFT);
        getChildren().add(LayerIcons.of(icon, 18));
        if (!iconOnly) {
            getChildren().add(new Label(name));
        }
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name);
        setAccessibleHelp(help);
        Tooltip tooltip = new Tooltip(name + ". " + help);
        tooltip.setShowDelay(Duration.millis(500));
        Tooltip.install(this, tooltip);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void add() {
        cargo.add();
    }

    /** What Delete, or the context menu, does to something a person has saved. */
    void onDelete(String label, Runnable action) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(event -> action.run());
        ContextMenu menu = new ContextMenu(item);
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                action.run();
                event.consume();
            }
        });
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
            cargo.begin(event.getSceneX(), event.getSceneY());
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
            cargo.add();
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
