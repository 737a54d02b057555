package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.nn.Task;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.RunControl;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a person does in the first minute, in the real window. */
@GuiTest
class TrainingStoryTest {

    @TempDir
    private static Path homes;
    private static int count;

    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, homes.resolve("home" + count++));
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void theFirstStartShowsTheCirclesReadyToTrain(FxRobot robot) {
        on.awaitData();

        assertEquals("Circles", on.workbench.nameProperty().get());
        assertTrue(on.says("Press Space to train"));
        assertEquals("Train", on.mainButton());
        assertEquals(0, on.desk.runs().size());
        Canvas surface = (Canvas) robot.lookup("#surface").<Pane>query().getChildren().get(0);
        Palette light = Palette.of(Theme.LIGHT);
        on.await("the points of both classes are drawn", () -> {
            Image picture = surface.snapshot(null, null);
            return pixels(picture, light.classColour(0)) > 100 && pixels(picture, light.classColour(1)) > 100;
        });
    }

    @Test
    void spaceTrainsAndPausesWithinABatchAndTrainingIsUndoneAndRedone(FxRobot robot) {
        on.awaitData();
        double[] first = on.weights();
        // So many that no machine gets through them before the test does.
        on.run(() -> on.workbench.apply(Edits.training("epochs", on.workbench.document().training().withEpochs(100_000))));

        on.awaitKeyboard();
        robot.type(KeyCode.SPACE);
        on.await("three epochs have passed", () -> on.desk.position().epoch() >= 3);
        assertEquals(RunState.RUNNING, on.desk.state());
        assertEquals("Pause", on.mainButton());
        Run run = on.desk.currentRun().orElseThrow();
        assertEquals("Run 1", run.name());
        assertEquals(1, on.desk.runs().size());
        assertTrue(on.fx(() -> run.batchLoss().size()) > 3, "the loss curve grows");

        // So slow that the batch after the one in hand would come in a quarter of an hour: to pause is not to wait for it.
        on.run(() -> on.desk.pace(0.00006));
        robot.type(KeyCode.SPACE);
        on.awaitState(RunState.PAUSED);
        double[] trained = on.weights();
        assertFalse(Arrays.equals(first, trained));
        assertEquals("Resume", on.mainButton());

        long at = on.step();
        on.fire("edit.undo");
        assertArrayEquals(first, on.weights());
        assertTrue(on.document().checkpoint().isEmpty());
        on.fire("edit.redo");
        assertArrayEquals(trained, on.weights());
        assertEquals(at, on.step());
    }

    @Test
    void singleStepsStopRewindAndNewWeightsDoWhatTheySay() {
        on.awaitData();
        double[] first = on.weights();
        long seed = on.document().training().seed();

        on.fire("train.batch");
        on.awaitState(RunState.PAUSED);
        assertEquals(1, on.step());
        on.fire("train.batch");
        on.awaitState(RunState.PAUSED);
        assertEquals(2, on.step());
        int perEpoch = on.desk.position().stepsPerEpoch();
        on.fire("train.epoch");
        on.awaitState(RunState.PAUSED);
        assertEquals(perEpoch, on.step(), "one epoch ends at the end of the epoch that was begun");
        on.fire("train.epoch");
        on.awaitState(RunState.PAUSED);
        assertEquals(2 * perEpoch, on.step());
        assertEquals(1, on.desk.runs().size(), "single steps go on with the run");

        on.fire("train.stop");
        assertEquals(RunState.FINISHED, on.desk.state());
        assertEquals(2 * perEpoch, on.step(), "the weights stay");

        on.fire("train.rewind");
        assertArrayEquals(first, on.weights(), "the very same first weights");
        assertEquals(RunState.READY, on.desk.state());
        assertEquals(1, on.desk.runs().size(), "the run is kept");

        on.fire("train.newWeights");
        assertEquals(seed + 1, on.document().training().seed());
        assertFalse(Arrays.equals(first, on.weights()));
        on.fire("edit.undo");
        assertArrayEquals(first, on.weights());
    }

    @Test
    void pausingAndGoingOnEndsWithTheWeightsOfAnUninterruptedRun() {
        Document document = OpenWindow.sample("moons");
        document = document.withTraining(document.training().withEpochs(6));
        on.open(document, "moons");
        on.run(() -> on.desk.pace(Double.POSITIVE_INFINITY));

        on.fire("train.batch");
        on.awaitState(RunState.PAUSED);
        on.fire("train.epoch");
        on.awaitState(RunState.PAUSED);
        on.fire("train.batch");
        on.awaitState(RunState.PAUSED);
        on.fire("train.toggle");
        on.awaitState(RunState.FINISHED);

        assertEquals(uninterrupted(document).blocks(), on.document().checkpoint().orElseThrow().blocks());
        Run run = on.desk.currentRun().orElseThrow();
        assertEquals(6, run.epochs().size());
        assertEquals(Task.CLASSIFICATION, run.task());
    }

    private Checkpoint uninterrupted(Document document) {
        AtomicReference<Optional<Checkpoint>> end = new AtomicReference<>(Optional.empty());
        Trainer.run(new TrainingPlan(document.graph(), on.workbench.preparedData().orElseThrow(), document.training(),
                Optional.empty()), new RunControl(document.training().live()), event -> {
                    if (event instanceof TrainingEvent.Finished finished) {
                        end.set(Optional.of(finished.checkpoint()));
                    }
                }, 1);
        return end.get().orElseThrow();
    }

    private static int pixels(Image picture, Color colour) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Color at = picture.getPixelReader().getColor(x, y);
                count += Math.abs(at.getRed() - colour.getRed()) + Math.abs(at.getGreen() - colour.getGreen())
                        + Math.abs(at.getBlue() - colour.getBlue()) < 0.03 ? 1 : 0;
            }
        }
        return count;
    }
}
