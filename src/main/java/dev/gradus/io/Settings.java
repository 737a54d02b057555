package dev.gradus.io;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Gradus remembers between two starts. Immutable.
 *
 * @param theme   id of the chosen theme; empty to follow the system
 * @param window  where the window was; empty before the first time
 * @param recent  files opened or saved, the latest first
 * @param choices whatever else the window wants to remember, by name
 */
public record Settings(String theme, Optional<Window> window, List<Recent> recent, Map<String, String> choices) {

    public static final Settings DEFAULT = new Settings("", Optional.empty(), List.of(), Map.of());
    public static final int MOST_RECENT = 12;

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());
    private static final Codec<Settings> CODEC = codec();

    public record Window(double x, double y, double width, double height, boolean maximized) {}

    /**
     * @param used   when it was last opened or saved
     * @param metric the best value of its runs as people read it, "97.3 %"; empty without runs
     */
    public record Recent(Path file, Instant used, String metric) {}

    public Settings {
        recent = List.copyOf(recent.subList(0, Math.min(recent.size(), MOST_RECENT)));
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    public Settings withTheme(String value) {
        return new Settings(value, window, recent, choices);
    }

    /** A window that has not been shown yet may have no place; such a one is not remembered. */
    public Settings withWindow(Window value) {
        boolean known = Double.isFinite(value.x() + value.y() + value.width() + value.height());
        return !known ? this : new Settings(theme, Optional.of(value), recent, choices);
    }

    public Settings withChoice(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(choices);
        changed.put(name, value);
        return new Settings(theme, window, recent, changed);
    }

    /** Puts a file in front of the others. */
    public Settings withRecent(Recent latest) {
        List<Recent> changed = new ArrayList<>(recent);
        changed.removeIf(each -> each.file().equals(latest.file()));
        changed.add(0, latest);
        return new Settings(theme, window, changed, choices);
    }

    public Settings withoutRecent(Path file) {
        return new Settings(theme, window, recent.stream().filter(each -> !each.file().equals(file)).toList(), choices);
    }

    /** The settings of the last time; the usual ones when there are none, or they are damaged. */
    public static Settings read(GradusHome home) {
        if (!Files.exists(home.settings())) {
            return DEFAULT;
        }
        try {
            return FileKind.SETTINGS.read(home.settings(), CODEC);
        } catch (FileProblem damaged) {
            LOG.log(Level.WARNING, "The settings are damaged; the usual ones are used.", damaged);
            return DEFAULT;
        }
    }

    public void write(GradusHome home) throws FileProblem {
        try {
            Files.createDirectories(home.folder());
        } catch (java.io.IOException noFolder) {
            throw new FileProblem("The settings cannot be kept: " + home.folder() + " cannot be made ("
                    + DiskSpace.reason(noFolder) + ").", noFolder);
        }
        AtomicFile.write(home.settings(), JsonOut.bytes(CODEC, this));
    }

    private static Codec<Settings> codec() {
        Field<Window, Double> x = Field.of("x", Plain.NUMBER, Window::x);
        Field<Window, Double> y = Field.of("y", Plain.NUMBER, Window::y);
        Field<Window, Double> width = Field.of("width", Plain.NUMBER, Window::width);
        Field<Window, Double> height = Field.of("height", Plain.NUMBER, Window::height);
        Field<Window, Boolean> maximized = Field.of("maximized", Plain.FLAG, Window::maximized);
        Codec<Window> window = new ObjectCodec<>(List.of(x, y, width, height, maximized), parts -> new Window(
                parts.get(x), parts.get(y), parts.get(width), parts.get(height), parts.get(maximized)));

        Field<Recent, Path> file = Field.of("file", path(), Recent::file);
        Field<Recent, Instant> used = Field.of("used", Plain.TIME, Recent::used);
        Field<Recent, String> metric = Field.of("metric", Plain.TEXT, Recent::metric);
        Codec<Recent> recent = new ObjectCodec<>(List.of(file, used, metric),
                parts -> new Recent(parts.get(file), parts.get(used), parts.get(metric)));

        Field<Settings, String> format = FileKind.SETTINGS.formatField();
        Field<Settings, Integer> version = FileKind.SETTINGS.versionField();
        Field<Settings, String> theme = Field.of("theme", Plain.TEXT, Settings::theme);
        Field<Settings, Optional<Window>> place = Field.optional("window", window, Settings::window);
        Field<Settings, List<Recent>> files = Field.of("recent", Plain.list(recent), Settings::recent);
        Field<Settings, Map<String, String>> choices = Field.of("choices", Plain.TEXTS, Settings::choices);
        return new ObjectCodec<>(List.of(format, version, theme, place, files, choices), parts -> new Settings(
                parts.get(theme), parts.get(place), parts.get(files), parts.get(choices)));
    }

    private static Codec<Path> path() {
        return Plain.codec(in -> {
            String at = in.path();
            String text = in.text();
            try {
                return Path.of(text);
            } catch (InvalidPathException nonsense) {
                throw in.problemAt(at, "expected a path, found " + StrictJson.quoted(text) + ".");
            }
        }, (out, path) -> out.text(path.toString()));
    }
}
