package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Palette;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.fx.FXGraphics2D;

/** Draws one chart: JFreeChart the grid and the curves, this class labels, band and marks in the window's fonts. */
final class PlotPainter {

    private static final double TOP = 8;
    private static final double BOTTOM = 34;

    private final Canvas canvas;
    private Rectangle2D area = new Rectangle2D.Double(0, 0, 1, 1);
    private ValueAxis across = Axes.of(new Span(0, 1), Ticks.linear(new Span(0, 1), 1), false);
    private ValueAxis up = across;
    private List<Curve> drawn = List.of();
    private boolean below;
    private boolean above;
    private boolean firstsOnly;
    private double thickness = 1;
    private String lowLabel = "";
    private String highLabel = "";

    PlotPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    void paint(Plot plot, Span x, Span y, Palette palette, double scale, double lines) {
        thickness = lines;
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        boolean names = plot.curves().stream().anyMatch(curve -> curve.end().isPresent());
        double left = 52 * scale;
        double right = names ? 92 * scale : 14;
        area = new Rectangle2D.Double(left, TOP, Math.max(20, canvas.getWidth() - left - right),
                Math.max(20, canvas.getHeight() - TOP - BOTTOM * scale));
        Ticks upTicks = plot.log() ? Ticks.decades(y, (int) Math.max(2, area.getHeight() / 34 / scale))
                : Ticks.linear(y, (int) Math.max(2, area.getHeight() / 36 / scale));
        Ticks acrossTicks = Ticks.linear(x, (int) Math.max(2, area.getWidth() / 58 / scale));
        across = Axes.of(x, acrossTicks, false);
        up = Axes.of(y, upTicks, plot.log());
        int buckets = (int) Math.max(40, area.getWidth() / 2);
        drawn = plot.curves().stream().map(curve -> Buckets.thin(curve, x, buckets)).toList();
        band(g, plot, y, palette);
        ranges(g, plot, x, y);
        curves(plot, palette);
        g.setFont(Fonts.mono(11 * scale));
        g.setFill(palette.get("muted"));
        labels(g, plot, acrossTicks, upTicks, scale);
        ends(g, y, plot.log(), scale);
        clipped(g, plot, x, y, upTicks, palette);
        marks(g, plot, x, y, palette);
    }

