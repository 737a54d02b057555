package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectorTest {

    @Test
    void aProjectorMakesEverythingLargerThickerAndStronger() {
        ThemeModel model = new ThemeModel();
        model.textScaleProperty().set(1.2);

        model.projectorProperty().set(true);

        assertEquals(1.5, model.scale(), 1e-12);
        assertTrue(model.wireWidth() > 1 && model.chartLine() > 1);
        assertEquals(Theme.LIGHT_CONTRAST, model.theme());
    }

    @Test
    void whenTheProjectorGoesTheLookIsAsItWas() {
        ThemeModel model = new ThemeModel();
        model.themeProperty().set(Theme.DARK);
        model.projectorProperty().set(true);
        model.projectorProperty().set(false);
        assertEquals(Theme.DARK, model.theme());
        assertEquals(1, model.scale());

        model.contrast(true);
        model.projectorProperty().set(true);
        model.projectorProperty().set(false);
        assertEquals(Theme.DARK_CONTRAST, model.theme());
        assertTrue(model.chosenContrast());
    }

    @Test
    void contrastChosenWhileAProjectorShowsTheWindowStays() {
        ThemeModel model = new ThemeModel();
        model.projectorProperty().set(true);
        assertFalse(model.chosenContrast());
        model.contrast(true);
        model.projectorProperty().set(false);
        assertEquals(Theme.LIGHT_CONTRAST, model.theme());
    }

    @Test
    void lightAndDarkKeepTheirContrast() {
        assertEquals(Theme.DARK_CONTRAST, Theme.LIGHT_CONTRAST.other());
        assertEquals(Theme.LIGHT, Theme.DARK.other());
    }

    @Test
    void highContrastWordsStandOutSevenToOne() {
        for (Theme theme : List.of(Theme.LIGHT_CONTRAST, Theme.DARK_CONTRAST)) {
            Palette palette = Palette.of(theme);
            for (String token : List.of("fg", "muted", "faint", "accent-text", "success", "warning", "danger", "forward",
                    "gradient")) {
                double contrast = Palette.contrast(palette.get(token), palette.get("bg"));
                assertTrue(contrast >= 7, theme + " " + token + " " + contrast);
            }
        }
    }
}
