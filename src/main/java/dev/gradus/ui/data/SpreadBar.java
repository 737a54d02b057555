package dev.gradus.ui.data;

import dev.gradus.ui.theme.Palette;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/** A histogram without numbers, to be compared with others below and above it. */
final class SpreadBar extends CountsBar {

    private static final double TINT = 0.7;

    SpreadBar(int[] counts, Palette palette, double height) {
        super(counts, palette, height);
    }

    @Override
    void draw(GraphicsContext g, int[] counts, Palette palette, double width, double height) {
        double most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        double step = width / Math.max(1, counts.length);
        g.setFill(palette.get("bg").interpolate(palette.classColour(1), TINT));
        for (int i = 0; i < counts.length; i++) {
            double tall = counts[i] == 0 ? 0 : Math.max(1, (height - 2) * counts[i] / most);
            g.fillRect(i * step, height - 1 - tall, Math.max(1, step - 1), tall);
        }
        g.setFill(palette.get("border"));
        g.fillRect(0, height - 1, width, 1);
    }
}