    double toX(double value) {
        return across.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    double toY(double value) {
        return up.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    double fromX(double pixel) {
        return across.java2DToValue(pixel, area, RectangleEdge.BOTTOM);
    }

    double fromY(double pixel) {
        return up.java2DToValue(pixel, area, RectangleEdge.LEFT);
    }

    Rectangle2D area() {
        return area;
    }

    List<Curve> drawn() {
        return drawn;
    }

    /** True when points lie below, or above, what is shown; {@link #onlyFirst} when nothing but the first ones do. */
    boolean cutBelow() {
        return below;
    }

    boolean cutAbove() {
        return above;
    }

    boolean onlyFirst() {
        return firstsOnly;
    }

    String lowLabel() {
        return lowLabel;
    }

    String highLabel() {
        return highLabel;
    }

    private void band(GraphicsContext g, Plot plot, Span y, Palette palette) {
        plot.band().ifPresent(band -> {
            double top = Math.max(area.getMinY(), toY(Math.min(band.to(), y.to())));
            double bottom = Math.min(area.getMaxY(), toY(Math.max(band.from(), y.from())));
            if (bottom > top) {
                g.setFill(palette.get("success").deriveColor(0, 1, 1, palette.theme().dark() ? 0.16 : 0.12));
                g.fillRect(area.getX(), top, area.getWidth(), bottom - top);
            }
        });
    }

    private void ranges(GraphicsContext g, Plot plot, Span x, Span y) {
        for (Plot.Range range : plot.ranges()) {
            int[] places = IntStream.range(0, range.x().length).filter(i -> x.holds(range.x()[i])
                    && Double.isFinite(range.least()[i]) && (!plot.log() || range.least()[i] > 0)).toArray();
            double[] across = new double[2 * places.length];
            double[] up = new double[across.length];
            for (int i = 0; i < places.length; i++) {
                int back = across.length - 1 - i;
                across[i] = toX(range.x()[places[i]]);
                across[back] = across[i];
                up[i] = toY(Math.max(y.from(), Math.min(y.to(), range.most()[places[i]])));
                up[back] = toY(Math.max(y.from(), Math.min(y.to(), range.least()[places[i]])));
            }
            g.setFill(range.colour().deriveColor(0, 1, 1, 0.16));
            g.fillPolygon(across, up, across.length);
        }
    }

    private void curves(Plot plot, Palette palette) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setAutoPopulateSeriesPaint(false);
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setAutoPopulateSeriesShape(false);
        for (int i = 0; i < drawn.size(); i++) {
            Curve curve = drawn.get(i);
            boolean points = curve.form() == Curve.Form.POINTS;
            renderer.setSeriesPaint(i, ChartStyle.paint(curve.colour()), false);
            renderer.setSeriesStroke(i, ChartStyle.stroke(curve, thickness), false);
            renderer.setSeriesLinesVisible(i, !points);
            renderer.setSeriesShapesVisible(i, points);
            double r = curve.width() / 2;
            renderer.setSeriesShape(i, new Ellipse2D.Double(-r, -r, 2 * r, 2 * r), false);
        }
        XYPlot chart = new XYPlot(new CurveData(drawn, plot.log()), across, up, renderer);
        chart.setInsets(RectangleInsets.ZERO_INSETS, false);
        chart.setAxisOffset(RectangleInsets.ZERO_INSETS);
        chart.setBackgroundPaint(null);
        chart.setOutlineVisible(false);
        chart.setDomainGridlinesVisible(false);
        chart.setRangeGridlinePaint(ChartStyle.paint(palette.get("border-muted")));
        chart.setRangeGridlineStroke(new java.awt.BasicStroke(1));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.save();
        FXGraphics2D awt = new FXGraphics2D(g);
        // Without a value of its own JFreeChart would put back null, which AWT refuses.
        awt.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.draw(awt, area, null, null, null);
        awt.setClip(null);
        g.restore();
    }

    private void labels(GraphicsContext g, Plot plot, Ticks acrossTicks, Ticks upTicks, double scale) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double value : upTicks.values()) {
            g.fillText(upTicks.label(value, plot.unit()), area.getX() - 8, toY(value));
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (double value : acrossTicks.values()) {
            g.fillText(acrossTicks.label(value, Plot.Unit.NUMBER), toX(value), area.getMaxY() + 11 * scale);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFont(Fonts.text(11 * scale));
        g.fillText(plot.across(), area.getMaxX() + 4, area.getMaxY() + 25 * scale);
    }

    /** Names at the right ends, moved apart where they would cover each other. */
    private void ends(GraphicsContext g, Span y, boolean log, double scale) {
        record End(Curve curve, double x, double y) {}
        List<End> ends = new ArrayList<>();
        for (Curve curve : drawn) {
            int last = curve.x().length - 1;
            while (last >= 0 && (Double.isNaN(curve.y()[last]) || log && curve.y()[last] <= 0)) {
                last--;
            }
            if (curve.end().isPresent() && last >= 0) {
                double at = Math.max(area.getMinY(), Math.min(area.getMaxY(), toY(curve.y()[last])));
                ends.add(new End(curve, Math.min(area.getMaxX(), toX(curve.x()[last])), at));
            }
        }
        ends.sort(Comparator.comparingDouble(End::y));
        double gap = 13 * scale;
        double[] places = ends.stream().mapToDouble(End::y).toArray();
        for (int i = 1; i < places.length; i++) {
            places[i] = Math.max(places[i], places[i - 1] + gap);
        }
        double limit = area.getMaxY();
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], limit);
            limit = places[i] - gap;
        }
        g.setFont(Fonts.text(11 * scale));
        g.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < ends.size(); i++) {
            g.setFill(ends.get(i).curve().colour());
            g.fillText(ends.get(i).curve().end().get(), ends.get(i).x() + 8, places[i], 88 * scale);
        }
    }

    private void clipped(GraphicsContext g, Plot plot, Span x, Span y, Ticks ticks, Palette palette) {
        below = false;
        above = false;
        firstsOnly = true;
        g.setFill(palette.get("warning"));
        for (Curve curve : drawn) {
            boolean inside = false;
            double lastMark = -100;
            for (int i = 0; i < curve.x().length; i++) {
                double value = curve.y()[i];
                if (Double.isNaN(value) || !x.holds(curve.x()[i])) {
                    continue;
                }
                boolean low = value < y.from() - 1e-9 * y.length();
                boolean high = value > y.to() + 1e-9 * y.length();
                if (!low && !high) {
                    inside = true;
                    continue;
                }
                firstsOnly &= !inside;
                below |= low;
                above |= high;
                double at = toX(curve.x()[i]);
                if (at - lastMark >= 8) {
                    triangle(g, at, high);
                    lastMark = at;
                }
            }
        }
        lowLabel = ticks.label(y.from(), plot.unit());
        highLabel = ticks.label(y.to(), plot.unit());
    }

    private void triangle(GraphicsContext g, double x, boolean top) {
        double edge = top ? area.getMinY() - 2 : area.getMaxY() + 2;
        double to = top ? 6 : -6;
        g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {edge + to, edge + to, edge}, 3);
    }

    private void marks(GraphicsContext g, Plot plot, Span x, Span y, Palette palette) {
        for (Plot.Mark mark : plot.marks()) {
            if (mark instanceof Plot.NotANumber none && x.holds(none.x())) {
                g.setStroke(palette.get("danger"));
                g.setLineWidth(2);
                g.strokeLine(toX(none.x()), area.getMaxY() - 7, toX(none.x()), area.getMaxY() + 4);
            } else if (mark instanceof Plot.Best best && x.holds(best.x()) && y.holds(best.y())) {
                Color ring = palette.get("fg");
                g.setStroke(ring);
                g.setLineWidth(1.4);
                g.setFill(palette.get("bg"));
                g.fillOval(toX(best.x()) - 4, toY(best.y()) - 4, 8, 8);
                g.strokeOval(toX(best.x()) - 4, toY(best.y()) - 4, 8, 8);
                g.setFont(Fonts.text(11));
                g.setFill(palette.get("muted"));
                g.setTextAlign(toX(best.x()) > area.getMaxX() - 30 ? TextAlignment.RIGHT : TextAlignment.LEFT);
                g.fillText(best.word(), toX(best.x()) + (toX(best.x()) > area.getMaxX() - 30 ? -7 : 7),
                        toY(best.y()) > area.getMaxY() - 12 ? toY(best.y()) - 10 : toY(best.y()) + 10);
            }
        }
    }
}
