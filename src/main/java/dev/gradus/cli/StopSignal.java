package dev.gradus.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: asks for a stop, and keeps the process alive until what was asked for is done, but no longer than half a
 * minute. Java then ends with 130, as is usual after an interrupt.
 */
final class StopSignal implements AutoCloseable {

    private static final long MOST_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    /** @param stop called on a thread of its own */
    StopSignal(Runnable stop) {
        hook = new Thread(() -> {
            stop.run();
            try {
                finished.await(MOST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException giveUp) {
                Thread.currentThread().interrupt();
            }
        }, "gradus-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** All is saved and said. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // It is the signal that ended us, and the hook has done its work.
        }
    }
}
