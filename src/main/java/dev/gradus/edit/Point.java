package dev.gradus.edit;

/** A place on the canvas, in its own units: the centre of a node. */
public record Point(double x, double y) {

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
