package dev.gradus.ui.canvas;

import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import java.util.List;
import javafx.scene.paint.Color;

/** How a wire is drawn. */
record WireStyle(Color colour, double width, List<Double> dashes) {

    /** What colour and width of the wires show. */
    enum Shows { WEIGHTS, GRADIENTS }

    /** The state of a wire that goes before what it shows. */
    enum State { PLAIN, HOVERED, SELECTED, PROBLEM, FROZEN, TAKEN }

    private static final double THINNEST = 0.6;
    private static final double SPREAD = 4.4;
    /** The weakest weights still stand out from the background, which is the colour of zero. */
    private static final double FAINTEST = 0.35;
    private static final List<Double> NEGATIVE = List.of(7.0, 3.5);

    static WireStyle of(State state, Shows shows, WireReading.Strength strength, double share,
            Palette palette) {
        switch (state) {
            case HOVERED:
                return plain(palette.get("fg"), 3);
            case SELECTED:
            case TAKEN:
                return plain(palette.get("accent-text"), state == State.TAKEN ? 4 : 2.6);
            case PROBLEM:
                return new WireStyle(palette.get("danger"), 2, List.of(5.0, 4.0));
            default:
        }
        if (shows == Shows.GRADIENTS && state == State.FROZEN) {
            return new WireStyle(palette.get("faint"), 2, List.of(3.0, 3.0));
        }
        if (strength == null || shows == Shows.GRADIENTS && share == 0) {
            return plain(palette.get("faint"), 2);
        }
        double width = THINNEST + SPREAD * share;
        if (shows == Shows.GRADIENTS) {
            return plain(palette.get("gradient"), width);
        }
        double sign = strength.mean() < 0 ? -1 : 1;
        return new WireStyle(ColorMap.diverging(palette.theme()).colour(sign * (FAINTEST + (1 - FAINTEST) * share)), width,
                sign < 0 ? NEGATIVE : List.of());
    }

    WireStyle times(double factor) {
        return factor == 1 ? this : new WireStyle(colour, factor * width, dashes);
    }

    private static WireStyle plain(Color colour, double width) {
        return new WireStyle(colour, width, List.of());
    }
}
