package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** The keyboard inside open layers: arrows choose a neuron, Enter opens its weights, Esc goes back to the card. */
final class NeuronKeys {

    private final Board board;
    private final Pane viewport;
    private final OpenCards cards;
    private final NeuronHands hands;
    private final CanvasView canvas;

    NeuronKeys(Board board, Pane viewport, OpenCards cards, NeuronHands hands, CanvasView canvas) {
        this.board = board;
        this.viewport = viewport;
        this.cards = cards;
        this.hands = hands;
        this.canvas = canvas;
    }

    void install(Actions actions) {
        viewport.sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                now.focusOwnerProperty().addListener((owner, old, focus) -> {
                    if (focus instanceof NeuronTile tile) {
                        hands.focused(tile);
                    } else if (old instanceof NeuronTile) {
                        hands.unfocused();
                    }
                });
            }
        });
        actions.add(new Action("canvas.otherNeurons", Bindings.createStringBinding(() -> board.texts().get("action.otherNeurons")),
                board.texts().get("action.otherNeurons.help"), Optional.of(KeyCombination.valueOf("Shift+O")), Action.Scope.CANVAS,
                Bindings.createStringBinding(() -> chosen().isEmpty() ? board.texts().get("reason.otherNeurons") : "",
                        board.workbench().selectionProperty(), board.workbench().revisionProperty(), canvas.opened().nodesProperty()),
                () -> chosen().forEach(cards::otherChoice)));
    }

    private List<NodeId> chosen() {
        return cards.cards().stream().filter(card -> board.selects(card.id()))
                .filter(card -> card.inside().filter(stack -> stack.total() > stack.units().size()).isPresent())
                .map(NodeCard::id).toList();
    }

    /** True when the key was about neurons. */
    boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
            return false;
        }
        Node owner = viewport.getScene().getFocusOwner();
        if (owner instanceof NeuronTile tile) {
            return inside(tile, event.getCode());
        }
        return event.getCode() == KeyCode.DOWN && owner instanceof NodeCard card
                && card.inside().map(stack -> focus(stack, 0)).orElse(false);
    }

    private boolean inside(NeuronTile tile, KeyCode key) {
        NodeCard card = board.sheet().card(tile.layer()).orElseThrow();
        NeuronStack stack = card.inside().orElseThrow();
        int at = stack.tiles().indexOf(tile);
        switch (key) {
            case UP:
                if (at == 0) {
                    card.requestFocus();
                } else {
                    focus(stack, at - 1);
                }
                return true;
            case DOWN:
                return at + 1 < stack.tiles().size() && focus(stack, at + 1);
            case LEFT:
            case RIGHT:
                return beside(card, at, key == KeyCode.LEFT ? Walk.Direction.LEFT : Walk.Direction.RIGHT);
            case ENTER:
                hands.cards().open(tile.neuron());
                return true;
            case ESCAPE:
                if (!hands.cards().close()) {
                    card.requestFocus();
                }
                return true;
            default:
                return false;
        }
    }

    private boolean beside(NodeCard card, int at, Walk.Direction direction) {
        Optional<NodeCard> next = Walk.neighbour(board.drawnDocument(), card.id(), direction).flatMap(board.sheet()::card);
        next.ifPresent(other -> {
            canvas.goTo(other.id(), false);
            other.inside().ifPresent(stack -> focus(stack, Math.min(at, stack.tiles().size() - 1)));
        });
        return true;
    }

    private static boolean focus(NeuronStack stack, int tile) {
        stack.tiles().get(tile).requestFocus();
        return true;
    }
}
