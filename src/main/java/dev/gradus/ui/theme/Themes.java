package dev.gradus.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Puts a look on: AtlantaFX's Primer below, our tokens and style sheet above. */
public final class Themes {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private Themes() {}

    /** Dresses a scene and whatever pops up from it, and keeps it dressed as the model changes. */
    public static void dress(Scene scene, ThemeModel model) {
        Fonts.load();
        model.themeProperty().addListener((property, before, now) -> apply(scene, model));
        model.textScaleProperty().addListener((property, before, now) -> apply(scene, model));
        apply(scene, model);
    }

    private static void apply(Scene scene, ThemeModel model) {
        boolean dark = model.theme().dark();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(styleSheets(model));
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
        scene.getRoot().setStyle("-fx-font-size: " + 13 * model.textScaleProperty().get() + "px;");
        scene.setFill(model.palette().get("bg"));
    }

    /** Ours, for a scene or for a popup's own scene. */
    public static List<String> styleSheets(ThemeModel model) {
        String tokens = Base64.getEncoder().encodeToString(model.palette().css().getBytes(StandardCharsets.UTF_8));
        return List.of("data:text/css;base64," + tokens,
                Themes.class.getResource("/dev/gradus/ui/gradus.css").toExternalForm());
    }
}
