package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import dev.gradus.ui.lens.Reading;
import dev.gradus.ui.theme.NumberText;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Bottom right: what is under the mouse, in words and numbers. Nothing ever covers the picture for it. */
final class Readout extends HBox {

    /**
     * @param plain    in the ink of the text
     * @param value    in figures
     * @param gradient in purple
     * @param hint     what a hand can do
     */
    record Detail(String subject, String plain, String value, String gradient, String hint) {}

    private final Board board;
    private final WirePaint paint;
    private final Label subject = new Label();
    private final Label plain = new Label();
    private final Label weight = new Label();
    private final Label gradient = new Label();
    private final Label hint = new Label();
    private Optional<Supplier<Detail>> detail = Optional.empty();
    private Optional<Node> shown = Optional.empty();

    Readout(Board board, WirePaint paint) {
        this.board = board;
        this.paint = paint;
        setId("canvas-readout");
        getStyleClass().addAll("popover-card", "canvas-readout");
        weight.getStyleClass().add("mono");
        gradient.getStyleClass().addAll("mono", "gradient-text");
        setMouseTransparent(true);
        setVisible(false);
        hint.getStyleClass().add("muted");
        getChildren().addAll(subject, plain, weight, gradient, hint);
    }

    void over(Optional<Node> hit) {
        if (hit.equals(shown)) {
            return;
        }
        shown = hit;
        refresh();
    }

    /** A neuron or a weight, which goes before the card or wire it belongs to. */
    void detail(Optional<Supplier<Detail>> now) {
        detail = now;
        refresh();
    }

    /** The numbers of what is under the mouse, as they are now. */
    void refresh() {
        setVisible(false);
        if (detail.isPresent()) {
            Detail now = detail.get().get();
            show(now.subject(), now.value(), now.gradient());
            set(plain, now.plain());
            set(hint, now.hint());
            return;
        }
        shown.filter(node -> node.getScene() != null).ifPresent(node -> {
            if (node instanceof WireView wire) {
                wire(wire.edge());
            } else if (node instanceof NodeCard card) {
                card(card.face());
            } else if (node instanceof Port port) {
                port(port);
            }
        });
    }

    /** What a lens says is under the mouse. */
    void reading(Optional<Reading> reading) {
        reading.ifPresentOrElse(each -> show(each.subject(), each.gradient() ? "" : each.number(),
                each.gradient() ? board.texts().get("readout.gradient", each.number()) : ""), this::refresh);
    }

    private void wire(Edge edge) {
        WireReading.Strength strength = paint.reading().into(edge.to()).orElse(null);
        show(board.name(edge.from()) + " → " + board.name(edge.to()),
                strength == null ? "" : board.texts().get("readout.weight", NumberText.three(strength.size()),
                        NumberText.three(strength.mean())),
                strength == null || !Double.isFinite(strength.gradient()) ? ""
                        : board.texts().get("readout.gradient", NumberText.three(strength.gradient())));
    }

    private void card(NodeFace face) {
        show(face.name() + (face.note().isEmpty() ? "" : "  " + face.note()), "",
                Double.isFinite(face.gradient()) ? board.texts().get("readout.gradient", NumberText.three(face.gradient())) : "");
    }

    private void port(Port port) {
        board.sheet().card(port.node()).ifPresent(card -> show(board.texts().get(
                port.side() == Port.Side.OUT ? "readout.out" : "readout.in", card.face().name()), "", ""));
    }

    private void show(String what, String first, String second) {
        subject.setText(what);
        set(weight, first);
        set(gradient, second);
        set(plain, "");
        set(hint, "");
        setVisible(true);
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
        label.setVisible(!text.isEmpty());
    }
}
