package dev.gradus.ui.data;

import dev.gradus.ui.theme.Palette;
import java.util.Arrays;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** A histogram without numbers, to be compared with others below and above it. */
final class SpreadBar extends Region {

    private static final double TINT = 0.7;

    private final Canvas canvas = new Canvas();
    private final int[] counts;
    private final Palette palette;
    private final double height;

    SpreadBar(int[] counts, Palette palette, double height) {
        this.counts = counts;
        this.palette = palette;
        this.height = height;
        getChildren().add(canvas);
        setMinHeight(height);
        setPrefHeight(height);
        setMinWidth(40);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), height);
        double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double step = getWidth() / Math.max(1, counts.length);
        g.setFill(palette.get("bg").interpolate(palette.classColour(1), TINT));
        for (int i = 0; i < counts.length; i++) {
            double tall = counts[i] == 0 ? 0 : Math.max(1, (height - 2) * counts[i] / most);
            g.fillRect(i * step, height - 1 - tall, Math.max(1, step - 1), tall);
        }
        g.setFill(palette.get("border"));
        g.fillRect(0, height - 1, getWidth(), 1);
    }
}
