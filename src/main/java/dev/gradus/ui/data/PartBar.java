package dev.gradus.ui.data;

import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** One piece for each class, as wide as its share of a part, with its count and its share where there is room. */
final class PartBar extends Region {

    private static final double LETTER = 7.3;
    private static final double TINT = 0.45;

    private final Canvas canvas = new Canvas();
    private final int[] counts;
    private final Palette palette;
    private final double height;

    PartBar(int[] counts, Palette palette, double height) {
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
        g.setFont(Fonts.mono(12));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double all = Arrays.stream(counts).sum();
        if (all == 0) {
            g.setFill(palette.get("subtle"));
            g.fillRoundRect(0, 0, getWidth(), height, 4, 4);
            return;
        }
        double x = 0;
        for (int i = 0; i < counts.length; i++) {
            double width = counts[i] / all * getWidth();
            Color colour = palette.classColour(i);
            g.setFill(palette.get("bg").interpolate(colour, TINT));
            g.fillRect(x, 0, Math.max(0, width - 1), height);
            String count = NumberText.whole(counts[i]);
            String both = count + " · " + NumberText.percent(counts[i] / all);
            String text = both.length() * LETTER + 8 <= width ? both : count.length() * LETTER + 6 <= width ? count : "";
            g.setFill(palette.get("fg"));
            g.fillText(text, x + width / 2, height / 2);
            x += width;
        }
    }
}
