package dev.gradus.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Puts a look on: AtlantaFX's Primer below, our tokens and style sheet above. */
public final class Themes {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final String DATA = "data:text/css;base64,";
    private static final String LOOK = read("/dev/gradus/ui/gradus.css");
    private static final Pattern SIZED = Pattern.compile(
            "(-fx-(?:padding|spacing|fixed-cell-size|(?:min|pref|max)-(?:width|height)|(?:background|border)-radius): *)([0-9. ]+)(?=;)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private Themes() {}

    /** Dresses a scene and whatever pops up from it, and keeps it dressed as the model changes. */
    public static void dress(Scene scene, ThemeModel model) {
        Fonts.load();
        model.themeProperty().addListener((property, before, now) -> apply(scene, model));
        model.scaleProperty().addListener((property, before, now) -> apply(scene, model));
        apply(scene, model);
    }

    private static void apply(Scene scene, ThemeModel model) {
        boolean dark = model.theme().dark();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        // A view's own sheets stay, after ours.
        scene.getStylesheets().removeIf(Themes::ours);
        scene.getStylesheets().addAll(0, styleSheets(model));
        scene.getRoot().pseudoClassStateChanged(DARK, dark);
        scene.getRoot().setStyle("-fx-font-size: " + 13 * model.scale() + "px;");
        scene.setFill(model.palette().get("bg"));
    }

    /** Ours, for a scene or for a popup's own scene. */
    public static List<String> styleSheets(ThemeModel model) {
        return List.of(address(model.palette().css()), address(scaled(LOOK, model.scale())));
    }

    /** Multiplies every size above 2 px; hair lines and focus rings stay as they are, and em grows with the root. */
    static String scaled(String css, double factor) {
        return SIZED.matcher(css).replaceAll(rule -> rule.group(1) + NUMBER.matcher(rule.group(2)).replaceAll(number -> {
            double pixels = Double.parseDouble(number.group());
            return pixels <= 2 ? number.group() : String.format(Locale.ROOT, "%.1f", pixels * factor);
        }));
    }

    private static boolean ours(String sheet) {
        return sheet.startsWith(DATA);
    }

    private static String address(String css) {
        return DATA + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String resource) {
        try (InputStream in = Themes.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
