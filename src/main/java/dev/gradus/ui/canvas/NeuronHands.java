package dev.gradus.ui.canvas;

import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.WatchedNeuron;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import dev.gradus.ui.theme.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

/** Mouse and menus on neurons and weights: hover reads, a click on a neuron pins it, a click on a weight edits it. */
final class NeuronHands {

    private static final double REACH = 5;
    private static final double REACH_ON_CARD = 2.5;
    /** Between two tiles the mouse is over none for a moment. */
    private static final Duration LINGER = Duration.millis(150);

    private final Board board;
    private final Pane viewport;
    private final WeightLayer weights;
    private final NeuronWords words;
    private final Readout readout;
    private final NumberCards cards;
    private final WatchedNeuron watched;
    private final PauseTransition leaving = new PauseTransition(LINGER);
    private Optional<WeightWire> pressed = Optional.empty();
    private Optional<WeightWire> under = Optional.empty();
    private Optional<NeuronTile> tileUnder = Optional.empty();
    private boolean looking;

    NeuronHands(Board board, Pane viewport, WeightLayer weights, NeuronLive neurons, Readout readout, Floating floating,
            TrainingDesk desk, LiveNetwork live) {
        this.board = board;
        this.viewport = viewport;
        this.weights = weights;
        this.words = new NeuronWords(board, neurons);
        this.readout = readout;
        this.watched = board.workbench().watched();
        this.cards = new NumberCards(board, desk, live, viewport, weights, words, floating);
        neurons.onRead(this::read);
        leaving.setOnFinished(event -> left());
    }

    void install() {
        viewport.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        viewport.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        viewport.addEventFilter(MouseEvent.MOUSE_CLICKED, this::click);
        viewport.addEventHandler(MouseEvent.MOUSE_EXITED, event -> over(Optional.empty(), Optional.empty()));
        watched.pinnedProperty().addListener((property, before, now) -> pins());
    }

    // The mouse.

    private void moved(MouseEvent event) {
        over(tile(event), weight(event));
    }

    private void over(Optional<NeuronTile> tile, Optional<WeightWire> wire) {
        tileUnder = tile;
        under = tile.isPresent() ? Optional.empty() : wire;
        weights.hover(under);
        viewport.setCursor(under.isPresent() ? javafx.scene.Cursor.HAND : null);
        if (tile.isPresent()) {
            leaving.stop();
            look(tile.get().neuron());
        } else if (looking && focused().isEmpty() && leaving.getStatus() != Animation.Status.RUNNING) {
            leaving.playFromStart();
        }
        readout.detail(tile.<Supplier<Readout.Detail>>map(each -> () -> detail(each.neuron()))
                .or(() -> under.map(each -> () -> detail(weights.now(each)))));
    }

    private void look(Neuron neuron) {
        looking = true;
        watched.hover(Optional.of(neuron));
        weights.light(Optional.of(neuron));
    }

    private void left() {
        looking = false;
        watched.hover(Optional.empty());
        weights.light(Optional.empty());
    }

    private Optional<NeuronTile> focused() {
        Node owner = viewport.getScene() == null ? null : viewport.getScene().getFocusOwner();
        return owner instanceof NeuronTile tile ? Optional.of(tile) : Optional.empty();
    }

    private Readout.Detail detail(Neuron neuron) {
        return new Readout.Detail(words.name(neuron), words.range(neuron),
                words.bias(neuron).map(value -> board.texts().get("readout.bias", NumberCard.signed(value))).orElse(""), "",
                board.texts().get("readout.neuron"));
    }

    private Readout.Detail detail(WeightWire wire) {
        return new Readout.Detail(words.title(wire), "", board.texts().get("readout.oneWeight", NumberCard.signed(wire.weight())),
                Double.isFinite(wire.gradient()) ? board.texts().get("readout.gradient", NumberText.three(wire.gradient())) : "",
                cards.past() ? "" : board.texts().get("readout.edit"));
    }

