package dev.gradus.ui.landscape;

import dev.gradus.ui.theme.Palette;
import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * All that a drawing of the landscape needs.
 *
 * @param run     colour of the way
 * @param aTitle  of the first axis
 * @param hover   a place that the mouse points at, along a and b
 */
record Picture(Lay lay, Relief relief, Optional<Landscape.Ball> ball, boolean held, Palette palette, Color run,
        String aTitle, String bTitle, double width, double height) {

    /** Share of the colour map that is used: the way and the ball must stand out from the highest loss. */
    private static final double RANGE = 0.72;

    /** The colour of a height, in bands between the lines. */
    Color colour(int band) {
        return dev.gradus.ui.theme.ColorMap.sequential(palette.theme()).colour(RANGE * relief.levels().middle(band));
    }
}
