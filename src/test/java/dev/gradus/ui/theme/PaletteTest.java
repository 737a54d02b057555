package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.nio.charset.StandardCharsets;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    /** WCAG 2.1, 1.4.3: text of normal size. */
    private static final double READABLE = 4.5;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyTextColourIsReadableOnBackgroundPanelAndCard(Theme theme) {
        for (String text : List.of("fg", "muted", "faint", "accent-text", "success", "warning", "danger", "forward", "gradient")) {
            for (String below : List.of("bg", "subtle", "card", "canvas")) {
                check(theme, text, below);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyStateIsReadableOnItsOwnTint(Theme theme) {
        for (String state : List.of("success", "warning", "danger", "gradient")) {
            check(theme, state, state + "-tint");
            check(theme, "fg", state + "-tint");
        }
        check(theme, "accent-text", "accent-tint");
        check(theme, "fg", "accent-tint");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsOnTheAccentButtonAreReadable(Theme theme) {
        double contrast = Palette.contrast(Color.WHITE, Palette.of(theme).get("accent"));
        assertTrue(contrast >= READABLE, theme + ": " + contrast);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyCategoryIsReadableOnANode(Theme theme) {
        for (String token : Palette.of(theme).tokens().keySet()) {
            if (token.startsWith("category-")) {
                check(theme, token, "card");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void runsAndTheirLinesStandOutFromTheBackground(Theme theme) {
        for (int run = 0; run < 6; run++) {
            double contrast = Palette.contrast(Palette.of(theme).runColour(run), Palette.of(theme).get("bg"));
            assertTrue(contrast >= 3.3, theme + ", run " + run + ": " + contrast);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theOutlineOfAPointShowsWhereItsFillIsPale(Theme theme) {
        Palette palette = Palette.of(theme);
        for (int index = 0; index < 10; index++) {
            double best = Math.max(Palette.contrast(palette.classColour(index), palette.get("bg")),
                    Palette.contrast(palette.classOutline(index), palette.get("bg")));
            assertTrue(best >= 3, theme + ", class " + index + ": " + best);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void styleSheetsUseOnlyColoursThatThePaletteHas(Theme theme) throws Exception {
        String css = new String(Palette.class.getResourceAsStream("/dev/gradus/ui/gradus.css").readAllBytes(), StandardCharsets.UTF_8);
        Matcher used = Pattern.compile("-gradus-([a-z-]+)").matcher(css);
        int count = 0;
        while (used.find()) {
            assertTrue(Palette.of(theme).tokens().containsKey(used.group(1)), used.group());
            count++;
        }
        assertTrue(count > 20, "found only " + count);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void bothThemesNameTheSameColours(Theme theme) {
        assertEquals(Palette.of(theme.other()).tokens().keySet(), Palette.of(theme).tokens().keySet());
    }

    private static void check(Theme theme, String text, String below) {
        Palette palette = Palette.of(theme);
        double contrast = Palette.contrast(palette.get(text), palette.get(below));
        assertTrue(contrast >= READABLE, theme + ": " + text + " on " + below + " has " + contrast);
    }
}
