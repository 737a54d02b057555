package dev.gradus.ui.canvas;

import dev.gradus.ui.canvas.WireStyle.Shows;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import javafx.scene.paint.Color;

/** How a single weight is drawn. */
record WeightStyle(Color colour, double width, boolean dashed) {

    static final double THINNEST = 0.6;
    static final double SPREAD = 4.2;
    static final double FAINTEST = 0.22;
    static final double STRONGEST = 0.95;
    /** The weakest ones still have a hue. */
    private static final double PALEST = 0.42;

    /** @param share 0 to 1: its strength against the strongest that is drawn */
    static WeightStyle of(WeightWire wire, Shows shows, double share, Palette palette) {
        if (!wire.weighted()) {
            return new WeightStyle(palette.get("faint").deriveColor(0, 1, 1, 0.6), 1, false);
        }
        if (shows == Shows.GRADIENTS && (wire.frozen() || !Double.isFinite(wire.gradient()))) {
            return new WeightStyle(palette.get("faint").deriveColor(0, 1, 1, 0.6), 1, wire.frozen());
        }
        double width = THINNEST + SPREAD * share;
        double opacity = FAINTEST + (STRONGEST - FAINTEST) * share;
        if (shows == Shows.GRADIENTS) {
            return new WeightStyle(palette.get("gradient").deriveColor(0, 1, 1, opacity), width, wire.gradient() < 0);
        }
        double sign = wire.weight() < 0 ? -1 : 1;
        Color colour = ColorMap.diverging(palette.theme()).colour(sign * (PALEST + (1 - PALEST) * share));
        return new WeightStyle(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity), width, sign < 0);
    }
}
