package dev.gradus.io;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * Where Gradus keeps what is not a project: settings, autosaves, the log, downloads, caches. Nothing is created before
 * something is written.
 *
 * @param folder the system property {@code gradus.home}, else the environment variable {@code GRADUS_HOME}, else the
 *               platform's folder for application data. The property goes first because it is set for one process on
 *               purpose (every test does), the variable for a whole session.
 */
public record GradusHome(Path folder) {

    public static final String VARIABLE = "GRADUS_HOME";
    public static final String PROPERTY = "gradus.home";

    public GradusHome {
        folder = folder.toAbsolutePath().normalize();
    }

    /** The folder of this process. */
    public static GradusHome ofThisProcess() {
        return of(Objects.requireNonNullElse(System.getProperty(PROPERTY), ""), System.getenv(),
                System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static GradusHome of(String property, Map<String, String> environment, String system, Path userHome) {
        if (!property.isBlank()) {
            return new GradusHome(Path.of(property));
        }
        String chosen = environment.getOrDefault(VARIABLE, "");
        if (!chosen.isBlank()) {
            return new GradusHome(Path.of(chosen));
        }
        if (system.startsWith("Windows")) {
            String appData = environment.getOrDefault("APPDATA", "");
            return new GradusHome((appData.isBlank() ? userHome.resolve("AppData/Roaming") : Path.of(appData))
                    .resolve("Gradus"));
        }
        if (system.startsWith("Mac")) {
            return new GradusHome(userHome.resolve("Library/Application Support/Gradus"));
        }
        // The XDG specification says to ignore a relative path.
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return new GradusHome((data.startsWith("/") ? Path.of(data) : userHome.resolve(".local/share"))
                .resolve("gradus"));
    }

    public Path settings() {
        return folder.resolve("settings.json");
    }

    public Path autosaves() {
        return folder.resolve("autosaves");
    }

    /** Blocks saved to the palette. */
    public Path blocks() {
        return folder.resolve("blocks");
    }

    /** Results of the lessons that were done here. */
    public Path lessons() {
        return folder.resolve("lessons");
    }

    public Path log() {
        return folder.resolve("log").resolve("gradus.log");
    }

    public Path downloads() {
        return folder.resolve("downloads");
    }
}
