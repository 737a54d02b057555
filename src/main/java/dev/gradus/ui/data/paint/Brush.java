package dev.gradus.ui.data.paint;

import dev.gradus.data.paint.Dot;
import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.data.paint.Stroke;
import dev.gradus.math.Randoms;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a movement over the plane into points: evenly spread over the brush's circle for classes; on the line with normal
 * noise in y for a curve. What it leaves depends on the movement and the number of points that are there, nothing else.
 */
final class Brush {

    /** Half the side of the sheet, in the units of the points. */
    static final double HALF = 1.2;
    private static final double LEAST_WAY = 0.01;

    private final boolean curve;
    private double radius = 0.15;
    private double density = 3;
    private double noise = 0.05;
    private int kind;
    private long key;
    private long drawn;
    private double lastX;
    private double lastY;
    private List<Dot> dots = List.of();

    Brush(boolean curve) {
        this.curve = curve;
    }

    void setRadius(double value) {
        radius = value;
    }

    double radius() {
        return radius;
    }

    /** @param value points a dab, 1 to 20 */
    void setDensity(double value) {
        density = value;
    }

    double density() {
        return density;
    }

    void setNoise(double value) {
        noise = value;
    }

    double noise() {
        return noise;
    }

    void setKind(int value) {
        kind = value;
    }

    int kind() {
        return kind;
    }

    /** Puts the brush down. */
    void begin(PaintedPoints sheet, double x, double y) {
        key = Randoms.key(Randoms.key(sheet.count(), "paint"), sheet.strokes().size());
        drawn = 0;
        dots = new ArrayList<>();
        lastX = x;
        lastY = y;
        dab(x, y);
    }

    /** Goes on to a place; leaves dabs at equal distances on the way. */
    void to(double x, double y) {
        double way = Math.max(LEAST_WAY, curve ? 0.12 / density : 0.55 * radius);
        double length = Math.hypot(x - lastX, y - lastY);
        int steps = (int) (length / way);
        for (int i = 1; i <= steps; i++) {
            dab(lastX + (x - lastX) * i * way / length, lastY + (y - lastY) * i * way / length);
        }
        if (steps > 0) {
            double share = steps * way / length;
            lastX += (x - lastX) * share;
            lastY += (y - lastY) * share;
        }
    }

    /** The points so far. */
    List<Dot> dots() {
        return dots;
    }

    Stroke stroke() {
        return new Stroke(kind, dots);
    }

    private void dab(double x, double y) {
        int count = curve ? 1 : (int) Math.round(density);
        for (int i = 0; i < count; i++) {
            if (curve) {
                put(x, y + noise * Randoms.normal(key, drawn++));
            } else {
                double distance = radius * Math.sqrt(Randoms.uniform(key, drawn++));
                double angle = 2 * Math.PI * Randoms.uniform(key, drawn++);
                put(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
            }
        }
    }

    private void put(double x, double y) {
        if (Math.abs(x) <= HALF && Math.abs(y) <= HALF) {
            dots.add(new Dot(x, y));
        }
    }
}
