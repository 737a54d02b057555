package dev.gradus.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether JavaFX can draw text here. On Linux it needs libpangoft2, which a machine with only a headless JDK lacks:
 * with JavaFX 21 a plain font factory takes its place; with JavaFX 25 and later GUI tests are skipped.
 */
public final class Fonts {

    private static final String SHIM = "com.sun.javafx.font.freetype.PlainFontFactory";
    private static final List<String> LIBRARY_FOLDERS = List.of("/usr/lib/x86_64-linux-gnu",
            "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64", "/lib", "/usr/local/lib");

    private static Optional<String> obstacle = Optional.empty();

    private Fonts() { }

    /** Why text cannot be drawn, or empty when it can. Known after {@link #prepare}. */
    public static synchronized Optional<String> obstacle() {
        return obstacle;
    }

    static synchronized void prepare() {
        if (!System.getProperty("os.name").startsWith("Linux") || pangoIsInstalled()) {
            return;
        }
        try {
            Class.forName(SHIM).getMethod("install").invoke(null);
        } catch (ClassNotFoundException absent) {
            obstacle = Optional.of("libpangoft2-1.0.so.0 is missing and JavaFX 25 cannot draw text without it: "
                    + "install it (Debian: apt install libpangoft2-1.0-0) to run the GUI tests.");
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            obstacle = Optional.of("JavaFX cannot draw text here: libpangoft2-1.0.so.0 is missing, and so is what its "
                    + "replacement needs (libfreetype6, fontconfig and one font): " + reason);
        }
    }

    private static boolean pangoIsInstalled() {
        String more = System.getenv().getOrDefault("LD_LIBRARY_PATH", "");
        return Stream.concat(LIBRARY_FOLDERS.stream(), Arrays.stream(more.split(":")))
                .anyMatch(folder -> Files.exists(Path.of(folder, "libpangoft2-1.0.so.0")));
    }
}
