package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import dev.gradus.ui.lens.Reading;
import dev.gradus.ui.theme.NumberText;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Bottom right: what is under the mouse, in words and numbers. Nothing ever covers the picture for it. */
final class Readout extends HBox {

    private final Board board;
    private final WirePaint paint;
    private final Label subject = new Label();
    private final Label weight = new Label();
    private final Label gradient = new Label();
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
        getChildren().addAll(subject, weight, gradient);
    }

    void over(Optional<Node> hit) {
        if (hit.equals(shown)) {
            return;
        }
        shown = hit;
        refresh();
    }

    /** The numbers of what is under the mouse, as they are now. */
    void refresh() {
        setVisible(false);
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
        setVisible(true);
    }

    private static void set(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
        label.setVisible(!text.isEmpty());
    }
}
