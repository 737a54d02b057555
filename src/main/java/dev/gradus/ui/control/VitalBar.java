package dev.gradus.ui.control;

import dev.gradus.ui.theme.Texts;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * A 4 px bar on a log scale with the healthy band in green and a tick for now; outside the band the tick is amber.
 */
public final class VitalBar extends Region {

    private static final Texts TEXTS = Texts.of("control");

    private final double least;
    private final double most;
    private final double bandFrom;
    private final double bandTo;
    private final Region track = new Region();
    private final Region band = new Region();
    private final Region tick = new Region();
    private double value = Double.NaN;

    private VitalBar(double least, double most, double bandFrom, double bandTo) {
        this.least = Math.log10(least);
        this.most = Math.log10(most);
        this.bandFrom = Math.log10(bandFrom);
        this.bandTo = Math.log10(bandTo);
        track.setStyle("-fx-background-color: -gradus-border-muted; -fx-background-radius: 2;");
        band.setStyle("-fx-background-color: -gradus-success; -fx-opacity: 0.35;");
        getChildren().addAll(track, band, tick);
        setMinSize(24, 10);
        setPrefSize(100, 10);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        show(Double.NaN);
    }

    /** Gradient magnitude: 1e-5 to 10, healthy from 1e-3 to 1. */
    public static VitalBar gradient() {
        return new VitalBar(1e-5, 1e1, 1e-3, 1);
    }

    /** Update / weight: 1e-6 to 1, healthy from 1e-4 to 1e-2. */
    public static VitalBar update() {
        return new VitalBar(1e-6, 1, 1e-4, 1e-2);
    }

    /** @param now NaN for nothing yet */
    public void show(double now) {
        value = now;
        boolean known = !Double.isNaN(now);
        tick.setVisible(known);
        band.setVisible(known);
        tick.setStyle("-fx-background-radius: 1; -fx-background-color: "
                + (healthy() ? "-gradus-gradient;" : "-gradus-warning;"));
        setAccessibleText(TEXTS.get(!known ? "vital.none" : healthy() ? "vital.healthy"
                : now < Math.pow(10, bandFrom) ? "vital.small" : "vital.large"));
        requestLayout();
    }

    public boolean healthy() {
        double at = Math.log10(value);
        return at >= bandFrom && at <= bandTo;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double middle = getHeight() / 2;
        track.resizeRelocate(0, middle - 2, width, 4);
        band.resizeRelocate(place(bandFrom) * width, middle - 2, (place(bandTo) - place(bandFrom)) * width, 4);
        double at = Math.max(0, Math.min(1, place(Math.log10(Math.max(value, 1e-300)))));
        tick.resizeRelocate(at * (width - 3), middle - 5, 3, 10);
    }

    private double place(double log) {
        return (log - least) / (most - least);
    }
}
