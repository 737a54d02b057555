package dev.gradus.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/**
 * Waiting for JavaFX by frames instead of by the clock. In a frame the work that was queued is done, timers tick, and
 * every window is styled and laid out.
 */
public final class Frames {

    private static final int FEWEST = 3;
    private static final int MOST = 5;
    private static final int PATIENCE_SECONDS = 60;

    private Frames() { }

    /**
     * Returns when what was asked of the windows so far is done and seen: after three frames, for the work, for
     * what it put off and for what that put off, and further ones while a window has still to be laid out (an animation may
     * never stop).
     */
    public static void settle() {
        for (int frame = 1; frame <= MOST; frame++) {
            boolean laidOut = next();
            if (laidOut && frame >= FEWEST) {
                return;
            }
        }
    }

    /** Waits for the end of the next frame; true when it left no window to be laid out. */
    private static boolean next() {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                Platform.runLater(() -> end.complete(Window.getWindows().stream().allMatch(Frames::laidOut)));
            }
        }.start());
        try {
            return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException never) {
            throw new AssertionError("JavaFX drew no frame for " + PATIENCE_SECONDS + " s.", never);
        } catch (ExecutionException | InterruptedException broken) {
            throw new AssertionError("Waiting for a frame was broken off.", broken);
        }
    }

    private static boolean laidOut(Window window) {
        Scene scene = window.getScene();
        return scene == null || !scene.getRoot().isNeedsLayout();
    }
}
