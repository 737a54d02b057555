package dev.gradus.ui.model;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** One thread for work that the window must not wait for; results come back on the window's thread, in order. */
public final class Background implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    /** Work that may fail. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws Exception;
    }

    private final ScheduledExecutorService executor;

    public Background(String name) {
        executor = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            thread.setPriority(Thread.NORM_PRIORITY - 1);
            return thread;
        });
    }

    /** Runs the work, then one of the two on the window's thread. */
    public <T> void run(Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
        try {
            executor.execute(() -> {
                try {
                    T result = work.run();
                    Platform.runLater(() -> done.accept(result));
                } catch (Exception failure) {
                    LOG.log(Level.FINE, "Background work failed", failure);
                    Platform.runLater(() -> failed.accept(failure));
                } catch (OutOfMemoryError failure) {
                    LOG.log(Level.WARNING, "Out of memory in the background", failure);
                    Platform.runLater(() -> failed.accept(new IllegalStateException(
                            "There is not enough memory for this. Use fewer rows or a smaller network.", failure)));
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.FINE, "The window is closing", closed);
        }
    }

    /** For those who schedule by themselves. */
    public ScheduledExecutorService executor() {
        return executor;
    }

    /** Lets work in hand finish and takes no more. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
