package dev.gradus.ui.chart;

import dev.gradus.train.Spread;
import dev.gradus.ui.chart.Plot.Span;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * Draws how a spread moves over a run: a band from the least to the largest number, darker for the middle nine tenths
 * and the middle half, a line for the median; at the right edge the histogram now.
 */
final class SpreadPainter {

    /** A spread and when it was. */
    record At(double epoch, Spread spread) {}

    private static final double TOP = 8;
    private static final double BOTTOM = 24;
    private static final double LEFT = 52;
    private static final double HISTOGRAM = 56;
    private static final double GAP = 10;
    /** Of the background in the three bands, outer to inner. */
    private static final double[] PALE = {0.88, 0.74, 0.56};

    private final Canvas canvas;

    SpreadPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    void paint(List<At> course, Color colour, Palette palette, double scale, double thickness) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        List<At> known = course.stream().filter(each -> each.spread().known()).toList();
        if (known.isEmpty()) {
            return;
        }
        double left = LEFT * scale;
        double right = canvas.getWidth() - HISTOGRAM * scale - GAP;
        double bottom = canvas.getHeight() - BOTTOM * scale;
        Span y = values(known);
        Span x = epochs(known);
        Plane plane = new Plane(x, y, left, right, bottom);
        axes(g, plane, palette, scale);
        for (int band = 0; band < PALE.length; band++) {
            band(g, plane, known, band, ColorMap.mix(colour, palette.get("bg"), PALE[band]));
        }
        g.setStroke(colour);
        g.setLineWidth(1.8 * thickness);
        g.beginPath();
        known.forEach(each -> g.lineTo(plane.x(each.epoch()), plane.y(each.spread().median())));
        g.stroke();
        histogram(g, plane, known.get(known.size() - 1).spread(), colour, palette);
    }

    /** Where numbers lie on the canvas. */
    private record Plane(Span across, Span up, double left, double right, double bottom) {
        double x(double epoch) {
            return left + (epoch - across.from()) / across.length() * (right - left);
        }

        double y(double value) {
            return bottom - (value - up.from()) / up.length() * (bottom - TOP);
        }
    }

    private static Span values(List<At> known) {
        double low = known.stream().mapToDouble(each -> each.spread().least()).min().orElse(0);
        double high = known.stream().mapToDouble(each -> each.spread().most()).max().orElse(1);
        double room = high > low ? 0.04 * (high - low) : Math.max(1e-9, 0.5 * Math.abs(high));
        return new Span(low - room, high + room);
    }

    private static Span epochs(List<At> known) {
        double from = known.get(0).epoch();
        double to = known.get(known.size() - 1).epoch();
        return to > from ? new Span(from, to) : new Span(from, from + 1);
    }

    private static void axes(GraphicsContext g, Plane plane, Palette palette, double scale) {
        g.setFont(Fonts.mono(11 * scale));
        g.setFill(palette.get("muted"));
        g.setLineWidth(1);
        Ticks up = Ticks.linear(plane.up(), (int) Math.max(2, (plane.bottom() - TOP) / 34 / scale));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (double value : up.values()) {
            g.setStroke(palette.get(value == 0 ? "border" : "border-muted"));
            double y = Math.rint(plane.y(value)) + 0.5;
            g.strokeLine(plane.left(), y, plane.right(), y);
            g.fillText(Math.abs(value) < 1e-3 && value != 0 ? NumberText.three(value) : up.label(value, Plot.Unit.NUMBER),
                    plane.left() - 6, y);
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        Ticks across = Ticks.linear(plane.across(), (int) Math.max(2, (plane.right() - plane.left()) / 58 / scale));
        for (double epoch : across.values()) {
            g.fillText(across.label(epoch, Plot.Unit.NUMBER), plane.x(epoch), plane.bottom() + 4);
        }
    }

    /** Between quantile {@code band} from below and the same from above. */
    private static void band(GraphicsContext g, Plane plane, List<At> known, int band, Color colour) {
        int count = known.size();
        boolean alone = count == 1;
        double[] xs = new double[alone ? 4 : 2 * count];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length / 2; i++) {
            At each = known.get(alone ? 0 : i);
            xs[i] = alone ? i == 0 ? plane.left() : plane.right() : plane.x(each.epoch());
            xs[xs.length - 1 - i] = xs[i];
            ys[i] = plane.y(each.spread().quantiles()[band]);
            ys[xs.length - 1 - i] = plane.y(each.spread().quantiles()[6 - band]);
        }
        g.setFill(colour);
        g.fillPolygon(xs, ys, xs.length);
    }

    private void histogram(GraphicsContext g, Plane plane, Spread now, Color colour, Palette palette) {
        int most = java.util.Arrays.stream(now.counts()).max().orElse(1);
        double left = plane.right() + GAP;
        double width = canvas.getWidth() - left - 8;
        double bin = (now.most() - now.least()) / Spread.BINS;
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.strokeLine(left + 0.5, TOP, left + 0.5, plane.bottom());
        g.setFill(ColorMap.mix(colour, palette.get("bg"), 0.3));
        for (int i = 0; i < Spread.BINS; i++) {
            double low = plane.y(now.least() + i * bin);
            double high = plane.y(now.least() + (i + 1) * bin);
            double length = most == 0 ? 0 : width * now.counts()[i] / most;
            g.fillRect(left + 1, Math.min(low, high), length, Math.max(1, Math.abs(low - high) - 0.5));
        }
    }
}
