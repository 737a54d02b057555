package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.testing.GuiTest;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class LookTest {

    @Test
    void everyWeightIsAFamilyThatJavaFxFinds() {
        Fonts.load();
        for (String family : List.of(Fonts.TEXT, Fonts.MEDIUM, Fonts.SEMI_BOLD, Fonts.MONO, Fonts.MONO_SEMI_BOLD)) {
            assertEquals(family, new Font(family, 13).getFamily());
        }
    }

    @Test
    void textScaleMultipliesSizesAndLeavesHairLines() {
        assertEquals(".a { -fx-padding: 10.0 24.0 10.0 24.0; -fx-border-width: 1; -fx-min-height: 60.0; -fx-max-width: 1; }",
                Themes.scaled(".a { -fx-padding: 5 12 5 12; -fx-border-width: 1; -fx-min-height: 30; -fx-max-width: 1; }", 2));
    }

    @Test
    void aViewsOwnSheetOutlivesAChangeOfTheme() throws Exception {
        ThemeModel model = new ThemeModel();
        List<String> sheets = WaitForAsyncUtils.asyncFx(() -> {
            Scene scene = new Scene(new StackPane());
            Themes.dress(scene, model);
            scene.getStylesheets().add("data:text/css,.mine{}");
            model.themeProperty().set(Theme.DARK);
            return List.copyOf(scene.getStylesheets());
        }).get();
        assertEquals(3, sheets.size());
        assertEquals("data:text/css,.mine{}", sheets.get(2));
    }

    @Test
    void aButtonIsTwiceAsHighAtTwiceTheTextScale() throws Exception {
        ThemeModel model = new ThemeModel();
        double[] heights = WaitForAsyncUtils.asyncFx(() -> {
            Button button = new Button("Train");
            Scene scene = new Scene(new StackPane(button));
            Themes.dress(scene, model);
            double before = height(scene, button);
            model.textScaleProperty().set(2);
            return new double[] {before, height(scene, button)};
        }).get();
        assertEquals(30, heights[0], 0.5);
        assertEquals(60, heights[1], 0.5);
    }

    @Test
    void everyDrawingOfALayerHasItsCategory() {
        assertEquals("category-images", LayerIcons.colourToken("conv2d"));
        assertEquals("category-sequences", LayerIcons.colourToken("lstm"));
        assertEquals("category-shape", LayerIcons.colourToken("concat"));
        assertTrue(LayerIcons.has("dense"));
    }

    private static double height(Scene scene, Button button) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return button.minHeight(-1);
    }
}
