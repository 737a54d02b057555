package dev.gradus.ui.data;

import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** One piece for each class, as wide as its share of a part, with its count and its share where there is room. */
final class PartBar extends CountsBar {

    private static final double LETTER = 7.3;
    private static final double TINT = 0.45;

    PartBar(int[] counts, Palette palette, double height) {
        super(counts, palette, height);
    }

    @Override
    void draw(GraphicsContext g, int[] counts, Palette palette, double width, double height) {
        g.setFont(Fonts.mono(12));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double all = Arrays.stream(counts).sum();
        if (all == 0) {
            g.setFill(palette.get("subtle"));
            g.fillRoundRect(0, 0, width, height, 4, 4);
            return;
        }
        double x = 0;
        for (int i = 0; i < counts.length; i++) {
            double share = counts[i] / all * width;
            g.setFill(palette.get("bg").interpolate(palette.classColour(i), TINT));
            g.fillRect(x, 0, Math.max(0, share - 1), height);
            String count = NumberText.whole(counts[i]);
            String both = count + " · " + NumberText.percent(counts[i] / all);
            String text = both.length() * LETTER + 8 <= share ? both : count.length() * LETTER + 6 <= share ? count : "";
            g.setFill(palette.get("fg"));
            g.fillText(text, x + share / 2, height / 2);
            x += share;
        }
    }
}
