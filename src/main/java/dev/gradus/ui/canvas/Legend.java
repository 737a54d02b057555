package dev.gradus.ui.canvas;

import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/** Bottom left: what the wires' colours mean, or, while something is dragged, what the marks mean. */
final class Legend extends HBox {

    private static final double MAP = 60;

    private final Texts texts;
    private final Label hint = new Label();
    private WireStyle.Shows shows = WireStyle.Shows.WEIGHTS;
    private boolean anyWeights;
    private Palette palette;
    private long drawn;
    private long all;

    Legend(Texts texts) {
        super(8);
        this.texts = texts;
        setId("canvas-legend");
        getStyleClass().add("canvas-legend");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        hint.setId("canvas-hint");
        hint.getStyleClass().add("canvas-hint");
    }

    /** Of so many weights so many are drawn; equal numbers, and none, say nothing. */
    void count(long drawnWires, long allWires) {
        if (drawn != drawnWires || all != allWires) {
            drawn = drawnWires;
            all = allWires;
            if (hint.getText().isEmpty()) {
                usual();
            }
        }
    }

    void show(WireStyle.Shows now, boolean weights, Palette colours) {
        shows = now;
        anyWeights = weights;
        palette = colours;
        if (hint.getText().isEmpty()) {
            usual();
        }
    }

    /** A sentence about what is going on, in the place of the usual legend. */
    void say(String words) {
        if (!words.equals(hint.getText())) {
            hint.setText(words);
            getChildren().setAll(hint);
        }
    }

    /** Marks and their meanings, then Esc. */
    void marks(String reason) {
        hint.setText(reason.isEmpty() ? texts.get("drag.fits") : reason);
        javafx.scene.shape.Circle ring = new javafx.scene.shape.Circle(6);
        ring.setFill(null);
        ring.setStrokeWidth(1.5);
        ring.setStroke(palette.get(reason.isEmpty() ? "accent-text" : "danger"));
        if (reason.isEmpty()) {
            ring.getStrokeDashArray().setAll(3.0, 2.5);
        }
        Label key = new Label("Esc");
        key.getStyleClass().add("key-cap");
        Label cancels = new Label(texts.get("drag.cancels"));
        cancels.getStyleClass().add("canvas-hint");
        getChildren().setAll(ring, hint, key, cancels);
    }

    void quiet() {
        if (!hint.getText().isEmpty()) {
            hint.setText("");
            usual();
        }
    }

    private void usual() {
        getChildren().clear();
        if (!anyWeights || palette == null) {
            return;
        }
        if (shows == WireStyle.Shows.GRADIENTS) {
            getChildren().addAll(caption("legend.small"), line("gradient", 0.8), line("gradient", 4.5), caption("legend.large"));
            if (all > 0) {
                Line negative = line("gradient", 2);
                negative.getStrokeDashArray().setAll(7.0, 3.5);
                getChildren().addAll(negative, caption("legend.negative"));
            }
            counted();
            return;
        }
        Line minus = line("fg", 3);
        minus.setStroke(ColorMap.diverging(palette.theme()).colour(-0.8));
        minus.getStrokeDashArray().setAll(7.0, 3.5);
        Line plus = line("fg", 3);
        plus.setStroke(ColorMap.diverging(palette.theme()).colour(0.8));
        getChildren().addAll(caption("legend.negative"), minus, map(), plus, caption("legend.positive"));
        counted();
    }

    private void counted() {
        if (all > drawn) {
            getChildren().add(new Label(texts.get("legend.wires", NumberText.whole(drawn), NumberText.whole(all))));
            getChildren().get(getChildren().size() - 1).getStyleClass().add("canvas-hint");
        }
    }

    private Label caption(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("canvas-hint");
        return label;
    }

    private Line line(String token, double width) {
        Line line = new Line(0, 0, 28, 0);
        line.setStrokeWidth(width);
        line.setStroke(palette.get(token));
        return line;
    }

    private Canvas map() {
        Canvas canvas = new Canvas(MAP, 8);
        GraphicsContext g = canvas.getGraphicsContext2D();
        for (int x = 0; x < MAP; x++) {
            g.setFill(ColorMap.diverging(palette.theme()).colour(2 * x / (MAP - 1) - 1));
            g.fillRect(x, 0, 1, 8);
        }
        return canvas;
    }
}
