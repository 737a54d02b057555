package dev.gradus.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * What a chart shows.
 *
 * @param unit  how values are written
 * @param band  a healthy range, drawn behind
 * @param marks places to look at
 * @param x     the range of the x axis when nobody has zoomed
 * @param y     the range of the y axis when nobody has zoomed; empty to fit the curves
 * @param across name of the x axis, at its right end
 * @param ranges areas behind the curves, from least to most
 */
public record Plot(List<Curve> curves, boolean log, Unit unit, Optional<Span> band, List<Mark> marks, Span x,
        Optional<Span> y, String across, List<Range> ranges) {

    /** An area between two lines over the same places; NaN in one is a gap. */
    public record Range(double[] x, double[] least, double[] most, Color colour) {}

    /** How values of the y axis are written. */
    public enum Unit { NUMBER, PERCENT }

    /** A range of an axis. */
    public record Span(double from, double to) {
        public double length() {
            return to - from;
        }

        public boolean holds(double value) {
            return value >= from && value <= to;
        }
    }

    /** A place to look at. */
    public sealed interface Mark {}

    /** From here on there is no number: a red tick on the axis, and a sentence. */
    public record NotANumber(double x, String words) implements Mark {}

    /** The best epoch: a ring on the line; pressing it acts. */
    public record Best(double x, double y, String word, Runnable press) implements Mark {}

    public Plot {
        curves = List.copyOf(curves);
        marks = List.copyOf(marks);
        ranges = List.copyOf(ranges);
    }

    /** Without ranges. */
    public Plot(List<Curve> curves, boolean log, Unit unit, Optional<Span> band, List<Mark> marks, Span x,
            Optional<Span> y, String across) {
        this(curves, log, unit, band, marks, x, y, across, List.of());
    }

    public static Plot of(List<Curve> curves, boolean log, Unit unit, Span x, String across) {
        return new Plot(curves, log, unit, Optional.empty(), List.of(), x, Optional.empty(), across);
    }
}
