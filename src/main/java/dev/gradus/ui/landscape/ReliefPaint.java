package dev.gradus.ui.landscape;

import dev.gradus.ui.theme.ColorMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * The landscape from the side: the surface in parallel projection, drawn from the back to the front. Heights are the
 * logarithm of the loss.
 */
final class ReliefPaint implements Scenery {

    private static final int PATCHES = 72;
    private static final double HEIGHT = 0.95;
    private static final double SHADE = 0.24;

    private final Picture picture;
    private final Eye eye;
    private final double scale;
    private final double middleX;
    private final double middleY;

    ReliefPaint(Picture picture, Eye eye) {
        this.picture = picture;
        this.eye = eye;
        double wide = Math.abs(eye.cosYaw()) + Math.abs(eye.sinYaw());
        double high = 2 * wide * eye.sinPitch() + HEIGHT * eye.cosPitch();
        scale = Math.max(1, Math.min((picture.width() - 80) / (2 * wide), (picture.height() - 76) / high));
        middleX = picture.width() / 2;
        middleY = picture.height() / 2 + scale * HEIGHT * eye.cosPitch() / 2 - 2;
    }

    /** Along x and y from -1 to 1 and up from 0 to 1. */
    private Point2D project(double x, double y, double up) {
        double across = x * eye.cosYaw() - y * eye.sinYaw();
        double away = x * eye.sinYaw() + y * eye.cosYaw();
        return new Point2D(middleX + scale * across,
                middleY - scale * (away * eye.sinPitch() + up * HEIGHT * eye.cosPitch()));
    }

    private double x(double a) {
        return 2 * picture.relief().shareA(a) - 1;
    }

    private double y(double b) {
        return 2 * picture.relief().shareB(b) - 1;
    }

    @Override
    public Point2D screen(double a, double b) {
        return project(x(a), y(b), picture.relief().at(picture.relief().shareA(a), picture.relief().shareB(b)));
    }

    @Override
    public Point2D ball() {
        return picture.ball().map(ball -> screen(inside(ball.a(), true), inside(ball.b(), false))).orElse(Point2D.ZERO);
    }

    private double inside(double at, boolean first) {
        var extent = picture.lay().extent();
        return first ? Math.max(extent.aFrom(), Math.min(extent.aTo(), at))
                : Math.max(extent.bFrom(), Math.min(extent.bTo(), at));
    }

    /** Over the floor: what the hand does at the height of the ball, without its climbing. */
    @Override
    public Point2D way(double dx, double dy) {
        double across = dx / scale;
        double away = -dy / (scale * eye.sinPitch());
        var extent = picture.lay().extent();
        return new Point2D((across * eye.cosYaw() + away * eye.sinYaw()) * (extent.aTo() - extent.aFrom()) / 2,
                (away * eye.cosYaw() - across * eye.sinYaw()) * (extent.bTo() - extent.bFrom()) / 2);
    }

    @Override
    public void draw(GraphicsContext g) {
        g.setFill(picture.palette().get("canvas"));
        g.fillRect(0, 0, picture.width(), picture.height());
        floor(g);
        patches(g);
        List<Way.Point> inside = picture.lay().way().points().stream()
                .filter(point -> picture.lay().extent().holds(point.a(), point.b())).toList();
        WayPaint.draw(g, picture, new Way(inside), point -> screen(point.a(), point.b()));
        picture.ball().ifPresent(ball -> WayPaint.ball(g, picture, ball()));
    }

    private void floor(GraphicsContext g) {
        double[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
        g.setStroke(picture.palette().get("border"));
        g.setLineWidth(1);
        for (int i = 0; i < 4; i++) {
            Point2D from = project(corners[i][0], corners[i][1], 0);
            Point2D to = project(corners[(i + 1) % 4][0], corners[(i + 1) % 4][1], 0);
            g.strokeLine(from.getX(), from.getY(), to.getX(), to.getY());
        }
        // The names stand at the two edges in front.
        g.setFont(Font.font("Inter", 11));
        g.setFill(picture.palette().get("muted"));
        g.setTextBaseline(VPos.TOP);
        title(g, picture.aTitle(), 0, eye.cosYaw() > 0 ? -1 : 1);
        title(g, picture.bTitle(), eye.sinYaw() > 0 ? -1 : 1, 0);
    }

    private void title(GraphicsContext g, String words, double x, double y) {
        Point2D at = project(x, y, 0);
        double aside = at.getX() - middleX;
        g.setTextAlign(Math.abs(aside) < 0.2 * scale ? TextAlignment.CENTER : aside < 0 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.fillText(words, at.getX() + (aside < 0 ? -10 : 10), Math.min(picture.height() - 16, at.getY() + 8));
    }

    private record Patch(int column, int row, double away) {}

    private void patches(GraphicsContext g) {
        Relief relief = picture.relief();
        int side = PATCHES + 1;
        double[] heights = new double[side * side];
        Point2D[] places = new Point2D[side * side];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double u = (double) column / PATCHES;
                double v = (double) row / PATCHES;
                heights[row * side + column] = relief.at(u, v);
                places[row * side + column] = project(2 * u - 1, 2 * v - 1, heights[row * side + column]);
            }
        }
        List<Patch> patches = new ArrayList<>(PATCHES * PATCHES);
        for (int row = 0; row < PATCHES; row++) {
            for (int column = 0; column < PATCHES; column++) {
                patches.add(new Patch(column, row, column * eye.sinYaw() + row * eye.cosYaw()));
            }
        }
        Patch[] order = patches.toArray(Patch[]::new);
        Arrays.sort(order, (one, other) -> Double.compare(other.away(), one.away()));
        Color ink = picture.palette().get("fg").deriveColor(0, 1, 1, 0.16);
        double[] xs = new double[4];
        double[] ys = new double[4];
        for (Patch patch : order) {
            int i = patch.row() * side + patch.column();
            int[] corners = {i, i + 1, i + side + 1, i + side};
            double mean = 0;
            for (int k = 0; k < 4; k++) {
                xs[k] = places[corners[k]].getX();
                ys[k] = places[corners[k]].getY();
                mean += heights[corners[k]] / 4;
            }
            double slopeX = (heights[i + 1] + heights[i + side + 1] - heights[i] - heights[i + side]) * PATCHES / 4;
            double slopeY = (heights[i + side] + heights[i + side + 1] - heights[i] - heights[i + 1]) * PATCHES / 4;
            Color fill = shaded(picture.colour(mean), slopeX, slopeY);
            g.setFill(fill);
            g.fillPolygon(xs, ys, 4);
            g.setStroke(fill);
            g.setLineWidth(0.8);
            g.strokePolygon(xs, ys, 4);
            g.setStroke(ink);
            g.setLineWidth(0.7);
            if (patch.row() % 6 == 0) {
                g.strokeLine(xs[0], ys[0], xs[1], ys[1]);
            }
            if (patch.column() % 6 == 0) {
                g.strokeLine(xs[0], ys[0], xs[3], ys[3]);
            }
        }
    }

    /** Light from the upper left, whatever way the surface is turned. */
    private Color shaded(Color colour, double slopeX, double slopeY) {
        double across = slopeX * eye.cosYaw() - slopeY * eye.sinYaw();
        double away = slopeX * eye.sinYaw() + slopeY * eye.cosYaw();
        double light = (across * 0.7 + away * -0.4) / Math.sqrt(1 + across * across + away * away);
        return light > 0 ? ColorMap.mix(colour, Color.WHITE, Math.min(1, SHADE * 0.8 * light))
                : ColorMap.mix(colour, Color.BLACK, Math.min(1, -SHADE * 1.3 * light));
    }
}
