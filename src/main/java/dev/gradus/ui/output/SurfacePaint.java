package dev.gradus.ui.output;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.Palette;
import java.util.function.IntPredicate;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Draws a surface, the lines between classes and the points over it. */
final class SurfacePaint {

    /** Share of the colour map behind points. */
    private static final double LIGHT_RANGE = 0.44;
    private static final double DARK_RANGE = 0.42;

    private final Palette palette;
    private final ColorMap map;
    private final double range;

    SurfacePaint(Palette palette) {
        this.palette = palette;
        map = ColorMap.diverging(palette.theme());
        range = palette.theme().dark() ? DARK_RANGE : LIGHT_RANGE;
    }

    /** Opaque colours of the grid, row after row. */
    int[] colours(Surface surface, PreparedData data) {
        int cells = surface.size() * surface.size();
        int[] argb = new int[cells];
        boolean numbers = data.task() == Task.REGRESSION;
        double[] target = numbers ? targetRange(data) : null;
        Color[] classes = new Color[numbers ? 0 : surface.predictions().rows];
        for (int k = 0; k < classes.length; k++) {
            classes[k] = palette.classColour(k);
        }
        for (int cell = 0; cell < cells; cell++) {
            if (numbers) {
                argb[cell] = map.argb(0.9 * level(surface.predictions().get(0, cell), target));
            } else if (data.task() == Task.CLASSIFICATION && classes.length == 2) {
                argb[cell] = map.argb(range * (surface.predictions().get(1, cell) - surface.predictions().get(0, cell)));
            } else {
                argb[cell] = blend(surface, cell, classes);
            }
        }
        return argb;
    }

    private int blend(Surface surface, int cell, Color[] classes) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double total = 0;
        for (int k = 0; k < classes.length; k++) {
            double share = surface.predictions().get(k, cell);
            red += share * classes[k].getRed();
            green += share * classes[k].getGreen();
            blue += share * classes[k].getBlue();
            total += share;
        }
        if (!(total > 0)) {
            return ColorMap.argb(palette.get("subtle"));
        }
        Color mixed = Color.color(Math.min(1, red / total), Math.min(1, green / total), Math.min(1, blue / total));
        return ColorMap.argb(palette.get("bg").interpolate(mixed, 1.2 * range * Math.min(1, total)));
    }

    static double[] targetRange(PreparedData data) {
        return Plane.range(data.points(Part.TRAINING, 0, 0).target());
    }

    static double level(double value, double[] range) {
        return 2 * (value - range[0]) / (range[1] - range[0]) - 1;
    }

    void image(GraphicsContext g, Surface surface, int[] argb, double side) {
        WritableImage image = new WritableImage(surface.size(), surface.size());
        image.getPixelWriter().setPixels(0, 0, surface.size(), surface.size(), PixelFormat.getIntArgbInstance(), argb, 0,
                surface.size());
        g.setImageSmoothing(true);
        g.drawImage(image, 0, 0, side, side);
    }

    /** Where the lead changes, by marching squares: a thin line in the text colour. */
    void lines(GraphicsContext g, Surface surface, double side) {
        g.setStroke(palette.get("fg"));
        g.setLineWidth(1.4);
        int outputs = surface.predictions().rows;
        int first = outputs == 2 ? 1 : 0;
        double cell = side / surface.size();
        for (int k = first; k < outputs; k++) {
            for (int row = 0; row < surface.size() - 1; row++) {
                for (int column = 0; column < surface.size() - 1; column++) {
                    segment(g, surface, k, row, column, cell);
                }
            }
        }
    }

    private static void segment(GraphicsContext g, Surface surface, int k, int row, int column, double cell) {
        double a = surface.lead(k, row, column);
        double b = surface.lead(k, row, column + 1);
        double c = surface.lead(k, row + 1, column + 1);
        double d = surface.lead(k, row + 1, column);
        boolean top = a > 0;
        if (top == b > 0 && top == c > 0 && top == d > 0) {
            return;
        }
        double[] x = new double[4];
        double[] y = new double[4];
        int count = 0;
        double left = (column + 0.5) * cell;
        double up = (row + 0.5) * cell;
        if (a > 0 != b > 0) {
            x[count] = left + cell * a / (a - b);
            y[count++] = up;
        }
        if (b > 0 != c > 0) {
            x[count] = left + cell;
            y[count++] = up + cell * b / (b - c);
        }
        if (c > 0 != d > 0) {
            x[count] = left + cell * d / (d - c);
            y[count++] = up + cell;
        }
        if (d > 0 != a > 0) {
            x[count] = left;
            y[count++] = up + cell * a / (a - d);
        }
        for (int i = 0; i + 1 < count; i += 2) {
            g.strokeLine(x[i], y[i], x[i + 1], y[i + 1]);
        }
    }

    /** Training points filled, validation points hollow; test points never. */
    void points(GraphicsContext g, PreparedData data, Plane plane, Part part, double side) {
        PreparedData.Points points = data.points(part, plane.x(), plane.y());
        boolean numbers = data.task() == Task.REGRESSION;
        double[] target = numbers ? targetRange(data) : null;
        double radius = points.x().length > 1_500 ? 2 : side < 260 ? 2.6 : 3.4;
        for (int i = 0; i < points.x().length; i++) {
            int label = numbers ? 0 : (int) points.target()[i];
            Color fill = numbers ? map.colour(level(points.target()[i], target)) : palette.classColour(label);
            Marker.of(label).draw(g, plane.shareX(points.x()[i]) * side, plane.shareY(points.y()[i]) * side, radius, fill,
                    numbers ? palette.get("fg") : palette.get("bg"), part == Part.VALIDATION);
        }
    }

    /** Rings round the points of selected rows. */
    void selected(GraphicsContext g, PreparedData data, Plane plane, Part part, double side, IntPredicate rows) {
        int[] numbers = data.rows(part);
        PreparedData.Points points = data.points(part, plane.x(), plane.y());
        for (int i = 0; i < Math.min(numbers.length, points.x().length); i++) {
            if (rows.test(numbers[i])) {
                Brush.ring(g, palette, plane.shareX(points.x()[i]) * side, plane.shareY(points.y()[i]) * side, 6);
            }
        }
    }

    /** The point that is tried out: a ring with a cross. */
    void tried(GraphicsContext g, double x, double y) {
        g.setStroke(palette.get("fg"));
        g.setLineWidth(2);
        g.strokeOval(x - 8, y - 8, 16, 16);
        g.strokeLine(x - 12, y, x + 12, y);
        g.strokeLine(x, y - 12, x, y + 12);
    }
}
