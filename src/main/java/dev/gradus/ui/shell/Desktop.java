package dev.gradus.ui.shell;

import dev.gradus.io.GradusHome;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX, opens the window and waits until it is closed. Nothing else of the program needs a screen. */
public final class Desktop {

    private static final Logger LOG = Logger.getLogger(Desktop.class.getName());

    private Desktop() {}

    /** @param file to open, or empty for how it was left */
    public static void open(GradusHome home, Path log, Optional<Path> file) {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<RuntimeException> failed = new AtomicReference<>();
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        start(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) ->
                    LOG.log(Level.SEVERE, "The window's thread failed", failure));
            try {
                Preferences.language(home).speak();
                new GradusWindow(new Stage(), home, log, threads, closed::countDown).show(file);
            } catch (RuntimeException failure) {
                LOG.log(Level.SEVERE, "The window could not be opened", failure);
                failed.set(failure);
                closed.countDown();
            }
        });
        try {
            closed.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        if (failed.get() != null) {
            throw new IllegalStateException("The window could not be opened; the log says why: " + log, failed.get());
        }
    }

    private static void start(Runnable window) {
        try {
            Platform.startup(window);
        } catch (UnsupportedOperationException noScreen) {
            throw new IllegalStateException(
                    "There is no screen to open a window on. Start Gradus on a desktop, or see gradus --help for the commands that need none.",
                    noScreen);
        }
    }
}
