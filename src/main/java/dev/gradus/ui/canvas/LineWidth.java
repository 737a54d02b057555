package dev.gradus.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a line of text is; each is measured once. Window thread only. */
final class LineWidth {

    private record Line(String text, Font font) {}

    private static final int MOST = 2000;
    private static final Map<Line, Double> KNOWN = new HashMap<>();

    private LineWidth() {}

    static double of(String text, Font font) {
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(new Line(text, font), line -> {
            Text measured = new Text(line.text());
            measured.setFont(line.font());
            return measured.getLayoutBounds().getWidth();
        });
    }
}
