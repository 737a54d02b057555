package dev.gradus.ui.shell;

import dev.gradus.data.DataException;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.io.GradusHome;
import dev.gradus.nn.Task;
import dev.gradus.testing.Frames;
import dev.gradus.train.Trainer;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real window over a home of its own, and short words for what tests do with it and ask of it. */
final class OpenWindow {

    private static final int PATIENCE_SECONDS = 60;

    final GradusHome home;
    final Stage stage;
    final GradusWindow window;
    final Workbench workbench;
    final TrainingDesk desk;
    final LiveNetwork live;

    /** On the window's thread. */
    OpenWindow(Stage stage, Path folder) {
        this.stage = stage;
        home = new GradusHome(folder);
        window = new GradusWindow(stage, home, home.log(), 1, () -> { });
        workbench = window.workbench();
        desk = window.desk();
        live = window.live();
        window.theme().reducedMotionProperty().set(true);
        window.show(Optional.empty());
    }

    /** The clean end. */
    void close() {
        fx(() -> {
            desk.whenStill(window::close);
            return null;
        });
        await("the window has closed", () -> !stage.isShowing());
    }

    // Waiting, never sleeping.

    /** Waits until something holds, asked on the window's thread. */
    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException never) {
            throw new AssertionError("Waited " + PATIENCE_SECONDS + " s in vain until " + what + "; state " + desk.state()
                    + ", step " + desk.position().step() + ".", never);
        }
        Frames.settle();
    }

    void awaitState(RunState state) {
        await("training is " + state, () -> desk.state() == state);
    }

    void awaitData() {
        await("the data are prepared", () -> workbench.preparedData().isPresent());
    }

    /** Keys that are typed now reach the canvas. */
    void awaitKeyboard() {
        await("the window has the keyboard", stage::isFocused);
        run(() -> stage.getScene().lookup("#canvas-viewport").requestFocus());
    }

    /** Waits for two frames: what was asked of the trainer or the views has been passed on. */
    void awaitFrames() {
        boolean[] drawn = new boolean[1];
        fx(() -> {
            new javafx.animation.AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames > 2) {
                        drawn[0] = true;
                        stop();
                    }
                }
            }.start();
            return null;
        });
        await("two frames have passed", () -> drawn[0]);
    }

    <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }

    void run(Runnable work) {
        fx(() -> {
            work.run();
            return null;
        });
        Frames.settle();
    }

    // Doing.

    /** As its menu entry, button or key would. */
    void fire(String action) {
        assertAvailable(action);
        run(window.actions().get(action)::fire);
    }

    private void assertAvailable(String action) {
        String reason = fx(() -> window.actions().get(action).reason().getValue());
        if (reason != null && !reason.isEmpty()) {
            throw new AssertionError(action + " is not available: " + reason);
        }
    }

    void open(Document document, String name) {
        run(() -> {
            workbench.open(document, name, Optional.empty());
            desk.open(List.of(), Task.CLASSIFICATION);
        });
        if (document.data().isPresent()) {
            awaitData();
        }
    }

    void openSample(String id) {
        open(sample(id), id);
    }

    static Document sample(String id) {
        try {
            return SampleProjects.find(id).orElseThrow().document();
        } catch (DataException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Trains this many epochs more, one after the other. */
    void epochs(int count) {
        for (int i = 0; i < count; i++) {
            fire("train.epoch");
            awaitState(RunState.PAUSED);
        }
    }

    // Asking.

    Document document() {
        return fx(workbench::document);
    }

    long step() {
        return document().checkpoint().map(checkpoint -> checkpoint.step()).orElse(0L);
    }

    /** Every learned number of the network as the document has it. */
    double[] weights() {
        return fx(() -> weights(workbench.document()));
    }

    private double[] weights(Document document) {
        Network network = Network.compile(document.graph(), workbench.signature());
        Trainer.initialise(network, document.training());
        document.checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
        return network.values().clone();
    }

    /** What the accent button of the training bar says. */
    String mainButton() {
        return fx(() -> labels(stage.getScene().getRoot()).stream().filter(label -> "action-train.toggle".equals(label.getId()))
                .findFirst().orElseThrow().getText());
    }

    /** True when these words stand somewhere in the window, to be seen. */
    boolean says(String words) {
        return fx(() -> labels(stage.getScene().getRoot()).stream().anyMatch(label -> label.getText() != null
                && label.getText().contains(words)));
    }

    void awaitWords(String words) {
        await("the window says " + words, () -> labels(stage.getScene().getRoot()).stream()
                .anyMatch(label -> label.getText() != null && label.getText().contains(words)));
    }

    /** Every label, button and the like below a node that can be seen. */
    static List<Labeled> labels(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        List<Labeled> found = new java.util.ArrayList<>();
        if (node instanceof Labeled labeled) {
            found.add(labeled);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(labels(child)));
        }
        return found;
    }
}
