package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * JFreeChart axes that take their ticks from {@link Ticks} and leave the labels to {@link PlotPane}, which writes them in
 * the window's fonts; AWT has no part in text.
 */
final class Axes {

    private Axes() {}

    static ValueAxis of(Span span, Ticks ticks, boolean log) {
        ValueAxis axis = log ? new Decades(ticks) : new Plain(ticks);
        axis.setVisible(false);
        axis.setAutoRange(false);
        axis.setRange(span.from(), span.to());
        return axis;
    }

    private static List<NumberTick> ticks(Ticks ticks) {
        return ticks.values().stream()
                .map(value -> new NumberTick(value, "", TextAnchor.CENTER, TextAnchor.CENTER, 0)).toList();
    }

    private static final class Plain extends NumberAxis {
        private static final long serialVersionUID = 1L;
        private final transient Ticks ticks;

        Plain(Ticks ticks) {
            this.ticks = ticks;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks(ticks);
        }
    }

    private static final class Decades extends LogAxis {
        private static final long serialVersionUID = 1L;
        private final transient Ticks ticks;

        Decades(Ticks ticks) {
            this.ticks = ticks;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public List refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
            return ticks(ticks);
        }
    }
}
