package dev.gradus.ui.canvas;

import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Moves the camera: zoom by steps, fit, 100 %, bring into view. */
final class View {

    private static final Duration ZOOM = Duration.millis(120);
    private static final double STEP = 1.25;
    private static final double READABLE = 0.6;
    private static final double MARGIN = 40;
    /** With something below the network: the corners' tools above it, what stays free beside it, its least height. */
    private static final double TOOLS = 52;
    private static final double SIDE = 24;
    private static final double LEAST = 60;

    private final Camera camera;
    private final Sheet sheet;
    private final Region viewport;
    private final ThemeModel theme;
    private DoubleSupplier reserved = () -> 0;
    private Transition moving;
    private Camera.Pose goal;

    View(Camera camera, Sheet sheet, Region viewport, ThemeModel theme) {
        this.camera = camera;
        this.sheet = sheet;
        this.viewport = viewport;
        this.theme = theme;
        camera.natural(theme.scale());
        theme.scaleProperty().addListener((property, before, now) -> {
            List<NodeId> all = sheet.cards().stream().map(NodeCard::id).toList();
            boolean whole = !hidesAny(all);
            camera.natural(now.doubleValue());
            camera.set(camera.zoomedAt(viewport.getWidth() / 2, viewport.getHeight() / 2,
                    camera.scale() * now.doubleValue() / before.doubleValue()));
            if (whole) {
                fit(all, true, false);
            }
        });
    }

    /** To 100 %. */
    void zoomTo100() {
        zoomTo(camera.natural());
    }

    /** How much of the view's height is taken from below when the network is fitted into it. */
    void reserve(DoubleSupplier height) {
        reserved = height;
    }

    private Camera.Pose fitting(Bounds bounds) {
        double below = reserved.getAsDouble();
        if (below == 0) {
            return camera.fitting(bounds, viewport.getWidth(), viewport.getHeight());
        }
        double height = Math.max(LEAST, viewport.getHeight() - TOOLS - below);
        Camera.Pose above = camera.fitting(bounds, new BoundingBox(SIDE, TOOLS, viewport.getWidth() - 2 * SIDE, height));
        // Tall cards between two lenses may reach down beside them: better than a network too small to read.
        double readable = Math.min(READABLE * camera.natural(), camera.fitting(bounds, viewport.getWidth(), viewport.getHeight()).scale());
        return above.scale() >= readable ? above : new Camera.Pose(readable,
                viewport.getWidth() / 2 - bounds.getCenterX() * readable, TOOLS - bounds.getMinY() * readable);
    }

    void zoomIn() {
        zoomTo(camera.scale() * STEP);
    }

    void zoomOut() {
        zoomTo(camera.scale() / STEP);
    }

    void zoomTo(double scale) {
        go(camera.zoomedAt(viewport.getWidth() / 2, viewport.getHeight() / 2, scale), true);
    }

    /** Returns where the view goes. */
    Camera.Pose fit(Collection<NodeId> nodes, boolean withData, boolean animated) {
        Optional<Bounds> extent = sheet.extent(nodes, withData);
        Camera.Pose goal = extent.map(this::fitting)
                .orElse(new Camera.Pose(camera.natural(), viewport.getWidth() / 2, viewport.getHeight() / 2));
        go(goal, animated);
        return goal;
    }

    Camera.Pose fitAll(Collection<Node> nodes, boolean animated) {
        return fit(nodes.stream().map(Node::id).toList(), true, animated);
    }

    /** What the network takes up, data included. */
    Optional<Bounds> extent() {
        return sheet.extent(sheet.cards().stream().map(NodeCard::id).toList(), true);
    }

    /** Brings a point of the sheet to the middle of the view at once: a hand moves it. */
    void centreOn(Point2D world) {
        Camera.Pose now = camera.pose();
        go(new Camera.Pose(now.scale(), viewport.getWidth() / 2 - world.getX() * now.scale(),
                viewport.getHeight() / 2 - world.getY() * now.scale()), false);
    }

    /** True when a part of the network lies outside the view. */
    boolean hides(Collection<Node> nodes) {
        return hidesAny(nodes.stream().map(Node::id).toList());
    }

    private boolean hidesAny(List<NodeId> nodes) {
        return sheet.extent(nodes, true).filter(bounds -> {
            Point2D low = camera.toView(bounds.getMinX(), bounds.getMinY());
            Point2D high = camera.toView(bounds.getMaxX(), bounds.getMaxY());
            return low.getX() < 0 || low.getY() < 0 || high.getX() > viewport.getWidth() || high.getY() > viewport.getHeight();
        }).isPresent();
    }

    /** The middle of the view, on the sheet. */
    Point2D middle() {
        return camera.toWorld(viewport.getWidth() / 2, viewport.getHeight() / 2);
    }

    /** Pans only as far as needed. */
    void reveal(NodeId id) {
        sheet.extent(List.of(id), false).ifPresent(bounds -> {
            Point2D low = camera.toView(bounds.getMinX(), bounds.getMinY());
            Point2D high = camera.toView(bounds.getMaxX(), bounds.getMaxY());
            double dx = push(low.getX(), high.getX(), viewport.getWidth());
            double dy = push(low.getY(), high.getY(), viewport.getHeight());
            if (dx != 0 || dy != 0) {
                Camera.Pose now = camera.pose();
                go(new Camera.Pose(now.scale(), now.x() + dx, now.y() + dy), true);
            }
        });
    }

    private static double push(double low, double high, double size) {
        return high > size - MARGIN ? size - MARGIN - high : low < MARGIN ? MARGIN - low : 0;
    }

    /** Where the view is, or where it is going to. */
    Camera.Pose heading() {
        return moving != null && moving.getStatus() == Animation.Status.RUNNING ? goal : camera.pose();
    }

    private void go(Camera.Pose there, boolean animated) {
        if (moving != null) {
            moving.stop();
        }
        goal = there;
        if (!animated || theme.reducedMotionProperty().get()) {
            camera.set(goal);
            return;
        }
        Camera.Pose start = camera.pose();
        moving = new Transition() {
            {
                setCycleDuration(ZOOM);
                setInterpolator(Interpolator.EASE_BOTH);
            }

            @Override
            protected void interpolate(double share) {
                camera.set(start.towards(goal, share));
            }
        };
        moving.play();
    }
}
