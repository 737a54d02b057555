package dev.gradus.ui.landscape;

import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * All that a drawing of the landscape needs.
 *
 * @param run     colour of the way
 * @param aTitle  of the first axis
 */
record Picture(Lay lay, Relief relief, Optional<Landscape.Ball> ball, boolean held, Palette palette, Color run,
        String aTitle, String bTitle, double width, double height) {

    /** Share of the colour map that is used: the way and the ball must stand out from the highest loss. */
    static final double RANGE = 0.72;

    /** The colour of a band between two lines. */
    Color band(int band) {
        return colour(relief.levels().middle(band));
    }

    Color colour(double height) {
        return ColorMap.sequential(palette.theme()).colour(RANGE * height);
    }
}
