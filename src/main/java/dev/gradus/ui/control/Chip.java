package dev.gradus.ui.control;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.theme.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/** A small label that tells when a setting takes effect. */
public final class Chip extends Label {

    private static final Texts TEXTS = Texts.of("control");

    private Chip(String text, String styleClass, String help) {
        super(text);
        getStyleClass().addAll("chip", styleClass);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(help));
    }

    public static Chip live() {
        return new Chip(TEXTS.get("chip.live"), "live", TEXTS.get("chip.live.help"));
    }

    public static Chip newRun() {
        return new Chip(TEXTS.get("chip.new-run"), "new-run", TEXTS.get("chip.new-run.help"));
    }

    public static Chip prepare() {
        return new Chip(TEXTS.get("chip.prepare"), "prepare", TEXTS.get("chip.prepare.help"));
    }

    public static Chip neutral(String text) {
        return new Chip(text, "neutral", text);
    }

    public static Chip of(Hyper.Effect effect) {
        return effect == Hyper.Effect.LIVE ? live() : newRun();
    }
}
