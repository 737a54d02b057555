package dev.gradus.ui.canvas;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/** Which part of the endless sheet is seen: view = world * scale + offset. */
final class Camera {

    static final double SMALLEST = 0.1;
    static final double LARGEST = 4;
    private static final double MARGIN = 48;
    private static final double SIDES = 30;

    /** A scale and an offset, for animations. */
    record Pose(double scale, double x, double y) {
        Pose towards(Pose goal, double share) {
            return share >= 1 ? goal : new Pose(scale + share * (goal.scale - scale), x + share * (goal.x - x), y + share * (goal.y - y));
        }
    }

    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyDoubleWrapper x = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper y = new ReadOnlyDoubleWrapper();
    private double natural = 1;

    /** What counts as 100 %: the size of text. */
    double natural() {
        return natural;
    }

    void natural(double size) {
        natural = size;
    }

    /** The scale as people read it, 1 for 100 %. */
    double zoom() {
        return scale.get() / natural;
    }

    ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty xProperty() {
        return x.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty yProperty() {
        return y.getReadOnlyProperty();
    }

    double scale() {
        return scale.get();
    }

    Point2D toWorld(double viewX, double viewY) {
        return new Point2D((viewX - x.get()) / scale.get(), (viewY - y.get()) / scale.get());
    }

    Point2D toView(double worldX, double worldY) {
        return new Point2D(worldX * scale.get() + x.get(), worldY * scale.get() + y.get());
    }

    Pose pose() {
        return new Pose(scale.get(), x.get(), y.get());
    }

    void set(Pose pose) {
        scale.set(Math.max(SMALLEST, Math.min(LARGEST, pose.scale)));
        x.set(pose.x);
        y.set(pose.y);
    }

    void panBy(double dx, double dy) {
        x.set(x.get() + dx);
        y.set(y.get() + dy);
    }

    /** The pose after zooming so that the world under a point of the view stays there. */
    Pose zoomedAt(double viewX, double viewY, double newScale) {
        double bounded = Math.max(SMALLEST, Math.min(LARGEST, newScale));
        Point2D fixed = toWorld(viewX, viewY);
        return new Pose(bounded, viewX - fixed.getX() * bounded, viewY - fixed.getY() * bounded);
    }

    /** The pose that shows all of some bounds in the middle of the view, never larger than 100 %. */
    Pose fitting(Bounds world, double viewWidth, double viewHeight) {
        return fitting(world, new BoundingBox(SIDES, MARGIN, viewWidth - 2 * SIDES, viewHeight - 2 * MARGIN));
    }

    /** The pose that shows all of some bounds in the middle of a part of the view, never larger than 100 %. */
    Pose fitting(Bounds world, Bounds area) {
        double fit = Math.min(area.getWidth() / Math.max(1, world.getWidth()), area.getHeight() / Math.max(1, world.getHeight()));
        double bounded = Math.max(SMALLEST, Math.min(natural, fit));
        return new Pose(bounded, area.getCenterX() - world.getCenterX() * bounded,
                area.getCenterY() - world.getCenterY() * bounded);
    }
}
