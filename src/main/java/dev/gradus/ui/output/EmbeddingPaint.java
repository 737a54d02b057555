package dev.gradus.ui.output;

import dev.gradus.data.Part;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.Palette;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws an embedding into a square: the bent grid, the points in the colours and markers of their classes, the chosen one. */
final class EmbeddingPaint {

    private static final double MARGIN = 0.07;

    private final Embedding shown;
    private final Palette palette;
    private final double side;
    private final double centreX;
    private final double centreY;
    private final double scale;

    EmbeddingPaint(Embedding shown, Palette palette, double side) {
        this.shown = shown;
        this.palette = palette;
        this.side = side;
        double[] x = range(shown.points(), 0);
        double[] y = range(shown.points(), 1);
        if (shown.shares().isEmpty() && shown.grid().isPresent()) {
            x = joined(x, range(shown.grid().get(), 0));
            y = joined(y, range(shown.grid().get(), 1));
        }
        centreX = (x[0] + x[1]) / 2;
        centreY = (y[0] + y[1]) / 2;
        double span = Math.max(x[1] - x[0], y[1] - y[0]);
        scale = (1 - 2 * MARGIN) * side / (span > 0 ? span : 1);
    }

    private static double[] range(Matrix points, int row) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points.columns; i++) {
            low = Math.min(low, points.get(row, i));
            high = Math.max(high, points.get(row, i));
        }
        return low <= high ? new double[] {low, high} : new double[] {-1, 1};
    }

    private static double[] joined(double[] a, double[] b) {
        return new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])};
    }

    private double x(double value) {
        return side / 2 + (value - centreX) * scale;
    }

    private double y(double value) {
        return side / 2 - (value - centreY) * scale;
    }

    /** The point at a place of the square, or -1 where none is within reach. */
    int at(double px, double py, double reach) {
        double wantedX = centreX + (px - side / 2) / scale;
        double wantedY = centreY - (py - side / 2) / scale;
        int nearest = shown.nearest(wantedX, wantedY);
        return nearest >= 0 && Math.hypot(x(shown.points().get(0, nearest)) - px, y(shown.points().get(1, nearest)) - py) <= reach
                ? nearest : -1;
    }

    /** The rows of the data whose points lie in a rectangle. */
    int[] within(double left, double top, double right, double bottom) {
        return IntStream.range(0, shown.points().columns).filter(i -> {
            double atX = x(shown.points().get(0, i));
            double atY = y(shown.points().get(1, i));
            return atX >= left && atX <= right && atY >= top && atY <= bottom;
        }).map(shown::row).toArray();
    }

    /** @param selected tells the rows of the data that are selected */
    void draw(GraphicsContext g, int pointed, IntPredicate selected) {
        g.setFill(palette.get("subtle"));
        g.fillRect(0, 0, side, side);
        g.save();
        g.beginPath();
        g.rect(0, 0, side, side);
        g.clip();
        shown.grid().ifPresent(grid -> grid(g, grid));
        points(g);
        for (int i = 0; i < shown.points().columns; i++) {
            if (selected.test(shown.row(i))) {
                Brush.ring(g, palette, x(shown.points().get(0, i)), y(shown.points().get(1, i)), 6);
            }
        }
        if (pointed >= 0 && pointed < shown.points().columns) {
            ring(g, shown.points().get(0, pointed), shown.points().get(1, pointed), "fg", 7);
        }
        shown.chosen().ifPresent(one -> ring(g, one.get(0, 0), one.get(1, 0), "accent-text", 9));
        g.restore();
    }

    private void grid(GraphicsContext g, Matrix grid) {
        int on = shown.onALine();
        double[] xs = new double[on];
        double[] ys = new double[on];
        g.setStroke(palette.get("faint"));
        g.setGlobalAlpha(0.55);
        g.setLineWidth(0.8);
        for (int line = 0; line * on < grid.columns; line++) {
            for (int i = 0; i < on; i++) {
                xs[i] = x(grid.get(0, line * on + i));
                ys[i] = y(grid.get(1, line * on + i));
            }
            g.strokePolyline(xs, ys, on);
        }
        g.setGlobalAlpha(1);
    }

    private void points(GraphicsContext g) {
        boolean classes = shown.data().task() == Task.CLASSIFICATION;
        double[] range = classes ? null : SurfacePaint.targetRange(shown.data());
        double radius = shown.points().columns > 300 ? 2.8 : 3.6;
        for (int i = 0; i < shown.points().columns; i++) {
            double target = shown.target(i);
            int label = classes ? (int) target : 0;
            Color fill = classes ? palette.classColour(label) : ColorMap.diverging(palette.theme()).colour(
                    SurfacePaint.level(shown.targetInUnits(i), range));
            Marker.of(label).draw(g, x(shown.points().get(0, i)), y(shown.points().get(1, i)), radius, fill,
                    classes ? palette.get("bg") : palette.get("fg"), classes && shown.part() == Part.VALIDATION);
        }
    }

    private void ring(GraphicsContext g, double atX, double atY, String colour, double radius) {
        g.setStroke(palette.get(colour));
        g.setLineWidth(2);
        g.strokeOval(x(atX) - radius, y(atY) - radius, 2 * radius, 2 * radius);
    }
}