    private static Optional<NeuronTile> tile(MouseEvent event) {
        for (Node node = event.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof NeuronTile tile) {
                return Optional.of(tile);
            }
        }
        return Optional.empty();
    }

    private Optional<WeightWire> weight(MouseEvent event) {
        Optional<Node> hit = CanvasMouse.hit(event);
        boolean onCard = hit.filter(NodeCard.class::isInstance).isPresent();
        boolean other = hit.filter(node -> node instanceof Port || node instanceof DataCard).isPresent()
                || event.getPickResult().getIntersectedNode() instanceof javafx.scene.control.Control;
        return other ? Optional.empty()
                : weights.at(viewport.sceneToLocal(event.getSceneX(), event.getSceneY()), onCard ? REACH_ON_CARD : REACH);
    }

    private void press(MouseEvent event) {
        cards.close();
        Optional<NeuronTile> tile = tile(event);
        over(tile, weight(event));
        pressed = event.getButton() == MouseButton.PRIMARY && !event.isAltDown() && !event.isShiftDown() ? under : Optional.empty();
        if (pressed.isPresent()) {
            viewport.requestFocus();
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || event.isShiftDown()) {
            return;
        }
        Optional<NeuronTile> tile = tile(event);
        if (pressed.isPresent()) {
            cards.edit(pressed.get());
            event.consume();
        } else if (tile.isPresent()) {
            if (event.getClickCount() == 1) {
                watched.togglePin(tile.get().neuron());
            } else {
                cards.open(tile.get().neuron());
            }
            event.consume();
        }
        pressed = Optional.empty();
    }

    /** What the menu offers for what is under the mouse, or has the keyboard. */
    List<MenuItem> menu(boolean byKey) {
        Optional<Neuron> neuron = (byKey ? focused() : tileUnder).map(NeuronTile::neuron);
        if (neuron.isPresent()) {
            boolean held = watched.pinned().equals(neuron);
            return List.of(item("neuron-menu-pin", held ? "neuron.unpin" : "neuron.pin", () -> watched.togglePin(neuron.get())),
                    item("neuron-menu-weights", "neuron.weights", () -> cards.open(neuron.get())));
        }
        Optional<WeightWire> wire = byKey || cards.past() ? Optional.empty() : under;
        return wire.map(each -> List.of(item("weight-menu-edit", "weight.edit", () -> cards.edit(each)),
                item("weight-menu-zero", "weight.zero", () -> cards.zero(each)))).orElse(List.of());
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(board.texts().get(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    NumberCards cards() {
        return cards;
    }

    // What follows the numbers.

    private void read() {
        readout.refresh();
        cards.refresh();
        pins();
    }

    private void pins() {
        for (NodeCard card : board.sheet().cards()) {
            card.inside().ifPresent(stack -> stack.tiles().forEach(tile -> {
                tile.pinned(watched.pinned().equals(Optional.of(tile.neuron())));
                if (tile.isFocused() || tile.getAccessibleText() == null) {
                    tile.setAccessibleText(words.spoken(tile.neuron()));
                }
            }));
        }
    }

    /** A neuron that got the keyboard is looked at as if the mouse were on it. */
    void focused(NeuronTile tile) {
        tile.setAccessibleText(words.spoken(tile.neuron()));
        leaving.stop();
        look(tile.neuron());
        readout.detail(Optional.of(() -> detail(tile.neuron())));
    }

    void unfocused() {
        if (tileUnder.isEmpty()) {
            leaving.playFromStart();
            readout.detail(Optional.empty());
        }
    }

    /** Layers that are gone, or have other neurons, are not looked at any more. */
    void documentChanged() {
        watched.pinned().filter(neuron -> !exists(neuron)).ifPresent(gone -> watched.unpin());
        watched.shown().filter(neuron -> !exists(neuron)).ifPresent(gone -> left());
    }

    private boolean exists(Neuron neuron) {
        NodeId layer = neuron.layer();
        return Optional.ofNullable(board.workbench().inference().shapes().get(layer)).filter(shape -> neuron.unit() < shape.size()).isPresent();
    }
}
