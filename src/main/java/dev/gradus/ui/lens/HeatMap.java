package dev.gradus.ui.lens;

import dev.gradus.ui.theme.Palette;
import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;

/** Numbers of a grid as colours, each cell with sharp edges; says which cell is under the mouse. */
final class HeatMap extends Canvas {

    /** The numbers of a grid. */
    interface Grid {
        double at(int row, int column);
    }

    private static final int MOST_PIXELS = 512;

    private int rows;
    private int columns;
    private BiConsumer<Integer, Integer> hovered = (row, column) -> { };
    private Runnable left = () -> { };

    HeatMap(double width, double height) {
        super(width, height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::moved);
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> left.run());
    }

    /** @param onCell told row and column under the mouse, also when it is clicked */
    void onHover(BiConsumer<Integer, Integer> onCell, Runnable onLeave) {
        hovered = onCell;
        left = onLeave;
    }

    private void moved(MouseEvent event) {
        int row = (int) Math.floor(event.getY() / getHeight() * rows);
        int column = (int) Math.floor(event.getX() / getWidth() * columns);
        if (row >= 0 && column >= 0 && row < rows && column < columns) {
            hovered.accept(row, column);
        }
    }

    void show(int newRows, int newColumns, Grid values, Scale scale) {
        rows = newRows;
        columns = newColumns;
        int tall = factor(rows, getHeight());
        int wide = factor(columns, getWidth());
        int[] argb = new int[rows * tall * columns * wide];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = values.at(row, column);
                int colour = scale.argb(value);
                boolean dashed = tall > 2 && scale.dashed(value);
                for (int y = 0; y < tall; y++) {
                    boolean dash = dashed && y == tall / 2;
                    int at = ((row * tall + y) * columns + column) * wide;
                    for (int x = 0; x < wide; x++) {
                        argb[at + x] = dash && x > 0 ? scale.dash(value) : colour;
                    }
                }
            }
        }
        WritableImage image = new WritableImage(columns * wide, rows * tall);
        image.getPixelWriter().setPixels(0, 0, columns * wide, rows * tall, PixelFormat.getIntArgbInstance(), argb, 0, columns * wide);
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setImageSmoothing(columns > getWidth() || rows > getHeight());
        g.drawImage(image, 0, 0, getWidth(), getHeight());
        frame(g, scale.palette());
    }

    /** An empty frame, where there are no numbers. */
    void clear(Palette palette) {
        rows = 0;
        columns = 0;
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        frame(g, palette);
    }

    private void frame(GraphicsContext g, Palette palette) {
        g.setStroke(palette.get("border"));
        g.setLineWidth(1);
        g.strokeRect(0.5, 0.5, getWidth() - 1, getHeight() - 1);
    }

    /** So many pixels for a cell, that its dash can be drawn and its edges stay sharp. */
    private static int factor(int cells, double length) {
        return Math.max(1, Math.min(MOST_PIXELS / Math.max(1, cells), (int) Math.ceil(length / cells)));
    }
}
