package dev.gradus.ui.canvas;

import javafx.geometry.Point2D;

/** Moves the view under the mouse. */
final class PanGesture implements Gesture {

    private final Camera camera;
    private final Point2D start;
    private final Camera.Pose before;

    PanGesture(Camera camera, Point2D start) {
        this.camera = camera;
        this.start = start;
        this.before = camera.pose();
    }

    @Override
    public void drag(Point2D world) {
        camera.panBy((world.getX() - start.getX()) * camera.scale(), (world.getY() - start.getY()) * camera.scale());
    }

    @Override
    public void release(Point2D world) {
        // Where it is, it stays.
    }

    @Override
    public void cancel() {
        camera.set(before);
    }
}
