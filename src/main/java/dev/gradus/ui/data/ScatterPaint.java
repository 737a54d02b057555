package dev.gradus.ui.data;

import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.Palette;
import java.util.function.IntPredicate;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the points of a scatter plot with its axes, over an area of a canvas. */
record ScatterPaint(GraphicsContext g, Palette palette, double width, double height) {

    static final double LEFT = 40;
    static final double RIGHT = 10;
    static final double TOP = 8;
    static final double BOTTOM = 20;
    private static final double WIDE_LABEL = 64;

    /** What is drawn of each row. @param level of a numeric target from 0 to 1, NaN where there is none */
    record Point(int row, double x, double y, int place, double level) {}

    double x(double share) {
        return LEFT + share * (width - LEFT - RIGHT);
    }

    double y(double share) {
        return height - BOTTOM - share * (height - TOP - BOTTOM);
    }

    void axes(ScatterAxis across, ScatterAxis up) {
        g.clearRect(0, 0, width, height);
        g.setFont(Fonts.mono(11));
        g.setLineWidth(1);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (ScatterAxis.Tick tick : up.ticks(4)) {
            double y = Math.rint(y(tick.place())) + 0.5;
            g.setStroke(palette.get("border-muted"));
            g.strokeLine(LEFT, y, width - RIGHT, y);
            g.setFill(palette.get("muted"));
            g.fillText(cut(tick.text(), 5), LEFT - 5, y);
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        int wanted = Math.max(2, (int) ((width - LEFT) / WIDE_LABEL));
        for (ScatterAxis.Tick tick : across.ticks(wanted)) {
            g.setFill(palette.get("muted"));
            g.fillText(cut(tick.text(), 9), Math.min(x(tick.place()), width - 14), height - BOTTOM + 5);
        }
        g.setStroke(palette.get("border"));
        g.strokeLine(LEFT, height - BOTTOM + 0.5, width - RIGHT, height - BOTTOM + 0.5);
    }

    /** @param selecting true while some rows are selected: the others step back */
    void points(Iterable<Point> points, double radius, IntPredicate selected, IntPredicate excluded, boolean selecting) {
        ColorMap map = ColorMap.sequential(palette.theme());
        for (Point point : points) {
            if (!selected.test(point.row())) {
                g.setGlobalAlpha(excluded.test(point.row()) ? 0.25 : selecting ? 0.35 : 1);
                draw(point, radius, map, excluded.test(point.row()));
            }
        }
        g.setGlobalAlpha(1);
        for (Point point : points) {
            if (selected.test(point.row())) {
                draw(point, radius + 0.5, map, excluded.test(point.row()));
                ring(g, palette, x(point.x()), y(point.y()), radius + 3);
            }
        }
    }

    private void draw(Point point, double radius, ColorMap map, boolean hollow) {
        boolean number = !Double.isNaN(point.level());
        int place = Math.max(0, point.place());
        Color fill = number ? map.colour(0.15 + 0.85 * point.level()) : point.place() < 0 ? palette.classColour(1)
                : palette.classColour(place);
        Marker.of(number ? 0 : place).draw(g, x(point.x()), y(point.y()), radius, fill,
                number ? palette.get("faint") : palette.get("bg"), hollow);
    }

    /** What tells a selected point in every plot. */
    static void ring(GraphicsContext g, Palette palette, double x, double y, double radius) {
        g.setStroke(palette.get("fg"));
        g.setLineWidth(1.4);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The rectangle that is being drawn to select. */
    static void brush(GraphicsContext g, Palette palette, double x1, double y1, double x2, double y2) {
        g.setFill(palette.get("accent-text").deriveColor(0, 1, 1, 0.14));
        g.fillRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
        g.setStroke(palette.get("accent-text"));
        g.setLineWidth(1);
        g.strokeRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
