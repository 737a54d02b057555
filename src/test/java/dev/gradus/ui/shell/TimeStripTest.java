package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Keyframe;
import dev.gradus.ui.model.Past;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.RunState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Scrubbing through the past of a run, and branching off it. */
@GuiTest
class TimeStripTest {

    @TempDir
    private static Path homes;
    private static int count;

    private OpenWindow on;
    private Past past;
    private double[] seen = new double[0];

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, homes.resolve("home" + count++));
        past = on.window.past();
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void draggingShowsTheNetworkAsItWasAndBackToNowShowsItAsItIs(FxRobot robot) {
        trained(12);
        Region track = robot.lookup("#time-track").query();
        Document document = on.document();
        double[] now = on.weights();
        on.run(() -> on.live.watch(1000, moment -> moment.network().values().clone(), result -> seen = result.orElseThrow()));
        on.await("the views show the present", () -> Arrays.equals(now, seen));

        robot.moveTo(at(track, 1)).press(MouseButton.PRIMARY).moveTo(at(track, 0.5)).release(MouseButton.PRIMARY);

        assertTrue(on.says("Epoch 6 of 12"));
        assertTrue(on.says("you are looking at the past; nothing runs"));
        assertEquals("Back to now", on.mainButton());
        assertEquals("epoch 6", words(robot, "#time-chip"));
        Keyframe six = on.fx(() -> past.place().orElseThrow());
        on.await("every view shows it", () -> Arrays.equals(Keyframe.widen(six.values()), seen));
        assertEquals(6, on.fx(() -> on.window.regions().cursor().place()), "the charts point at it");
        assertEquals(document, on.document(), "nothing is changed by looking");
        on.awaitWords(on.fx(() -> dev.gradus.ui.theme.NumberText.three(on.desk.currentRun().orElseThrow().epochs().get(5)
                .validationLoss())));
        assertFalse(on.fx(() -> on.window.actions().get("train.batch").available()));

        robot.type(KeyCode.RIGHT);
        assertEquals("epoch 7", words(robot, "#time-chip"));
        on.awaitKeyboard();
        robot.type(KeyCode.PAGE_UP);
        robot.type(KeyCode.PAGE_UP);
        assertEquals("epoch 5", words(robot, "#time-chip"));
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals("epoch 6", words(robot, "#time-chip"));
        robot.press(KeyCode.CONTROL).type(KeyCode.PAGE_UP).release(KeyCode.CONTROL);
        assertEquals("epoch 0", words(robot, "#time-chip"));
        robot.type(KeyCode.SPACE);

        assertEquals("Train on", on.mainButton());
        assertEquals(RunState.FINISHED, on.desk.state());
        on.await("the views show the present again", () -> Arrays.equals(now, seen));
        assertTrue(Double.isNaN(on.fx(() -> on.window.regions().cursor().place())));
    }

    @Test
    void scrubbingPausesARunAndTrainingOnLeavesThePast(FxRobot robot) {
        Document circles = OpenWindow.sample("circles");
        on.open(circles.withTraining(circles.training().withEpochs(100_000)), "long");
        on.fire("train.toggle");
        on.await("it trains", () -> on.desk.position().epoch() >= 5);

        on.fire("time.previous");
        on.awaitState(RunState.PAUSED);
        assertTrue(on.fx(past::looking));
        assertEquals("Back to now", on.mainButton());
        on.fire("train.toggle");
        assertFalse(on.fx(past::looking));
        assertEquals("Resume", on.mainButton());
        on.fire("time.start");
        on.run(on.desk::trainOrPause);
        assertFalse(on.fx(past::looking), "what trains is what is shown");
        on.fire("train.toggle");
        on.awaitState(RunState.PAUSED);
    }

    @Test
    void aBranchFromAKeptPlaceAndOneThatIsTrainedOnceMoreBothEndWhereTheRunEnded(FxRobot robot) {
        trained(40);
        Checkpoint end = on.document().checkpoint().orElseThrow();
        Run first = on.desk.currentRun().orElseThrow();

        branchAt(8);
        assertEquals("from Run 1 at epoch 8", on.desk.currentRun().orElseThrow().settings().get("branched"));
        assertTrue(on.says("A run branched off Run 1, from an exact checkpoint"));
        assertEquals(end, on.document().checkpoint().orElseThrow());
        assertEquals(Optional.of(first), on.desk.currentRun().orElseThrow().fork().orElseThrow().parent());

        branchAt(33);
        assertEquals("from Run 2 at epoch 33", on.desk.currentRun().orElseThrow().settings().get("branched"));
        assertTrue(on.says("was trained once more"));
        assertEquals(end, on.document().checkpoint().orElseThrow());
        assertEquals(3, on.desk.runs().size());
        on.fire("time.start");
        assertEquals("epoch 0", words(robot, "#time-chip"), "what lies before the branches is its past too");
    }

    @Test
    void beforeThereIsAPastTheStripSaysWhatFillsIt(FxRobot robot) {
        on.awaitData();
        assertTrue(on.says("The run is recorded here. Drag to any epoch to see the network as it was."));
        assertEquals("Branch from here: train first; there is no past yet.",
                on.fx(() -> on.window.actions().get("train.branch").reason().getValue()));
        on.epochs(1);
        assertFalse(on.says("The run is recorded here."));
        assertTrue(on.fx(() -> on.window.actions().get("train.branch").available()));

        Region strip = robot.lookup("#time-strip").query();
        on.fire("view.timeStrip");
        assertFalse(strip.isVisible());
        on.fire("view.timeStrip");
        assertTrue(strip.isVisible());
        on.fire("train.rewind");
        assertTrue(on.says("The run is recorded here."));
    }

    @Test
    void theRunsOfAReopenedProjectAreShownAndTheirPastBeginsWhereTheyStand(FxRobot robot) {
        trained(6);
        Document document = on.document();
        var records = on.fx(() -> on.desk.runs().stream().map(Run::record).toList());
        on.run(() -> {
            on.workbench.open(document, "again", Optional.empty());
            on.desk.open(records, on.desk.currentRun().map(Run::task).orElse(dev.gradus.nn.Task.CLASSIFICATION));
        });
        on.awaitState(RunState.FINISHED);
        assertEquals(List.of(), on.fx(past::frames));
        assertFalse(on.fx(() -> on.window.actions().get("time.previous").available()));

        on.epochs(2);

        assertEquals(6, on.fx(() -> past.frames().get(0).epoch()));
        on.fire("time.start");
        assertEquals("epoch 6", words(robot, "#time-chip"));
        assertNotEquals(0, on.desk.history().memory().frames());
        assertArrayEquals(on.fx(() -> past.frames().get(0).values()), narrowed(document.checkpoint().orElseThrow()));
    }

    private void trained(int epochs) {
        Document circles = OpenWindow.sample("circles");
        on.open(circles.withTraining(circles.training().withEpochs(epochs)), "trained");
        on.fire("train.toggle");
        on.awaitState(RunState.FINISHED);
        on.awaitFrames();
    }

    private void branchAt(int epoch) {
        int runs = on.desk.runs().size();
        on.run(() -> past.show((double) epoch));
        assertEquals(epoch, on.fx(() -> past.place().orElseThrow().epoch()));
        on.fire("train.branch");
        on.await("a run has begun", () -> on.desk.runs().size() > runs);
        on.awaitState(RunState.FINISHED);
    }

    private static float[] narrowed(Checkpoint checkpoint) {
        List<Double> all = checkpoint.blocks().stream().filter(block -> block.moment().isEmpty())
                .flatMap(block -> Arrays.stream(block.values().toArray()).boxed()).toList();
        float[] narrow = new float[all.size()];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = all.get(i).floatValue();
        }
        return narrow;
    }

    private String words(FxRobot robot, String id) {
        return on.fx(() -> robot.lookup(id).<Labeled>query().getText());
    }

    private static javafx.geometry.Point2D at(Region track, double share) {
        Bounds on = track.localToScreen(track.getBoundsInLocal());
        return new javafx.geometry.Point2D(on.getMinX() + 7 + share * (on.getWidth() - 14), on.getCenterY());
    }
}
