package dev.gradus.ui.data;

import dev.gradus.ui.theme.Palette;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/** Counts drawn as one bar that is as wide as its place. */
abstract class CountsBar extends Region {

    private final Canvas canvas = new Canvas();
    private final int[] counts;
    private final Palette palette;
    private final double height;

    CountsBar(int[] counts, Palette palette, double height) {
        this.counts = counts;
        this.palette = palette;
        this.height = height;
        getChildren().add(canvas);
        setMinHeight(height);
        setPrefHeight(height);
        setMinWidth(40);
    }

    /** On a clean ground from 0, 0. */
    abstract void draw(GraphicsContext g, int[] counts, Palette palette, double width, double height);

    @Override
    protected final void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), height);
        draw(g, counts, palette, getWidth(), height);
    }
}
