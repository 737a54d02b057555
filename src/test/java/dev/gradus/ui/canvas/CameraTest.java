package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class CameraTest {

    private final Camera camera = new Camera();

    @Test
    void zoomingKeepsTheWorldUnderThePoint() {
        camera.set(new Camera.Pose(0.8, 30, -50));
        Point2D before = camera.toWorld(400, 250);

        camera.set(camera.zoomedAt(400, 250, 2.2));

        assertEquals(before.getX(), camera.toWorld(400, 250).getX(), 1e-9);
        assertEquals(before.getY(), camera.toWorld(400, 250).getY(), 1e-9);
        assertEquals(2.2, camera.scale());
    }

    @Test
    void theScaleStaysBetweenTenAndFourHundredPercent() {
        camera.set(camera.zoomedAt(0, 0, 100));
        assertEquals(Camera.LARGEST, camera.scale());
        camera.set(camera.zoomedAt(0, 0, 1e-6));
        assertEquals(Camera.SMALLEST, camera.scale());
    }

    @Test
    void fittingCentresAndNeverEnlargesBeyondItsOwnSize() {
        camera.set(camera.fitting(new BoundingBox(-100, 0, 200, 100), 1000, 600));
        assertEquals(1, camera.scale());
        assertEquals(new Point2D(500, 300), camera.toView(0, 50));

        camera.set(camera.fitting(new BoundingBox(0, 0, 4000, 100), 1000, 600));
        assertEquals((1000 - 60) / 4000.0, camera.scale(), 1e-12);
    }

    @Test
    void viewAndWorldAreInversesOfEachOther() {
        camera.set(new Camera.Pose(1.7, 12, 34));
        Point2D world = camera.toWorld(77, 88);

        Point2D back = camera.toView(world.getX(), world.getY());

        assertEquals(77, back.getX(), 1e-9);
        assertEquals(88, back.getY(), 1e-9);
    }
}
