package dev.gradus.ui.landscape;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** The way of the run in its colour, with a rim that parts it from the bands, and the ball. */
final class WayPaint {

    static final double BALL = 9;

    private WayPaint() {}

    static void draw(GraphicsContext g, Picture picture, Way way, Function<Way.Point, Point2D> screen) {
        if (way.points().isEmpty()) {
            return;
        }
        List<Point2D> places = way.points().stream().map(screen).toList();
        line(g, places, picture.palette().get("bg"), 5);
        line(g, places, picture.run(), 2.2);
        for (Point2D at : places) {
            dot(g, at, 2.6, picture.run(), picture.palette().get("bg"));
        }
        dot(g, places.get(0), 5, picture.palette().get("bg"), picture.run());
    }

    private static void line(GraphicsContext g, List<Point2D> places, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.beginPath();
        g.moveTo(places.get(0).getX(), places.get(0).getY());
        places.forEach(at -> g.lineTo(at.getX(), at.getY()));
        g.stroke();
        g.setLineCap(StrokeLineCap.SQUARE);
        g.setLineJoin(StrokeLineJoin.MITER);
    }

    private static void dot(GraphicsContext g, Point2D at, double radius, Color fill, Color rim) {
        g.setFill(fill);
        g.fillOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        g.setStroke(rim);
        g.setLineWidth(radius > 4 ? 2 : 0.8);
        g.strokeOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }

    static void ball(GraphicsContext g, Picture picture, Point2D at) {
        double radius = picture.held() ? BALL + 2 : BALL;
        g.setFill(picture.palette().get("bg"));
        g.fillOval(at.getX() - radius - 2.5, at.getY() - radius - 2.5, 2 * radius + 5, 2 * radius + 5);
        g.setFill(picture.palette().get("accent"));
        g.fillOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        g.setStroke(picture.palette().get("fg"));
        g.setLineWidth(1.2);
        g.strokeOval(at.getX() - radius - 2.5, at.getY() - radius - 2.5, 2 * radius + 5, 2 * radius + 5);
        g.setFill(Color.rgb(255, 255, 255, 0.55));
        g.fillOval(at.getX() - radius * 0.55, at.getY() - radius * 0.6, radius * 0.6, radius * 0.6);
    }
}
