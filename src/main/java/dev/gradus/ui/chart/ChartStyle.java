package dev.gradus.ui.chart;

import dev.gradus.ui.model.Run;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import java.awt.BasicStroke;
import java.awt.Stroke;
import javafx.scene.paint.Color;

/** How charts look in one theme: the one place that turns the palette into the paints and strokes of JFreeChart. */
public record ChartStyle(Palette palette) {

    private static final float[] DASHES = {8, 4};

    public Color validation(Run run) {
        return palette.runColour(run.colour());
    }

    /** The run's colour, a fifth of it background. */
    public Color training(Run run) {
        return ColorMap.mix(validation(run), palette.get("bg"), 0.2);
    }

    /** Raw values behind a smoothed line, and single batches. */
    public Color faint(Color colour) {
        return ColorMap.mix(colour, palette.get("bg"), 0.62);
    }

    /** The seventh to twelfth run repeat the colours, dashed. */
    public static boolean dashed(Run run) {
        return (run.number() - 1) / 6 % 2 == 1;
    }

    static java.awt.Color paint(Color colour) {
        return new java.awt.Color((float) colour.getRed(), (float) colour.getGreen(), (float) colour.getBlue(),
                (float) colour.getOpacity());
    }

    static Stroke stroke(Curve curve, double factor) {
        float width = (float) (factor * curve.width());
        return curve.form() == Curve.Form.DASHED
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
