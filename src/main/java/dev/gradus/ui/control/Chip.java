package dev.gradus.ui.control;

import dev.gradus.nn.Hyper;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A small label that tells when a setting takes effect. */
public final class Chip extends Label {

    private Chip(String text, String styleClass, String help) {
        super(text);
        getStyleClass().addAll("chip", styleClass);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(help));
    }

    public static Chip live() {
        return new Chip("live", "live", "Takes effect with the next batch.");
    }

    public static Chip newRun() {
        return new Chip("new run", "new-run", "A new run starts; weights are kept where shapes agree.");
    }

    public static Chip prepare() {
        return new Chip("prepare", "prepare", "The data are prepared again.");
    }

    public static Chip neutral(String text) {
        return new Chip(text, "neutral", text);
    }

    public static Chip of(Hyper.Effect effect) {
        return effect == Hyper.Effect.LIVE ? live() : newRun();
    }
}
