package dev.gradus.ui.theme;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** The shapes that tell classes apart beside their colour. */
public enum Marker {
    CIRCLE, TRIANGLE_UP, SQUARE, DIAMOND, TRIANGLE_DOWN, PLUS, CROSS, STAR, PENTAGON, RING;

    /** Of a class; beyond 9 a plain circle. */
    public static Marker of(int classIndex) {
        return classIndex < values().length ? values()[classIndex] : CIRCLE;
    }

    /**
     * Draws the marker centred at (x, y).
     *
     * @param radius half its size
     * @param hollow only its outline in {@code fill}, the inside in {@code outline}: validation points
     */
    public void draw(GraphicsContext g, double x, double y, double radius, Color fill, Color outline, boolean hollow) {
        double[][] corners = corners(x, y, radius);
        g.setLineWidth(hollow ? 1.3 : 0.8);
        g.setFill(hollow ? outline : fill);
        g.setStroke(hollow ? fill : outline);
        if (this == RING && !hollow) {
            g.setStroke(outline);
            ring(g, x, y, 0.75 * radius, 0.6 * radius + 1.6);
            g.setStroke(fill);
            ring(g, x, y, 0.75 * radius, 0.6 * radius);
        } else if (this == CIRCLE || this == RING) {
            g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
            if (this == RING) {
                g.setFill(fill);
                g.fillOval(x - 0.3 * radius, y - 0.3 * radius, 0.6 * radius, 0.6 * radius);
            }
        } else {
            g.fillPolygon(corners[0], corners[1], corners[0].length);
            g.strokePolygon(corners[0], corners[1], corners[0].length);
        }
    }

    private static void ring(GraphicsContext g, double x, double y, double radius, double width) {
        g.setLineWidth(width);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private double[][] corners(double x, double y, double r) {
        return switch (this) {
            case TRIANGLE_UP -> polygon(x, y + 0.1 * r, 1.2 * r, 3, -90);
            case TRIANGLE_DOWN -> polygon(x, y - 0.1 * r, 1.2 * r, 3, 90);
            case SQUARE -> polygon(x, y, 1.25 * r, 4, 45);
            case DIAMOND -> polygon(x, y, 1.25 * r, 4, 0);
            case PENTAGON -> polygon(x, y, 1.1 * r, 5, -90);
            case STAR -> star(x, y, 1.3 * r);
            case PLUS -> plus(x, y, 1.15 * r, 0);
            case CROSS -> plus(x, y, 1.15 * r, 45);
            case CIRCLE, RING -> new double[2][0];
        };
    }

    private static double[][] polygon(double x, double y, double r, int corners, double start) {
        double[][] points = new double[2][corners];
        for (int i = 0; i < corners; i++) {
            double angle = Math.toRadians(start + 360.0 * i / corners);
            points[0][i] = x + r * Math.cos(angle);
            points[1][i] = y + r * Math.sin(angle);
        }
        return points;
    }

    private static double[][] star(double x, double y, double r) {
        double[][] points = new double[2][10];
        for (int i = 0; i < 10; i++) {
            double angle = Math.toRadians(-90 + 36.0 * i);
            double length = i % 2 == 0 ? r : 0.45 * r;
            points[0][i] = x + length * Math.cos(angle);
            points[1][i] = y + length * Math.sin(angle);
        }
        return points;
    }

    private static double[][] plus(double x, double y, double r, double turn) {
        double w = 0.38 * r;
        double[] px = {-w, w, w, r, r, w, w, -w, -w, -r, -r, -w};
        double[] py = {-r, -r, -w, -w, w, w, r, r, w, w, -w, -w};
        double cos = Math.cos(Math.toRadians(turn));
        double sin = Math.sin(Math.toRadians(turn));
        double[][] points = new double[2][12];
        for (int i = 0; i < 12; i++) {
            points[0][i] = x + cos * px[i] - sin * py[i];
            points[1][i] = y + sin * px[i] + cos * py[i];
        }
        return points;
    }
}
