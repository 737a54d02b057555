package dev.gradus.ui.data;

import dev.gradus.data.DataException;
import dev.gradus.data.Generated;
import dev.gradus.data.Table;
import dev.gradus.data.Task;
import dev.gradus.data.generate.Generator;
import dev.gradus.data.generate.GeneratorCatalog;
import dev.gradus.data.generate.Points;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** A small picture of what settings of a generator give: the points themselves, at most 400 of them, or the first pictures. */
final class Thumbnail extends Canvas {

    private static final int MOST = 400;
    private static final double MARGIN = 4;

    private final ThemeModel theme;
    private Generated settings;

    Thumbnail(ThemeModel theme, double size) {
        super(size, size);
        this.theme = theme;
        setMouseTransparent(true);
    }

    Generated settings() {
        return settings;
    }

    void show(Generated wanted) {
        settings = wanted;
        draw();
    }

    void draw() {
        GraphicsContext g = getGraphicsContext2D();
        Palette palette = theme.palette();
        g.setFill(palette.get("subtle"));
        g.fillRect(0, 0, getWidth(), getHeight());
        try {
            Generator generator = GeneratorCatalog.generator(settings.generator());
            if (generator.making() instanceof Points points) {
                draw(g, palette, points, points.content(generator, settings));
            } else {
                new ContentPicture(g, getWidth(), getHeight(), palette).draw(
                        GeneratorCatalog.content(settings.withSize(Math.min(settings.size(), ContentPicture.ENOUGH))));
            }
        } catch (DataException outOfRange) {
            // The form below says what is wrong; the picture stays empty.
            return;
        }
    }

    private void draw(GraphicsContext g, Palette palette, Points generator, Table table) {
        boolean curve = generator.inputs().size() == 1;
        double[] x = column(table, 0);
        double[] y = column(table, 1);
        double[] fitX = range(x);
        double[] fitY = range(y);
        List<String> classes = generator.classNames(settings);
        double[] height = generator.task() == Task.REGRESSION && !curve ? range(column(table, 2)) : new double[] {0, 1};
        double radius = getWidth() > 100 ? 2.2 : 1.3;
        for (int i = 0; i < Math.min(MOST, table.rows()); i++) {
            double px = MARGIN + (x[i] - fitX[0]) / (fitX[1] - fitX[0]) * (getWidth() - 2 * MARGIN);
            double py = getHeight() - MARGIN - (y[i] - fitY[0]) / (fitY[1] - fitY[0]) * (getHeight() - 2 * MARGIN);
            g.setFill(colour(palette, table, i, curve, classes, height));
            g.fillOval(px - radius, py - radius, 2 * radius, 2 * radius);
        }
    }

    private Color colour(Palette palette, Table table, int row, boolean curve, List<String> classes, double[] height) {
        if (curve) {
            return palette.get("accent-text");
        }
        if (!classes.isEmpty()) {
            return palette.classColour(classes.indexOf(table.column(2).text(row)));
        }
        double share = (table.column(2).number(row) - height[0]) / (height[1] - height[0]);
        return ColorMap.diverging(theme.theme()).colour(2 * share - 1);
    }

    private static double[] column(Table table, int index) {
        double[] values = new double[table.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.column(index).number(i);
        }
        return values;
    }

    private static double[] range(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new double[] {least, most > least ? most : least + 1};
    }
}
