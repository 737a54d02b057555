package dev.gradus.ui.teach;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The numbers of an image or sequence layer for one example as small pictures: channel by channel, or steps by features.
 * Outlined are the unit of this stop and the patch that it reads; a click chooses a unit.
 */
final class MapPicture extends Canvas {

    private static final double GAP = 8;

    /** Which channel is drawn where. */
    private record Tile(int channel, double x, double y, double width, double height) {}

    private final ThemeModel theme;
    private final Shape shape;
    private final java.util.List<Tile> tiles = new java.util.ArrayList<>();
    private final int rows;
    private final int columns;

    /**
     * @param channels which to show of an image; of a sequence there is one picture
     * @param width    at most
     * @param height   at most
     */
    MapPicture(ThemeModel theme, Shape shape, int[] channels, double width, double height, IntConsumer choose) {
        this.theme = theme;
        this.shape = shape;
        boolean image = shape.rank() == 3;
        rows = image ? shape.dim(1) : shape.dim(0);
        columns = image ? shape.dim(2) : shape.dim(1);
        int count = image ? channels.length : 1;
        int across = count == 1 ? 1 : 2;
        int down = (count + across - 1) / across;
        double side = (width - (across - 1) * GAP) / across;
        double most = (height - (down - 1) * GAP) / down;
        double w = side;
        double h = image ? side * rows / columns : Math.min(most, Math.max(rows * 4.0, side * rows / columns));
        if (h > most) {
            w = image ? w * most / h : w;
            h = most;
        }
        for (int i = 0; i < count; i++) {
            tiles.add(new Tile(image ? channels[i] : 0, i % across * (w + GAP) + (width - across * w - (across - 1) * GAP) / 2,
                    i / across * (h + GAP), w, h));
        }
        setWidth(width);
        setHeight(down * h + (down - 1) * GAP);
        setOnMouseClicked(event -> {
            int unit = unitAt(event.getX(), event.getY());
            if (unit >= 0) {
                choose.accept(unit);
            }
        });
        setCursor(javafx.scene.Cursor.CROSSHAIR);
    }

    private int unitAt(double x, double y) {
        for (Tile tile : tiles) {
            if (x >= tile.x && y >= tile.y && x < tile.x + tile.width && y < tile.y + tile.height) {
                int row = (int) ((y - tile.y) / tile.height * rows);
                int column = (int) ((x - tile.x) / tile.width * columns);
                return tile.channel * rows * columns + row * columns + column;
            }
        }
        return -1;
    }

    /**
     * @param numbers units x examples: what went out, or dL/d(it)
     * @param patches {top, left, bottom, right} by channel
     * @param here    the unit that is looked at, or -1
     */
    void draw(Matrix numbers, int example, boolean gradient, Map<Integer, int[]> patches, int here) {
        GraphicsContext g = getGraphicsContext2D();
        g.setImageSmoothing(false);
        g.clearRect(0, 0, getWidth(), getHeight());
        double most = 0;
        boolean negative = false;
        for (int unit = 0; unit < shape.size(); unit++) {
            most = Math.max(most, Math.abs(numbers.get(unit, example)));
            negative |= numbers.get(unit, example) < 0;
        }
        ColorMap map = negative || gradient ? ColorMap.diverging(theme.theme()) : ColorMap.sequential(theme.theme());
        for (Tile tile : tiles) {
            WritableImage image = new WritableImage(columns, rows);
            int[] pixels = new int[rows * columns];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = map.argb(most == 0 ? 0 : numbers.get(tile.channel * rows * columns + i, example) / most);
            }
            image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
            g.drawImage(image, tile.x, tile.y, tile.width, tile.height);
            g.setStroke(theme.palette().get("border"));
            g.setLineWidth(1);
            g.strokeRect(tile.x + 0.5, tile.y + 0.5, tile.width - 1, tile.height - 1);
            int[] patch = patches.get(tile.channel);
            if (patch != null) {
                outline(g, tile, patch, gradient ? "gradient" : "forward", 2);
            }
            if (here >= 0 && here / (rows * columns) == tile.channel) {
                int row = here % (rows * columns) / columns;
                int column = here % columns;
                outline(g, tile, new int[] {row, column, row, column}, "accent-text", 2);
            }
        }
    }

    /** Around the cells, inside the picture, and never so small that it cannot be seen. */
    private void outline(GraphicsContext g, Tile tile, int[] cells, String token, double width) {
        double cellWidth = tile.width / columns;
        double cellHeight = tile.height / rows;
        double w = Math.max(7, (cells[3] - cells[1] + 1) * cellWidth);
        double h = Math.max(7, (cells[2] - cells[0] + 1) * cellHeight);
        double x = tile.x + (cells[1] + cells[3] + 1) / 2.0 * cellWidth - w / 2;
        double y = tile.y + (cells[0] + cells[2] + 1) / 2.0 * cellHeight - h / 2;
        g.setStroke(theme.palette().get("bg"));
        g.setLineWidth(width + 2);
        g.strokeRect(clamp(x, tile.x + 2, tile.x + tile.width - w - 2), clamp(y, tile.y + 2, tile.y + tile.height - h - 2),
                Math.min(w, tile.width - 4), Math.min(h, tile.height - 4));
        g.setStroke(theme.palette().get(token));
        g.setLineWidth(width);
        g.strokeRect(clamp(x, tile.x + 2, tile.x + tile.width - w - 2), clamp(y, tile.y + 2, tile.y + tile.height - h - 2),
                Math.min(w, tile.width - 4), Math.min(h, tile.height - 4));
    }

    private static double clamp(double value, double least, double most) {
        return most < least ? least : Math.max(least, Math.min(most, value));
    }
}
