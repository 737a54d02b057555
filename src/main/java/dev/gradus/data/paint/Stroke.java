package dev.gradus.data.paint;

import java.util.List;

/**
 * The points of one movement of the brush.
 *
 * @param kind their class; 0 for a curve
 */
public record Stroke(int kind, List<Dot> dots) {

    public Stroke {
        dots = List.copyOf(dots);
    }

    /** Without those within a circle; itself where none is. */
    Stroke erased(double x, double y, double radius) {
        List<Dot> left = dots.stream().filter(dot -> Math.hypot(dot.x() - x, dot.y() - y) > radius).toList();
        return left.size() == dots.size() ? this : new Stroke(kind, left);
    }
}
