package dev.gradus.ui.chart;

import dev.gradus.ui.chart.Plot.Span;
import java.util.Optional;

/** What part of a chart is shown, once somebody has zoomed or panned. */
final class Window {

    private Optional<Span> x = Optional.empty();
    private Optional<Span> y = Optional.empty();

    Span x(Plot plot) {
        return x.orElse(plot.x());
    }

    Span y(Plot plot) {
        return y.filter(span -> !plot.log() || span.from() > 0).orElseGet(() -> ValueRange.of(plot, x(plot)));
    }

    boolean zoomed() {
        return x.isPresent() || y.isPresent();
    }

    void reset() {
        x = Optional.empty();
        y = Optional.empty();
    }

    void resetY() {
        y = Optional.empty();
    }

    /** @param factor below 1 shows less */
    void zoomX(Plot plot, double around, double factor) {
        x = Optional.of(zoomed(x(plot), around, factor, false));
    }

    void zoomY(Plot plot, double around, double factor) {
        y = Optional.of(zoomed(y(plot), around, factor, plot.log()));
    }

    /** @param shares of the shown range, to the right and up */
    void pan(Plot plot, double shareX, double shareY) {
        Span acrossNow = x(plot);
        Span upNow = y(plot);
        x = Optional.of(moved(acrossNow, shareX, false));
        y = Optional.of(moved(upNow, shareY, plot.log()));
    }

    private static Span zoomed(Span span, double around, double factor, boolean log) {
        if (log) {
            double at = Math.log10(around);
            Span decades = zoomed(new Span(Math.log10(span.from()), Math.log10(span.to())), at, factor, false);
            return new Span(Math.pow(10, decades.from()), Math.pow(10, decades.to()));
        }
        double length = Math.max(span.length() * factor, 1e-9 * Math.max(1, Math.abs(around)));
        double share = (around - span.from()) / span.length();
        return new Span(around - share * length, around + (1 - share) * length);
    }

    private static Span moved(Span span, double share, boolean log) {
        if (log) {
            double by = Math.pow(span.to() / span.from(), share);
            return new Span(span.from() * by, span.to() * by);
        }
        return new Span(span.from() + share * span.length(), span.to() + share * span.length());
    }
}
