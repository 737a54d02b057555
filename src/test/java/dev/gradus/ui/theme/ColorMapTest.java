package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorMapTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theStopsOfTheDivergingMapComeOutAsWritten(Theme theme) {
        for (int stop = 0; stop < 7; stop += 3) {
            assertClose(Palette.of(theme).diverging().get(stop), ColorMap.diverging(theme).colour(stop / 3.0 - 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void eachArmChangesItsLightnessInOneDirection(Theme theme) {
        double direction = theme.dark() ? 1 : -1;
        for (int sign = -1; sign <= 1; sign += 2) {
            double before = Palette.contrast(ColorMap.diverging(theme).colour(0), Color.BLACK);
            for (double size = 0.1; size <= 1; size += 0.1) {
                double now = Palette.contrast(ColorMap.diverging(theme).colour(sign * size), Color.BLACK);
                assertTrue(direction * (now - before) > 0, theme + " at " + sign * size);
                before = now;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void valuesBeyondTheEndsTakeTheEnds(Theme theme) {
        ColorMap map = ColorMap.sequential(theme);
        assertEquals(map.argb(1), map.argb(7));
        assertEquals(map.argb(0), map.argb(-7));
    }

    /** A table of 1024 entries has no entry exactly at 0. */
    private static void assertClose(Color expected, Color actual) {
        assertEquals(expected.getRed(), actual.getRed(), 0.02);
        assertEquals(expected.getGreen(), actual.getGreen(), 0.02);
        assertEquals(expected.getBlue(), actual.getBlue(), 0.02);
    }
}
