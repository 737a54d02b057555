package dev.gradus.io;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one io thread: saving, exporting, autosaving, one after the other. */
public final class BackgroundWork implements AutoCloseable {

    private final ScheduledThreadPoolExecutor executor;

    public BackgroundWork() {
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "gradus-io");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public ScheduledThreadPoolExecutor executor() {
        return executor;
    }

    /** Lets what has begun and what waits without delay come to its end, for at most ten seconds. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
