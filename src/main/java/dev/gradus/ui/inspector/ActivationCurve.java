package dev.gradus.ui.inspector;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Activation;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/**
 * The graph of an activation, 40 x 20, computed by the activation itself: f(z) for z from -3 to 3. Where it looks at the
 * whole example (softmax), the example is (z, 0) and the first number is drawn.
 */
final class ActivationCurve extends Pane {

    private static final double WIDTH = 40;
    private static final double HEIGHT = 20;
    private static final double REACH = 3;
    private static final double LOW = -1.3;
    private static final double HIGH = 2.2;

    ActivationCurve(Activation activation) {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
        setClip(new Rectangle(WIDTH, HEIGHT));
        getChildren().addAll(axis(0, y(0), WIDTH, y(0)), axis(WIDTH / 2, 0, WIDTH / 2, HEIGHT), curve(activation));
    }

    /** The points of the curve, for those who draw it themselves: x and y in turn. */
    static double[] points(Activation activation) {
        int count = (int) WIDTH + 1;
        Matrix z = Matrix.zeros(2, count);
        Matrix a = Matrix.zeros(2, count);
        for (int i = 0; i < count; i++) {
            z.set(0, i, (2 * i / WIDTH - 1) * REACH);
        }
        activation.forward(z, a);
        double[] points = new double[2 * count];
        for (int i = 0; i < count; i++) {
            points[2 * i] = i;
            points[2 * i + 1] = y(a.get(0, i));
        }
        return points;
    }

    private static Polyline curve(Activation activation) {
        Polyline curve = new Polyline(points(activation));
        curve.setStyle("-fx-stroke: -gradus-category-activation; -fx-stroke-width: 1.6; -fx-fill: transparent;");
        return curve;
    }

    private static Line axis(double x1, double y1, double x2, double y2) {
        Line line = new Line(x1, y1, x2, y2);
        line.setStyle("-fx-stroke: -gradus-border; -fx-stroke-width: 1;");
        return line;
    }

    private static double y(double value) {
        double bounded = Math.max(LOW - 1, Math.min(HIGH + 1, value));
        return (HIGH - bounded) / (HIGH - LOW) * HEIGHT;
    }
}
