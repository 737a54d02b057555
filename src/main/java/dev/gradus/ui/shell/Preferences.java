package dev.gradus.ui.shell;

import dev.gradus.io.FileProblem;
import dev.gradus.io.GradusHome;
import dev.gradus.io.Settings;
import dev.gradus.ui.theme.Language;
import dev.gradus.ui.theme.Theme;
import dev.gradus.ui.theme.ThemeModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.stage.Stage;

/** What the window remembers from one start to the next. */
final class Preferences {

    private static final Logger LOG = Logger.getLogger(Preferences.class.getName());
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    private static final String TEXT_SCALE = "textScale";
    private static final String REDUCED_MOTION = "reducedMotion";
    private static final String LANGUAGE = "language";
    private static final String CONTRAST = "highContrast";

    private final GradusHome home;
    private final ThemeModel theme;
    private Settings settings;

    Preferences(GradusHome home, ThemeModel theme) {
        this.home = home;
        this.theme = theme;
        settings = Settings.read(home);
        theme.themeProperty().set(Theme.of(settings.theme().equals("dark"),
                "true".equals(settings.choices().get(CONTRAST))));
        theme.reducedMotionProperty().set("true".equals(settings.choices().get(REDUCED_MOTION)));
        try {
            theme.textScaleProperty().set(Math.max(1, Math.min(2,
                    Double.parseDouble(settings.choices().getOrDefault(TEXT_SCALE, "1")))));
        } catch (NumberFormatException damaged) {
            LOG.log(Level.FINE, "The text scale in the settings is no number", damaged);
        }
    }

    /** What the window speaks, chosen before it is built. */
    static Language language(GradusHome home) {
        return Language.ofCode(Settings.read(home).choices().getOrDefault(LANGUAGE, ""));
    }

    Language language() {
        return Language.ofCode(settings.choices().getOrDefault(LANGUAGE, ""));
    }

    /** From the next start on. */
    void language(Language chosen) {
        settings = settings.withChoice(LANGUAGE, chosen.code());
        write();
    }

    /** Puts the window where it was; the usual size where the screen has room for it. */
    void place(Stage stage) {
        var screen = javafx.stage.Screen.getPrimary().getVisualBounds();
        Optional<Settings.Window> was = settings.window().filter(window -> !javafx.stage.Screen.getScreensForRectangle(
                window.x(), window.y(), window.width(), window.height()).isEmpty());
        if (was.isPresent()) {
            stage.setX(was.get().x());
            stage.setY(was.get().y());
            stage.setWidth(Math.min(was.get().width(), screen.getWidth()));
            stage.setHeight(Math.min(was.get().height(), screen.getHeight()));
            stage.setMaximized(was.get().maximized());
            return;
        }
        boolean roomy = screen.getWidth() > USUAL_WIDTH + 200 && screen.getHeight() > USUAL_HEIGHT + 120;
        stage.setX(roomy ? screen.getMinX() + (screen.getWidth() - USUAL_WIDTH) / 2 : screen.getMinX());
        stage.setY(roomy ? screen.getMinY() + (screen.getHeight() - USUAL_HEIGHT) / 2 : screen.getMinY());
        stage.setWidth(roomy ? USUAL_WIDTH : screen.getWidth());
        stage.setHeight(roomy ? USUAL_HEIGHT : screen.getHeight());
    }

    List<Settings.Recent> recent() {
        return settings.recent();
    }

    /** The project that was open last, while its file is still there. */
    Optional<Path> lastProject() {
        return settings.recent().stream().map(Settings.Recent::file).filter(Files::isRegularFile).findFirst();
    }

    /** @param metric the best value of its runs, or empty */
    void used(Path file, String metric) {
        settings = settings.withRecent(new Settings.Recent(file.toAbsolutePath(), Instant.now(), metric));
        write();
    }

    void save(Stage stage) {
        settings = settings.withTheme(theme.theme().dark() ? "dark" : "light")
                .withChoice(CONTRAST, String.valueOf(theme.chosenContrast()))
                .withChoice(TEXT_SCALE, String.valueOf(theme.textScaleProperty().get()))
                .withChoice(REDUCED_MOTION, String.valueOf(theme.reducedMotionProperty().get()))
                .withWindow(new Settings.Window(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                        stage.isMaximized()));
        write();
    }

    private void write() {
        try {
            settings.write(home);
        } catch (FileProblem notWritten) {
            LOG.log(Level.WARNING, "The settings were not written", notWritten);
        }
    }
}
