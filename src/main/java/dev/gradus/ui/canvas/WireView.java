package dev.gradus.ui.canvas;

import dev.gradus.graph.Edge;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.StrokeLineCap;

/** One wire: the curve that is seen and a wider one to hit. */
final class WireView extends Group {

    private static final double HIT = 14;

    private final Edge edge;
    private final CubicCurve curve = new CubicCurve();
    private final CubicCurve hit = new CubicCurve();
    private WireStyle style;

    WireView(Edge edge) {
        this.edge = edge;
        setId("wire-" + edge.from() + "-" + edge.to());
        curve.setFill(null);
        curve.setMouseTransparent(true);
        curve.setStrokeLineCap(StrokeLineCap.BUTT);
        hit.setFill(null);
        hit.setStroke(Color.TRANSPARENT);
        hit.setStrokeWidth(HIT);
        getChildren().addAll(curve, hit);
        setAccessibleRole(AccessibleRole.NODE);
    }

    Edge edge() {
        return edge;
    }

    void draw(Point2D from, Point2D to) {
        shape(curve, from, to);
        shape(hit, from, to);
    }

    /** A wire leaves and arrives level; backwards it makes a bow. */
    static void shape(CubicCurve curve, Point2D from, Point2D to) {
        double pull = pull(from, to);
        curve.setStartX(from.getX());
        curve.setStartY(from.getY());
        curve.setControlX1(from.getX() + pull);
        curve.setControlY1(from.getY());
        curve.setControlX2(to.getX() - pull);
        curve.setControlY2(to.getY());
        curve.setEndX(to.getX());
        curve.setEndY(to.getY());
    }

    static double pull(Point2D from, Point2D to) {
        double dx = to.getX() - from.getX();
        return dx >= 0 ? Math.max(16, dx / 2) : Math.min(160, 40 - dx / 2);
    }

    void style(WireStyle now) {
        if (now.equals(style)) {
            return;
        }
        style = now;
        curve.setStroke(now.colour());
        curve.setStrokeWidth(now.width());
        curve.getStrokeDashArray().setAll(now.dashes());
    }

    /** Gone from view while its weights are drawn one by one. */
    void replaced(boolean is) {
        curve.setVisible(!is);
        hit.setMouseTransparent(is);
    }

    boolean replaced() {
        return !curve.isVisible();
    }

    WireStyle style() {
        return style;
    }

    /** The middle of the curve, where marks go. */
    Point2D middle() {
        return new Point2D((curve.getStartX() + 3 * curve.getControlX1() + 3 * curve.getControlX2() + curve.getEndX()) / 8,
                (curve.getStartY() + 3 * curve.getControlY1() + 3 * curve.getControlY2() + curve.getEndY()) / 8);
    }

    /** The smallest distance of a point from the curve, to the accuracy of 24 chords. */
    double distance(Point2D point) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 24; i++) {
            least = Math.min(least, at(i / 24.0).distance(point));
        }
        return least;
    }

    private Point2D at(double t) {
        double u = 1 - t;
        return new Point2D(
                u * u * u * curve.getStartX() + 3 * u * u * t * curve.getControlX1() + 3 * u * t * t * curve.getControlX2()
                        + t * t * t * curve.getEndX(),
                u * u * u * curve.getStartY() + 3 * u * u * t * curve.getControlY1() + 3 * u * t * t * curve.getControlY2()
                        + t * t * t * curve.getEndY());
    }
}
