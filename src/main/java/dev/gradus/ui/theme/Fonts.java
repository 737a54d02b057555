package dev.gradus.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;

/**
 * Inter for text, JetBrains Mono for numbers that change or stand in columns. Each weight is a family of its own,
 * because JavaFX picks weights unreliably.
 */
public final class Fonts {

    public static final String TEXT = "Inter";
    public static final String MEDIUM = "Inter Medium";
    public static final String SEMI_BOLD = "Inter Semi Bold";
    public static final String MONO = "JetBrains Mono";
    public static final String MONO_SEMI_BOLD = "JetBrains Mono SemiBold";

    private static final String MONO_FOLDER = "/META-INF/resources/webjars/fontsource__jetbrains-mono/4.5.11/files/";

    private static boolean loaded;

    private Fonts() {}

    /** Makes the families known; once, before the first scene. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        load("/dev/gradus/ui/fonts/Inter-Regular.otf");
        load("/dev/gradus/ui/fonts/Inter-Medium.otf");
        load("/dev/gradus/ui/fonts/Inter-SemiBold.otf");
        load(MONO_FOLDER + "jetbrains-mono-all-400-normal.woff");
        load(MONO_FOLDER + "jetbrains-mono-all-600-normal.woff");
    }

    private static void load(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("The font " + resource + " is missing from this installation.");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Font text(double size) {
        return new Font(TEXT, size);
    }

    public static Font semiBold(double size) {
        return new Font(SEMI_BOLD, size);
    }

    public static Font mono(double size) {
        return new Font(MONO, size);
    }

    public static Font monoSemiBold(double size) {
        return new Font(MONO_SEMI_BOLD, size);
    }
}
