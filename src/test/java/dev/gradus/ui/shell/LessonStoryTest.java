package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Edits;
import dev.gradus.edit.lesson.Lesson;
import dev.gradus.edit.lesson.LessonResult;
import dev.gradus.edit.lesson.LessonStart;
import dev.gradus.io.LessonFile;
import dev.gradus.io.LessonResultFile;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Checkpoint;
import dev.gradus.ui.lesson.LessonDesk;
import dev.gradus.ui.lesson.Lessons;
import dev.gradus.ui.model.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A learner plays a lesson to its end; a teacher records one, locks the window, and gets a result. */
@GuiTest
class LessonStoryTest {

    @TempDir
    private static Path homes;
    private static int count;

    private OpenWindow on;
    private Lessons lessons;
    private LessonDesk desk;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, homes.resolve("home" + count++));
        lessons = on.window.learning().lessons();
        desk = lessons.desk();
    }

    @AfterEach
    void close() {
        on.close();
    }

    private void play(Lesson lesson) {
        on.awaitData();
        on.run(() -> lessons.start(lesson));
        on.await("the lesson has begun", () -> desk.lesson().isPresent());
        on.awaitData();
    }

    private void press(FxRobot robot, String id) {
        Button button = robot.lookup("#" + id).queryButton();
        on.run(button::fire);
    }

    private void awaitStep(int at) {
        on.await("step " + at, () -> desk.at() == at);
    }

    private void awaitDone() {
        on.await("the step is done", () -> desk.done());
    }

    @Test
    void oneNeuronIsPlayedToItsEndAndMarkedAsDone(FxRobot robot) throws Exception {
        play(LessonFile.packaged("one-neuron"));
        assertTrue(on.says("Two clouds"));
        on.await("the surface and the layer are outlined", () -> ((Pane) on.stage.getScene().lookup("#spotlight"))
                .getChildren().size() == 2);
        press(robot, "lesson-next");

        awaitStep(1);
        on.awaitFrames();
        assertFalse(on.says("Validation accuracy: at least"), "first predict, then do");
        Node surface = robot.lookup("#surface").query();
        var at = on.fx(() -> surface.localToScreen(surface.getBoundsInLocal()));
        robot.moveTo(at.getMinX() + 40, at.getMinY() + 20).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 6; i++) {
            robot.moveTo(at.getMinX() + 40 + i, at.getMinY() + 20 + 15 * i);
        }
        robot.release(MouseButton.PRIMARY);
        on.await("the line is drawn", () -> !robot.lookup("#lesson-say").queryButton().isDisabled());
        press(robot, "lesson-say");
        assertTrue(on.says("Validation accuracy: at least"));
        on.fire("train.toggle");
        awaitDone();
        assertTrue(on.fx(() -> ((Polyline) robot.lookup("#lesson-line").query()).getPoints().size()) > 4,
                "the drawn line lies over the result");
        on.run(() -> on.desk.pause());
        on.await("it rests", () -> !on.desk.state().live());
        press(robot, "lesson-next");

        awaitStep(2);
        on.run(() -> desk.choose(0));
        on.run(() -> on.workbench.select(on.workbench.document().graph().nodes().get(1).id()));
        awaitDone();
        press(robot, "lesson-next");

        awaitStep(3);
        on.run(() -> desk.choose(0));
        on.fire("train.newWeights");
        on.fire("train.toggle");
        awaitDone();
        on.run(() -> on.desk.pause());
        on.await("it rests", () -> !on.desk.state().live());
        press(robot, "lesson-next");
        awaitStep(4);
        press(robot, "lesson-next");

        on.awaitWords("You have finished this lesson");
        LessonResult result = on.fx(() -> desk.result("Ada"));
        assertTrue(result.complete(), result.toString());
        assertEquals(Optional.of("Somewhere quite different"), result.steps().get(3).predicted());
        assertEquals(Optional.of("Almost where it was"), result.steps().get(3).actual());
        Path file = homes.resolve("ada.result.json");
        on.run(() -> lessons.writeResult(file, result));
        on.await("the result is written", () -> Files.exists(file));
        assertEquals(result, LessonResultFile.read(file));
        on.await("the lesson is marked as done", () -> LessonResultFile.done(on.home, "one-neuron"));
        press(robot, "lesson-next");
        on.await("the lesson is left", () -> desk.lesson().isEmpty());
        assertEquals(null, on.fx(() -> on.stage.getScene().lookup("#lesson-panel")), "and its panel is gone");
    }

    @Test
    void whatATeacherRecordsPlaysFromItsFile(FxRobot robot) throws Exception {
        on.awaitData();
        on.fire("learn.record");
        on.run(() -> on.workbench.apply(Edits.training("Batch size",
                on.workbench.document().training().withBatchSize(32))));
        on.epochs(2);
        on.fire("canvas.fit");
        assertEquals(3, on.fx(() -> lessons.recorder().steps().size()).intValue(),
                () -> lessons.recorder().steps().toString());
        Lesson recorded = on.fx(() -> lessons.recorder().lesson("My first lesson"));
        assertEquals("my-first-lesson", recorded.id());
        press(robot, "recorder-cancel");
        Path file = homes.resolve("first.lesson.json");
        LessonFile.write(file, recorded);

        on.openSample("moons");
        on.run(() -> on.window.files().open(file));
        on.await("the lesson has begun", () -> desk.lesson().isPresent());
        assertEquals(16, on.document().training().batchSize(), "it begins with the project as it was");
        on.awaitData();
        assertFalse(on.fx(desk::done));
        on.run(() -> on.workbench.apply(Edits.training("Batch size",
                on.workbench.document().training().withBatchSize(32))));
        awaitDone();
        on.run(desk::next);
        on.epochs(2);
        awaitDone();
        on.run(desk::next);
        on.fire("canvas.fit");
        awaitDone();
        on.run(desk::next);
        assertTrue(on.fx(desk::over));
    }

    @Test
    void whatATeacherLocksSaysSoAndWhatIsHiddenIsGoneUntilTheLessonEnds(FxRobot robot) throws Exception {
        Lesson xor = LessonFile.packaged("xor");
        play(new Lesson("locked", xor.title(), xor.summary(), 5, Optional.empty(),
                new LessonStart.OfSample("circles"), List.of("train.newWeights", "inspector"), List.of("dock"), xor.steps()));
        on.await("locks hold", () -> !lessons.locks().locked().isEmpty());
        assertEquals("The teacher has locked this.", on.fx(() -> on.window.actions().get("train.newWeights").reason().getValue()));
        long seed = on.document().training().seed();
        on.run(on.window.actions().get("train.newWeights")::fire);
        assertEquals(seed, on.document().training().seed(), "a locked action does nothing");
        int batch = on.document().training().batchSize();
        on.run(() -> robot.lookup("#set-batchsize").query().requestFocus());
        robot.type(KeyCode.UP, KeyCode.ENTER);
        assertEquals(batch, on.document().training().batchSize(), "nor does a locked part of the window");
        assertFalse(on.fx(() -> robot.lookup("#dock").query().isVisible()));
        on.run(lessons::leave);
        assertEquals(Set.of(), on.fx(() -> lessons.locks().locked()));
        assertTrue(on.fx(() -> robot.lookup("#dock").query().isVisible()));
        on.fire("train.newWeights");
        assertEquals(seed + 1, on.document().training().seed());
    }

    @Test
    void aWorkedExampleGoesBackToItsGivenWeightsOnRewind() {
        on.awaitData();
        on.fire("learn.worked");
        on.await("it is open", () -> on.workbench.nameProperty().get().equals("Worked example 2-2-2"));
        on.awaitData();
        Checkpoint given = on.document().checkpoint().orElseThrow();
        on.fire("train.batch");
        on.awaitState(RunState.PAUSED);
        assertEquals(1, on.step());
        on.fire("train.rewind");
        assertEquals(Optional.of(given), on.document().checkpoint());
    }
}
