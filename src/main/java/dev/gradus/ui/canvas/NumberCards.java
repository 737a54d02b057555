package dev.gradus.ui.canvas;

import dev.gradus.edit.WeightEdit;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.canvas.Floating.Slot;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.WatchedNeuron;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The cards of a weight, a bias, a neuron: one at a time, below what they are about. */
final class NumberCards {

    private static final int MOST_ROWS = 12;

    private final Board board;
    private final TrainingDesk desk;
    private final LiveNetwork live;
    private final Pane viewport;
    private final WeightLayer weights;
    private final NeuronWords words;
    private final Floating floating;
    private final WatchedNeuron watched;

    NumberCards(Board board, TrainingDesk desk, LiveNetwork live, Pane viewport, WeightLayer weights, NeuronWords words,
            Floating floating) {
        this.board = board;
        this.desk = desk;
        this.live = live;
        this.viewport = viewport;
        this.weights = weights;
        this.words = words;
        this.floating = floating;
        this.watched = board.workbench().watched();
    }

    /** While the past is shown its numbers cannot be changed. */
    boolean past() {
        return live.lookProperty().get().isPresent();
    }

    /** The numbers may be others now. */
    void refresh() {
        floating.card(Slot.NUMBER).filter(NumberCard.class::isInstance).ifPresent(card -> ((NumberCard) card).refresh());
    }

    /** Opens the card of a weight. */
    void edit(WeightWire wire) {
        if (past()) {
            return;
        }
        show(new NumberCard(board, desk, words.title(wire), board.texts().get("number.weight"), place(wire), () -> {
            WeightWire now = weights.now(wire);
            return new NumberCard.Now(now.weight(), now.gradient());
        }), () -> below(wire.from(), wire.to()));
    }

    private NumberCard.Place place(WeightWire wire) {
        int inputs = board.workbench().inference().shapes().get(wire.from()).size();
        return new NumberCard.Place(wire.to(), "weight", wire.toUnit() * inputs + wire.fromUnit(), board.texts().get("number.theWeight"));
    }

    void zero(WeightWire wire) {
        NumberCard.Place at = place(wire);
        desk.whenStill(() -> {
            board.workbench().apply(new WeightEdit(at.layer(), at.parameter(), at.place(), 0,
                    board.workbench().signature(), new Object()));
            board.workbench().endMerge();
        });
    }

    private void editBias(Neuron neuron) {
        show(new NumberCard(board, desk, words.name(neuron), board.texts().get("number.bias"),
                new NumberCard.Place(neuron.layer(), "bias", neuron.unit(), board.texts().get("number.theBias")),
                () -> new NumberCard.Now(words.bias(neuron).orElse(0.0), Double.NaN)), () -> below(neuron.layer(), neuron.layer()));
    }

    /** Opens the card of a neuron: its range, bias and incoming weights. */
    void open(Neuron neuron) {
        List<WeightWire> into = weights.of(neuron, true).stream()
                .sorted(Comparator.comparingDouble(wire -> -Math.abs(wire.weight()))).limit(MOST_ROWS).toList();
        NeuronCard card = new NeuronCard(words, board.texts(), neuron, watched, past() ? Optional.empty() : words.bias(neuron),
                past() ? List.of() : into, () -> editBias(neuron), this::edit);
        put(card, () -> below(neuron.layer(), neuron.layer()));
        card.focusFirst();
    }

    /** Below the cards that the number joins, so that they stay in view. */
    private Optional<Bounds> below(NodeId one, NodeId other) {
        return board.sheet().area(one).flatMap(a -> board.sheet().area(other).map(b -> {
            double left = Math.min(a.getMinX(), b.getMinX());
            double top = Math.min(a.getMinY(), b.getMinY());
            return new BoundingBox(left, top, Math.max(a.getMaxX(), b.getMaxX()) - left, Math.max(a.getMaxY(), b.getMaxY()) - top);
        }));
    }

    private void show(NumberCard card, Supplier<Optional<Bounds>> anchor) {
        put(card, anchor);
        card.focusField();
    }

    private void put(Region card, Supplier<Optional<Bounds>> anchor) {
        close();
        floating.show(Slot.NUMBER, card, anchor);
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    /** False when no card was open. */
    boolean close() {
        if (!floating.shows(Slot.NUMBER)) {
            return false;
        }
        boolean focused = floating.card(Slot.NUMBER).filter(Node::isFocusWithin).isPresent();
        floating.hide(Slot.NUMBER);
        if (focused) {
            viewport.requestFocus();
        }
        return true;
    }
}
