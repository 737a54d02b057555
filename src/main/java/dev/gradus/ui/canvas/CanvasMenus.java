package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.help.Ask;
import dev.gradus.ui.theme.LayerIcons;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** The context menus of nodes, wires and the empty canvas, also by the Menu key and Shift+F10. */
final class CanvasMenus {

    private final Board board;
    private final Actions actions;
    private final Placing placing;
    private final Pane viewport;
    private final NeuronHands neurons;
    private final ContextMenu menu = new ContextMenu();

    CanvasMenus(Board board, Actions actions, Placing placing, Pane viewport, NeuronHands neurons) {
        this.neurons = neurons;
        this.board = board;
        this.actions = actions;
        this.placing = placing;
        this.viewport = viewport;
        menu.setId("canvas-context");
    }

    void install() {
        viewport.setOnContextMenuRequested(event -> {
            open(event.isKeyboardTrigger() ? keyboardPlace() : new Point2D(event.getScreenX(), event.getScreenY()),
                    event.isKeyboardTrigger());
            event.consume();
        });
        // The platform sends a request for the Menu key alone.
        viewport.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F10 && event.isShiftDown()) {
                open(keyboardPlace(), true);
                event.consume();
            }
        });
    }

    private void open(Point2D screen, boolean byKey) {
        fill(screen);
        List<MenuItem> inside = neurons.menu(byKey);
        if (!inside.isEmpty()) {
            if (board.selection().isEmpty()) {
                menu.getItems().clear();
            } else {
                menu.getItems().add(0, new SeparatorMenuItem());
            }
            menu.getItems().addAll(0, inside);
        }
        menu.show(viewport, screen.getX(), screen.getY());
    }

    private void fill(Point2D screen) {
        Point2D at = viewport.screenToLocal(screen);
        Point2D world = board.camera().toWorld(at.getX(), at.getY());
        Optional<Edge> wire = board.workbench().selectedWireProperty().get();
        if (wire.isPresent()) {
            menu.getItems().setAll(layers("menu.insert", inner(), type -> insert(wire.get(), type)), item("canvas.delete"),
                    Ask.item(() -> viewport.lookup("#wire-" + wire.get().from() + "-" + wire.get().to())));
        } else if (!board.selection().isEmpty()) {
            menu.getItems().setAll(ofNode());
        } else {
            menu.getItems().setAll(layers("menu.add", LayerCatalog.all(), type -> board.changes().make(
                            dev.gradus.edit.Edits.add(type.defaults(), placing.free(world)))),
                    item("canvas.paste"), new SeparatorMenuItem(), item("canvas.selectAll"), item("canvas.fit"),
                    item("canvas.arrange"), new SeparatorMenuItem(), item("canvas.exportPicture"),
                    Ask.item(() -> viewport));
        }
    }

    private List<MenuItem> ofNode() {
        List<MenuItem> items = new java.util.ArrayList<>();
        items.add(item("canvas.open"));
        items.add(item("canvas.rename"));
        items.add(item("canvas.freeze"));
        items.add(item("canvas.duplicate"));
        board.only().ifPresent(node -> {
            List<Edge> entering = board.drawn().edges().stream().filter(edge -> edge.to().equals(node)).toList();
            if (entering.size() == 1) {
                items.add(layers("menu.before", inner(), type -> insert(entering.get(0), type)));
            }
            items.add(layers("menu.after", inner(), type -> board.changes().make(placing.edit(type))));
        });
        items.add(new SeparatorMenuItem());
        items.add(item("canvas.group"));
        if (!board.touchedBlocks().isEmpty()) {
            items.addAll(List.of(item("canvas.collapse"), item("canvas.ungroup"), item("canvas.saveBlock")));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("canvas.wire"));
        items.add(item("canvas.cutWires"));
        items.add(new SeparatorMenuItem());
        items.add(item("canvas.cut"));
        items.add(item("canvas.copy"));
        board.only().ifPresent(node -> items.add(Ask.item(() -> viewport.lookup("#node-" + node))));
        items.add(item("canvas.delete"));
        return items;
    }

    private void insert(Edge wire, LayerType<?> type) {
        board.workbench().select(wire);
        board.changes().make(placing.edit(type));
    }

    /** Kinds that can stand between two others. */
    private static List<LayerType<?>> inner() {
        return LayerCatalog.all().stream().filter(type -> type.arity().max() > 0 && !(type.defaults() instanceof Output)).toList();
    }

    private Menu layers(String key, List<LayerType<?>> types, Consumer<LayerType<?>> chosen) {
        Menu layers = new Menu(board.texts().get(key));
        for (LayerType<?> type : types) {
            MenuItem item = new MenuItem(type.name(), LayerIcons.of(type.id(), 16));
            item.setOnAction(event -> chosen.accept(type));
            layers.getItems().add(item);
        }
        return layers;
    }

    private MenuItem item(String id) {
        return ActionMenus.item(actions.get(id));
    }

    private Point2D keyboardPlace() {
        Node at = board.only().flatMap(board.sheet()::card).map(Node.class::cast).orElse(viewport);
        var bounds = at.localToScreen(at.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
