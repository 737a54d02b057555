package dev.gradus.ui.canvas;

import dev.gradus.ui.theme.ThemeModel;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;

/** The dots behind the network; drawn again only when the view, its size or the theme changes. */
final class GridDots extends Pane {

    private static final double DOT = 1.5;
    /** Dots nearer than this on the screen are thinned out. */
    private static final double NEAREST = 14;

    private final Canvas canvas = new Canvas();
    private final Camera camera;
    private final ThemeModel theme;

    GridDots(Camera camera, ThemeModel theme) {
        this.camera = camera;
        this.theme = theme;
        setMouseTransparent(true);
        getChildren().add(canvas);
        widthProperty().addListener((property, before, now) -> draw());
        heightProperty().addListener((property, before, now) -> draw());
        camera.scaleProperty().addListener((property, before, now) -> requestLayout());
        camera.xProperty().addListener((property, before, now) -> requestLayout());
        camera.yProperty().addListener((property, before, now) -> requestLayout());
        theme.themeProperty().addListener((property, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFill(theme.palette().get("grid"));
        double pitch = Snapping.GRID * camera.scale();
        while (pitch < NEAREST) {
            pitch *= 2;
        }
        double left = floorMod(camera.xProperty().get(), pitch);
        double top = floorMod(camera.yProperty().get(), pitch);
        for (double x = left; x < getWidth(); x += pitch) {
            for (double y = top; y < getHeight(); y += pitch) {
                g.fillRect(x - DOT / 2, y - DOT / 2, DOT, DOT);
            }
        }
    }

    private static double floorMod(double value, double by) {
        return value - by * Math.floor(value / by);
    }
}
