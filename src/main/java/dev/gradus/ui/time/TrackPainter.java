package dev.gradus.ui.time;

import dev.gradus.train.Keyframe;
import dev.gradus.ui.model.Fork;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the track: the loss as an area, places to branch from, runs that did, the best, the cursor and the playhead. */
final class TrackPainter {

    /**
     * What there is to draw; places in epochs.
     *
     * @param kept     from where on the past is kept
     * @param playhead where the window looks
     * @param exact    places of exact checkpoints
     * @param branches runs that came off this one
     * @param cursor   where somebody points in a chart; NaN for nowhere
     */
    record Picture(Run run, double kept, double playhead, double present, List<Double> exact, List<Run> branches,
            Optional<Keyframe> best, double cursor, boolean looking, boolean focused) {}

    private static final double HANDLE = 5.5;

    private final Canvas canvas;

    TrackPainter(Canvas canvas) {
        this.canvas = canvas;
    }

    void clear() {
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }

    void paint(Picture picture, TrackScale scale, Palette palette) {
        clear();
        GraphicsContext g = canvas.getGraphicsContext2D();
        double height = canvas.getHeight();
        g.setFill(palette.get("subtle"));
        g.fillRoundRect(0, 4, canvas.getWidth(), height - 8, 6, 6);
        LossShape shape = LossShape.of(picture.run(), scale);
        area(g, shape, scale, picture, palette, height);
        exact(g, scale, picture, palette, height);
        branches(g, scale, picture, palette, height);
        best(g, shape, scale, picture, palette, height);
        if (!Double.isNaN(picture.cursor()) && picture.cursor() <= scale.epochs()) {
            g.setStroke(palette.get("muted"));
            g.setLineWidth(1);
            g.setLineDashes(2, 3);
            double x = Math.round(scale.x(picture.cursor())) + 0.5;
            g.strokeLine(x, 4, x, height - 4);
            g.setLineDashes();
        }
        playhead(g, scale.x(picture.playhead()), picture, palette, height);
    }

    /** What lies after the playhead is faint, as is what is not kept. */
    private static void area(GraphicsContext g, LossShape shape, TrackScale scale, Picture picture, Palette palette,
            double height) {
        Color own = palette.runColour(picture.run().colour());
        Color parents = picture.run().fork().flatMap(Fork::parent).map(run -> palette.runColour(run.colour())).orElse(own);
        double bottom = height - 4;
        double room = bottom - 8;
        double[] heights = shape.heights();
        double playhead = scale.x(picture.playhead());
        double kept = scale.x(picture.kept());
        for (int x = 0; x < heights.length; x++) {
            if (!Double.isNaN(heights[x])) {
                boolean strong = x <= playhead && x >= kept - 1;
                g.setFill((x < shape.own() ? parents : own).deriveColor(0, 1, 1, strong ? 0.42 : 0.16));
                double tall = Math.max(2, heights[x] * room);
                g.fillRect(x, bottom - tall, 1, tall);
            }
        }
    }

    private static void exact(GraphicsContext g, TrackScale scale, Picture picture, Palette palette, double height) {
        g.setFill(palette.get("muted"));
        double last = -10;
        for (double epoch : picture.exact()) {
            double x = Math.round(scale.x(epoch));
            if (x - last >= 4) {
                g.fillRect(x, height - 4, 1, 4);
                last = x;
            }
        }
    }

    private static void branches(GraphicsContext g, TrackScale scale, Picture picture, Palette palette, double height) {
        for (Run branch : picture.branches()) {
            double x = Math.round(scale.x(branch.fork().orElseThrow().epoch())) + 0.5;
            g.setStroke(palette.runColour(branch.colour()));
            g.setLineWidth(2);
            g.strokeLine(x, height / 2, x, 5);
            g.strokeLine(x, 5, x + 5, 5);
        }
    }

    private static void best(GraphicsContext g, LossShape shape, TrackScale scale, Picture picture, Palette palette,
            double height) {
        picture.best().ifPresent(frame -> {
            double x = scale.x(frame.epoch());
            double share = shape.heights()[(int) Math.min(shape.heights().length - 1, x)];
            double y = bestY(share, height);
            g.setFill(palette.get("bg"));
            g.setStroke(palette.runColour(picture.run().colour()));
            g.setLineWidth(1.6);
            g.fillOval(x - 3.5, y - 3.5, 7, 7);
            g.strokeOval(x - 3.5, y - 3.5, 7, 7);
        });
    }

    private static double bestY(double share, double height) {
        return height - 4 - Math.max(2, (Double.isNaN(share) ? 0 : share) * (height - 12));
    }

    private static void playhead(GraphicsContext g, double x, Picture picture, Palette palette, double height) {
        Color colour = palette.get("accent-text");
        g.setStroke(colour);
        g.setLineWidth(2);
        g.strokeLine(x, 2, x, height - 2);
        g.setFill(picture.looking() ? colour : palette.get("bg"));
        g.fillOval(x - HANDLE, height / 2 - HANDLE, 2 * HANDLE, 2 * HANDLE);
        g.strokeOval(x - HANDLE, height / 2 - HANDLE, 2 * HANDLE, 2 * HANDLE);
        if (picture.focused()) {
            g.setLineWidth(1);
            g.strokeOval(x - HANDLE - 3, height / 2 - HANDLE - 3, 2 * HANDLE + 6, 2 * HANDLE + 6);
        }
    }
}
