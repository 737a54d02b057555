package dev.gradus.ui.output;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.math.Matrix;
import dev.gradus.train.Predictor;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.theme.Fonts;
import dev.gradus.ui.theme.Marker;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Palette;
import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;

/** Draws what a network with one input says along its input, over the points. */
final class CurvePaint {

    static final int STEPS = 240;
    private static final double EDGE = 30;

    private final Palette palette;

    CurvePaint(Palette palette) {
        this.palette = palette;
    }

    /** The first output at evenly spaced places of the input, in the target's units. */
    static double[] curve(Predictor predictor, PreparedData data, Plane plane) {
        double[] x = new double[STEPS];
        Arrays.setAll(x, i -> plane.atX(i / (STEPS - 1.0)));
        Matrix encoded = plane.encode(data, x, x);
        Matrix said = predictor.predict(encoded);
        double[] values = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            values[i] = said.get(0, i);
        }
        return values;
    }

    void draw(GraphicsContext g, PreparedData data, Plane plane, double[] curve, boolean training, boolean validation,
            double side) {
        g.setFill(palette.get("subtle"));
        g.fillRect(0, 0, side, side);
        double[] range = SurfacePaint.targetRange(data);
        g.setFill(palette.get("muted"));
        g.setFont(Fonts.mono(11));
        g.fillText(NumberText.three(range[1]), 6, 14);
        g.fillText(NumberText.three(range[0]), 6, side - EDGE + 4);
        g.fillText(NumberText.three(plane.lowX()), 6, side - 8);
        g.fillText(NumberText.three(plane.highX()), side - 40, side - 8);
        if (training) {
            points(g, data, plane, Part.TRAINING, range, side);
        }
        if (validation) {
            points(g, data, plane, Part.VALIDATION, range, side);
        }
        g.setStroke(palette.classColour(0));
        g.setLineWidth(2.4);
        g.beginPath();
        for (int i = 0; i < curve.length; i++) {
            double x = i / (STEPS - 1.0) * side;
            double y = height(curve[i], range, side);
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
    }

    private void points(GraphicsContext g, PreparedData data, Plane plane, Part part, double[] range, double side) {
        PreparedData.Points points = data.points(part, plane.x(), plane.x());
        for (int i = 0; i < points.x().length; i++) {
            Marker.CIRCLE.draw(g, plane.shareX(points.x()[i]) * side, height(points.target()[i], range, side), 3,
                    palette.classColour(1), palette.get("bg"), part == Part.VALIDATION);
        }
    }

    private static double height(double value, double[] range, double side) {
        double share = (range[1] - value) / (range[1] - range[0]);
        return Math.max(-side, Math.min(2 * side, 6 + share * (side - EDGE - 12)));
    }
}
