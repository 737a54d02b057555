package dev.gradus.ui.output;

import dev.gradus.ui.theme.Palette;
import javafx.scene.Node;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A rectangle that is drawn over a picture to select what lies in it. */
final class Brush {

    /** Told the rectangle. */
    interface Selecting {
        /** @param adds keeps what was selected before */
        void select(double left, double top, double right, double bottom, boolean adds);
    }

    private static final double LEAST = 4;
    private static final double RING = 1.6;

    private final boolean shifted;
    private final Runnable redraw;
    private double[] from = new double[0];
    private double[] to = new double[0];

    /**
     * @param shifted true where a drag without Shift means something else; then the shortcut key adds to the selection,
     *                otherwise Shift does
     */
    Brush(Node picture, boolean shifted, Selecting selecting, Runnable redraw) {
        this.shifted = shifted;
        this.redraw = redraw;
        picture.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && (!shifted || event.isShiftDown())) {
                from = new double[] {event.getX(), event.getY()};
                to = from;
                consume(event);
            }
        });
        picture.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (from.length > 0) {
                to = new double[] {event.getX(), event.getY()};
                redraw.run();
                consume(event);
            }
        });
        picture.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (from.length > 0) {
                finish(selecting, shifted ? event.isShortcutDown() : event.isShiftDown());
                consume(event);
            }
        });
    }

    private void consume(MouseEvent event) {
        if (shifted) {
            event.consume();
        }
    }

    private void finish(Selecting selecting, boolean adds) {
        double[] start = from;
        from = new double[0];
        if (shifted || Math.hypot(to[0] - start[0], to[1] - start[1]) >= LEAST) {
            selecting.select(Math.min(start[0], to[0]), Math.min(start[1], to[1]), Math.max(start[0], to[0]),
                    Math.max(start[1], to[1]), adds);
        }
        redraw.run();
    }

    /** The rectangle, while it is being drawn. */
    void draw(GraphicsContext g, Palette palette) {
        if (from.length > 0) {
            double x = Math.min(from[0], to[0]);
            double y = Math.min(from[1], to[1]);
            g.setFill(palette.get("accent-text").deriveColor(0, 1, 1, 0.14));
            g.fillRect(x, y, Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
            g.setStroke(palette.get("accent-text"));
            g.setLineWidth(1);
            g.strokeRect(x, y, Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
        }
    }

    /** What tells a selected point. */
    static void ring(GraphicsContext g, Palette palette, double x, double y, double radius) {
        g.setStroke(palette.get("fg"));
        g.setLineWidth(RING);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
