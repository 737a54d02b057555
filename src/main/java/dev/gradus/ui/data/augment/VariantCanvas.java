package dev.gradus.ui.data.augment;

import dev.gradus.data.augment.Kind;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.ThemeModel;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Twelve variants of an example: four by three pictures or curves, or one scatter with the row and its variants. */
final class VariantCanvas extends Region {

    private static final int COLUMNS = 4;
    private static final double GAP = 6;
    private static final double SCATTER_HEIGHT = 190;
    private static final double AXIS = 18;

    private final ThemeModel theme;
    private final Canvas canvas = new Canvas();
    private Variants variants;

    VariantCanvas(ThemeModel theme) {
        this.theme = theme;
        getChildren().add(canvas);
        theme.themeProperty().addListener((property, before, now) -> draw());
    }

    void show(Variants wanted) {
        variants = wanted;
        requestLayout();
        draw();
    }

    /** What is shown; null for nothing yet. */
    Variants variants() {
        return variants;
    }

    private double tile(double width) {
        return (width - (COLUMNS - 1) * GAP) / COLUMNS;
    }

    private double tileHeight(double width) {
        double tile = tile(width);
        if (variants == null || variants.kind() != Kind.IMAGE) {
            return tile * 0.7;
        }
        return Math.min(2 * tile, tile * variants.height() / variants.width());
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width > 0 ? width : 300;
        if (variants == null || variants.kind() == Kind.ROW) {
            return SCATTER_HEIGHT;
        }
        int lines = Variants.COUNT / COLUMNS;
        return lines * tileHeight(wide) + (lines - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public javafx.geometry.Orientation getContentBias() {
        return javafx.geometry.Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (variants == null || canvas.getWidth() < 40) {
            return;
        }
        if (variants.kind() == Kind.ROW) {
            new RowScatter(variants, theme).draw(g, canvas.getWidth(), canvas.getHeight() - AXIS);
            return;
        }
        double tile = tile(canvas.getWidth());
        double height = tileHeight(canvas.getWidth());
        double[] range = variants.kind() == Kind.IMAGE ? new double[] {0, 255} : range();
        for (int i = 0; i < Variants.COUNT; i++) {
            double x = i % COLUMNS * (tile + GAP);
            double y = i / COLUMNS * (height + GAP);
            if (variants.kind() == Kind.IMAGE) {
                g.setImageSmoothing(false);
                g.drawImage(image(variants.numbers().get(i)), x, y, tile, height);
                g.setStroke(theme.palette().get("border"));
                g.setLineWidth(1);
                g.strokeRect(Math.floor(x) + 0.5, Math.floor(y) + 0.5, Math.floor(tile) - 1, Math.floor(height) - 1);
            } else {
                curve(g, i, x, y, tile, height, range);
            }
        }
    }

    private WritableImage image(double[] numbers) {
        int width = variants.width();
        int height = variants.height();
        int plane = width * height;
        int[] pixels = new int[plane];
        for (int i = 0; i < plane; i++) {
            pixels[i] = variants.channels() >= 3
                    ? 0xff000000 | level(numbers[i]) << 16 | level(numbers[plane + i]) << 8 | level(numbers[2 * plane + i])
                    : ink(level(numbers[i]) / 255.0);
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    /** Grey as the wall of images has it: 0 is the paper, 255 the ink. */
    private int ink(double share) {
        Color colour = theme.palette().get("subtle").interpolate(theme.palette().get("fg"), share);
        return 0xff000000 | (int) Math.round(255 * colour.getRed()) << 16 | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private double[] range() {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double[] numbers : variants.numbers()) {
            for (int i = 0; i < numbers.length; i++) {
                least = Math.min(least, Math.min(numbers[i], variants.original()[i]));
                most = Math.max(most, Math.max(numbers[i], variants.original()[i]));
            }
        }
        return new double[] {least, most > least ? most : least + 1};
    }

    private void curve(GraphicsContext g, int variant, double x, double y, double width, double height, double[] range) {
        Palette palette = theme.palette();
        g.setFill(palette.get("subtle"));
        g.fillRect(x, y, width, height);
        g.setLineWidth(1);
        g.setStroke(palette.get("faint"));
        line(g, variants.original(), 0, x, y, width, height, range);
        g.setLineWidth(1.4);
        for (int feature = 0; feature < variants.channels(); feature++) {
            g.setStroke(feature == 0 ? palette.get("accent-text") : palette.classColour(feature));
            line(g, variants.numbers().get(variant), feature, x, y, width, height, range);
        }
    }

    private void line(GraphicsContext g, double[] numbers, int feature, double x, double y, double width, double height,
            double[] range) {
        int steps = variants.width();
        g.beginPath();
        for (int step = 0; step < steps; step++) {
            double px = x + 3 + (width - 6) * step / Math.max(1, steps - 1);
            double share = (numbers[step * variants.channels() + feature] - range[0]) / (range[1] - range[0]);
            double py = y + height - 3 - (height - 6) * share;
            if (step == 0) {
                g.moveTo(px, py);
            } else {
                g.lineTo(px, py);
            }
        }
        g.stroke();
    }

    /** The neighbourhood of a row in two of its numbers: other rows faint, the row as a ring, its variants as dots. */
    private record RowScatter(Variants variants, ThemeModel theme) {

        void draw(GraphicsContext g, double width, double height) {
            Palette palette = theme.palette();
            int across = variants.pair()[0];
            int up = variants.pair()[1];
            double[] x = window(across);
            double[] y = window(up);
            g.setFill(palette.get("subtle"));
            g.fillRect(0, 0, width, height);
            g.setFill(palette.get("faint"));
            variants.neighbours().forEach(row -> dot(g, place(row[across], x, width),
                    height - place(row[up], y, height), 1.6, width, height));
            g.setFill(palette.get("accent-text"));
            variants.numbers().forEach(row -> dot(g, place(row[across], x, width), height - place(row[up], y, height), 3,
                    width, height));
            g.setStroke(palette.get("fg"));
            g.setLineWidth(1.6);
            double[] own = variants.original();
            g.strokeOval(place(own[across], x, width) - 6, height - place(own[up], y, height) - 6, 12, 12);
            g.setFont(javafx.scene.text.Font.font(Fonts.TEXT, 11));
            g.setFill(palette.get("muted"));
            g.setTextBaseline(VPos.BOTTOM);
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(variants.names().get(across), width, height + AXIS, width * 0.6);
            g.setTextAlign(TextAlignment.LEFT);
            g.setTextBaseline(VPos.TOP);
            g.fillText(variants.names().get(up), 4, 3, width * 0.6);
        }

        private static void dot(GraphicsContext g, double x, double y, double radius, double width, double height) {
            if (x >= 0 && x <= width && y >= 0 && y <= height) {
                g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }

        /** A quarter of the whole range to each side of the row, or as far as its variants go. */
        private double[] window(int place) {
            double own = variants.original()[place];
            double least = own;
            double most = own;
            double reach = 0;
            for (double[] row : variants.neighbours()) {
                least = Math.min(least, row[place]);
                most = Math.max(most, row[place]);
            }
            for (double[] row : variants.numbers()) {
                reach = Math.max(reach, Math.abs(row[place] - own));
            }
            double half = Math.max(Math.max((most - least) / 4, 1.15 * reach), 1e-9);
            return new double[] {own - half, own + half};
        }

        private static double place(double value, double[] window, double length) {
            return (value - window[0]) / (window[1] - window[0]) * length;
        }
    }
}
