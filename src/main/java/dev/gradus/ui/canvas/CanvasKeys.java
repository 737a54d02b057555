package dev.gradus.ui.canvas;

import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** The keyboard on the canvas: ways through the network, moving, drawing wires, and the shortcuts of its actions. */
final class CanvasKeys {

    /** Nudges in a row are one step to undo. */
    private static final String NUDGE = "keyboard move";

    private final Board board;
    private final CanvasView canvas;
    private final Pane viewport;
    private final Actions actions;
    private final CanvasMouse mouse;
    private final Prompts prompts;
    private final NeuronKeys neurons;
    private Optional<KeyWire> wiring = Optional.empty();

    CanvasKeys(Board board, CanvasView canvas, Pane viewport, Actions actions, CanvasMouse mouse, Prompts prompts,
            NeuronKeys neurons) {
        this.neurons = neurons;
        this.board = board;
        this.canvas = canvas;
        this.viewport = viewport;
        this.actions = actions;
        this.mouse = mouse;
        this.prompts = prompts;
    }

    void install() {
        viewport.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        String id = "canvas.wire";
        actions.add(new Action(id, javafx.beans.binding.Bindings.createStringBinding(
                () -> board.texts().get("action.wire")), board.texts().get("action.wire.help"),
                Optional.of(javafx.scene.input.KeyCombination.valueOf("W")), Action.Scope.CANVAS,
                actions.get("canvas.rename").reason(), this::startWire));
    }

    private void startWire() {
        canvas.current().ifPresent(from -> {
            stopWire();
            wiring = Optional.of(new KeyWire(board, from));
            canvas.goTo(from, false);
        });
    }

    private void stopWire() {
        wiring.ifPresent(KeyWire::end);
        wiring = Optional.empty();
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        if (wiring.isPresent()) {
            wire(event);
            event.consume();
            return;
        }
        if (neurons.pressed(event)) {
            event.consume();
            return;
        }
        Optional<Walk.Direction> direction = direction(event.getCode());
        if (event.getCode() == KeyCode.ESCAPE) {
            escape();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            tab(event);
        } else if (direction.isPresent() && event.isShortcutDown()) {
            nudge(direction.get(), event.isAltDown() ? 1 : Snapping.GRID);
            event.consume();
        } else if (direction.isPresent() && !event.isAltDown()) {
            walk(direction.get(), event.isShiftDown());
            event.consume();
        } else {
            shortcut(event);
        }
    }

    private void shortcut(KeyEvent event) {
        Optional<Action> action = event.getCode() == KeyCode.INSERT || event.getCode() == KeyCode.DIVIDE
                ? actions.find("canvas.quickAdd") : event.getCode() == KeyCode.BACK_SPACE
                ? actions.find("canvas.delete") : actions.forKey(event, Action.Scope.CANVAS)
                .or(() -> actions.forKey(event, Action.Scope.WINDOW));
        action.ifPresent(each -> {
            each.fire();
            event.consume();
        });
    }

    private void escape() {
        if (!mouse.cancel() && !prompts.closeAny()) {
            board.workbench().select(Set.of());
            viewport.requestFocus();
        }
    }

    /** Beyond the last node the focus goes on to the next control. */
    private void tab(KeyEvent event) {
        Walk.next(board.drawn(), canvas.current(), event.isShiftDown() ? -1 : 1).ifPresent(next -> {
            canvas.goTo(next, false);
            event.consume();
        });
    }

    private void walk(Walk.Direction direction, boolean adding) {
        Optional<NodeId> from = canvas.current();
        Optional<NodeId> to = from.isEmpty() ? Walk.next(board.drawn(), Optional.empty(), 1)
                : Walk.neighbour(board.drawnDocument(), from.get(), direction);
        to.ifPresent(id -> canvas.goTo(id, adding));
    }

    private void nudge(Walk.Direction direction, double step) {
        double dx = direction == Walk.Direction.LEFT ? -step : direction == Walk.Direction.RIGHT ? step : 0;
        double dy = direction == Walk.Direction.UP ? -step : direction == Walk.Direction.DOWN ? step : 0;
        Map<NodeId, Point> places = new LinkedHashMap<>();
        board.drawnSelection().forEach(id -> board.document().layout().place(id)
                .ifPresent(place -> places.put(id, place.plus(dx, dy))));
        if (!places.isEmpty()) {
            board.workbench().apply(Edits.move(places, NUDGE + board.selection()));
        }
    }

    private void wire(KeyEvent event) {
        Optional<Walk.Direction> direction = direction(event.getCode());
        if (direction.isPresent()) {
            wiring.get().choose(direction.get());
        } else if (event.getCode() == KeyCode.ENTER) {
            KeyWire chosen = wiring.get();
            stopWire();
            chosen.join();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            stopWire();
        }
    }

    private static Optional<Walk.Direction> direction(KeyCode code) {
        return switch (code) {
            case LEFT -> Optional.of(Walk.Direction.LEFT);
            case RIGHT -> Optional.of(Walk.Direction.RIGHT);
            case UP -> Optional.of(Walk.Direction.UP);
            case DOWN -> Optional.of(Walk.Direction.DOWN);
            default -> Optional.empty();
        };
    }
}
