package dev.gradus.ui.landscape;

import dev.gradus.ui.theme.ColorMap;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** The landscape from above: bands of loss, the lines between them with their losses, the way and the ball. */
final class ContourPaint implements Scenery {

    static final double LEFT = 60;
    static final double BOTTOM = 42;
    static final double TOP = 10;
    static final double RIGHT = 14;
    private static final double LABEL_APART = 90;

    private final Picture picture;
    private final double width;
    private final double height;

    ContourPaint(Picture picture) {
        this.picture = picture;
        width = Math.max(1, picture.width() - LEFT - RIGHT);
        height = Math.max(1, picture.height() - TOP - BOTTOM);
    }

    @Override
    public void draw(GraphicsContext g) {
        g.setFill(picture.palette().get("canvas"));
        g.fillRect(0, 0, picture.width(), picture.height());
        bands(g);
        lines(g);
        axes(g);
        g.save();
        g.beginPath();
        g.rect(LEFT, TOP, width, height);
        g.clip();
        WayPaint.draw(g, picture, picture.lay().way(), point -> screen(point.a(), point.b()));
        g.restore();
        picture.ball().ifPresent(ball -> WayPaint.ball(g, picture, inside(screen(ball.a(), ball.b()))));
    }

    /** A ball beyond the picture lies on its edge. */
    private Point2D inside(Point2D at) {
        return new Point2D(Math.max(LEFT, Math.min(LEFT + width, at.getX())),
                Math.max(TOP, Math.min(TOP + height, at.getY())));
    }

    @Override
    public Point2D screen(double a, double b) {
        return new Point2D(LEFT + picture.relief().shareA(a) * width, TOP + (1 - picture.relief().shareB(b)) * height);
    }

    @Override
    public Point2D ball() {
        return picture.ball().map(ball -> inside(screen(ball.a(), ball.b()))).orElse(Point2D.ZERO);
    }

    @Override
    public Point2D way(double dx, double dy) {
        var extent = picture.lay().extent();
        return new Point2D(dx / width * (extent.aTo() - extent.aFrom()), -dy / height * (extent.bTo() - extent.bFrom()));
    }

    private void bands(GraphicsContext g) {
        Relief relief = picture.relief();
        int columns = (int) Math.ceil(width);
        int rows = (int) Math.ceil(height);
        int[] table = new int[relief.levels().lines().length + 1];
        for (int band = 0; band < table.length; band++) {
            table[band] = ColorMap.argb(picture.band(band));
        }
        double[] bounds = new double[table.length - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = relief.levels().height(relief.levels().lines()[i]);
        }
        int[] argb = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double at = relief.at((column + 0.5) / columns, 1 - (row + 0.5) / rows);
                int band = 0;
                while (band < bounds.length && bounds[band] <= at) {
                    band++;
                }
                argb[row * columns + column] = table[band];
            }
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        g.drawImage(image, LEFT, TOP);
    }

    private void lines(GraphicsContext g) {
        Relief relief = picture.relief();
        double[] losses = relief.levels().lines();
        Color ink = picture.palette().get("fg");
        double cellX = width / (relief.size() - 1);
        double cellY = height / (relief.size() - 1);
        List<Point2D> labels = new ArrayList<>();
        List<Point2D> way = picture.lay().way().points().stream().map(point -> screen(point.a(), point.b())).toList();
        List<Runnable> words = new ArrayList<>();
        g.setLineWidth(1);
        for (double loss : losses) {
            g.setStroke(ink.deriveColor(0, 1, 1, 0.38));
            List<ContourLines.Piece> pieces = ContourLines.of(relief.values(), relief.size(), relief.levels().height(loss));
            for (ContourLines.Piece piece : pieces) {
                g.strokeLine(LEFT + piece.x1() * cellX, TOP + height - piece.y1() * cellY, LEFT + piece.x2() * cellX,
                        TOP + height - piece.y2() * cellY);
            }
            label(pieces, cellX, cellY, labels, way).ifPresent(at -> {
                labels.add(at);
                words.add(() -> word(g, Axis.plain(loss), at, ink));
            });
        }
        words.forEach(Runnable::run);
    }

    /** A place on the line, away from the edges and from the labels of other lines. */
    private java.util.Optional<Point2D> label(List<ContourLines.Piece> pieces, double cellX, double cellY, List<Point2D> others,
            List<Point2D> way) {
        Point2D best = null;
        double most = 0;
        Point2D ball = ball();
        for (int i = 0; i < pieces.size(); i += 3) {
            Point2D at = new Point2D(LEFT + pieces.get(i).x1() * cellX, TOP + height - pieces.get(i).y1() * cellY);
            double free = Math.min(Math.min(at.getX() - LEFT - 24, LEFT + width - 24 - at.getX()) * 3,
                    Math.min(at.getY() - TOP - 12, TOP + height - 12 - at.getY()) * 3);
            free = Math.min(free, 2 * at.distance(ball));
            for (Point2D stop : way) {
                free = Math.min(free, 3 * at.distance(stop));
            }
            for (Point2D other : others) {
                free = Math.min(free, at.distance(other));
            }
            if (free > most) {
                most = free;
                best = at;
            }
        }
        return others.isEmpty() || most > LABEL_APART * 0.6 ? java.util.Optional.ofNullable(best) : java.util.Optional.empty();
    }

    private void word(GraphicsContext g, String text, Point2D at, Color ink) {
        g.setFont(Font.font("JetBrains Mono", 11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setStroke(picture.palette().get("bg").deriveColor(0, 1, 1, 0.85));
        g.setLineWidth(3.5);
        g.strokeText(text, at.getX(), at.getY());
        g.setFill(ink);
        g.fillText(text, at.getX(), at.getY());
        g.setLineWidth(1);
    }

    private void axes(GraphicsContext g) {
        Lay lay = picture.lay();
        g.setStroke(picture.palette().get("border"));
        g.setLineWidth(1);
        g.strokeRect(LEFT - 0.5, TOP - 0.5, width + 1, height + 1);
        g.setFont(Font.font("JetBrains Mono", 11));
        g.setFill(picture.palette().get("muted"));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (Axis.Tick tick : Axis.ticks(lay.extent().aFrom() + lay.aOffset(), lay.extent().aTo() + lay.aOffset(),
                (int) (width / 90))) {
            g.fillText(tick.label(), LEFT + tick.share() * width, TOP + height + 6);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (Axis.Tick tick : Axis.ticks(lay.extent().bFrom() + lay.bOffset(), lay.extent().bTo() + lay.bOffset(),
                (int) (height / 60))) {
            double y = TOP + (1 - tick.share()) * height;
            g.fillText(tick.label(), LEFT - 8, Math.max(TOP + 6, Math.min(TOP + height - 6, y)));
        }
        g.setFont(Font.font("Inter", 11));
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(picture.aTitle(), LEFT + width, picture.height() - 4);
        g.save();
        g.translate(14, TOP);
        g.rotate(-90);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(picture.bTitle(), 0, 0);
        g.restore();
    }
}
