package dev.gradus.ui.chart;

import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * One line of a chart, as it is to be drawn. NaN in {@code y} is a gap. The arrays are not copied and not changed.
 *
 * @param name  for the readout under the cursor; empty keeps it out of the readout
 * @param x     ascending, unless the form is {@link Form#POINTS}
 * @param width of the stroke, or the diameter of points
 * @param end   written at its right end
 */
public record Curve(String name, double[] x, double[] y, Color colour, double width, Form form, Optional<String> end) {

    /** How it is drawn. */
    public enum Form { LINE, DASHED, POINTS }

    public static Curve line(String name, double[] x, double[] y, Color colour, double width) {
        return new Curve(name, x, y, colour, width, Form.LINE, Optional.empty());
    }

    public Curve dashed(boolean dashed) {
        return dashed ? new Curve(name, x, y, colour, width, Form.DASHED, end) : this;
    }

    public Curve named(String newEnd) {
        return new Curve(name, x, y, colour, width, form, Optional.of(newEnd));
    }

    /** The last value that is a number at or before a place; NaN when there is none. */
    public double at(double place) {
        double value = Double.NaN;
        for (int i = 0; i < x.length && x[i] <= place; i++) {
            value = Double.isNaN(y[i]) ? value : y[i];
        }
        return value;
    }

    /** The place of the point nearest to {@code place}; NaN when there are none. */
    public double nearest(double place) {
        int at = java.util.Arrays.binarySearch(x, place);
        if (at >= 0 || x.length == 0) {
            return x.length == 0 ? Double.NaN : place;
        }
        int after = -at - 1;
        if (after == 0 || after < x.length && x[after] - place < place - x[after - 1]) {
            return x[after];
        }
        return x[after - 1];
    }
}
