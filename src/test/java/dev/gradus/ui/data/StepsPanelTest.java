package dev.gradus.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataSetup;
import dev.gradus.data.DataException;
import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.Step;
import dev.gradus.edit.Edits;
import dev.gradus.edit.SampleProjects;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The cards of the preparation in the Data place: every change is an edit of the document. */
@GuiTest
class StepsPanelTest {

    private final Background background = new Background("steps test");
    private Workbench workbench;
    private DataPlace place;

    @Start
    void show(Stage stage) throws DataException {
        workbench = new Workbench(background);
        TrainingDesk desk = new TrainingDesk(workbench, 1);
        workbench.open(SampleProjects.find("iris").orElseThrow().document(), "Iris", Optional.empty());
        ThemeModel theme = new ThemeModel();
        place = new DataPlace(workbench, desk, new Actions(), theme, background, Optional::empty, Optional::empty);
        Scene scene = new Scene(place, 1240, 760);
        Themes.dress(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    private List<String> steps() {
        return workbench.document().data().map(DataSetup::steps).orElse(List.of()).stream().map(step -> step.type().id()).toList();
    }

    private Step step(int at) {
        return workbench.document().data().orElseThrow().steps().get(at);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
        Frames.settle();
    }

    private void ready(FxRobot robot) throws Exception {
        until(() -> workbench.dataProperty().get() instanceof DataState.Ready
                && robot.lookup("#steps-end .label").tryQuery().map(node -> ((Label) node).getText().startsWith("Input gets")).orElse(false));
    }

    private static String text(FxRobot robot, String id) {
        List<String> words = new ArrayList<>();
        robot.from(robot.lookup(id).<Node>query()).lookup(".label").queryAllAs(Label.class).forEach(label -> words.add(label.getText()));
        return String.join("|", words);
    }

    private void add(FxRobot robot, String words) throws Exception {
        robot.interact(robot.lookup("#step-add").queryAs(Button.class)::fire);
        TextField field = Window.getWindows().stream().map(window -> window.getScene().lookup("#step-chooser-field"))
                .filter(TextField.class::isInstance).map(TextField.class::cast).findFirst().orElseThrow();
        robot.interact(() -> {
            field.setText(words);
            Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                    KeyCode.ENTER, false, false, false, false));
        });
        Frames.settle();
    }

    @Test
    void theCardsSayWhatEachStepDoesAndWhatTheNetworkGets(FxRobot robot) throws Exception {
        ready(robot);
        assertEquals(List.of("fill-missing", "standardise"), steps());
        assertTrue(text(robot, "#step-1").contains("on training rows"), text(robot, "#step-1"));
        assertEquals("Input gets 4 numbers", robot.lookup("#steps-end .label").queryAs(Label.class).getText());
    }

    @Test
    void aStepIsFoundAddedAndUndone(FxRobot robot) throws Exception {
        ready(robot);
        add(robot, "logarithm");
        assertEquals(List.of("fill-missing", "log", "standardise"), steps(), "before what scales");
        ready(robot);
        assertTrue(text(robot, "#step-1").contains("nothing to fit"), text(robot, "#step-1"));
        robot.interact(workbench::undo);
        assertEquals(List.of("fill-missing", "standardise"), steps());
        robot.interact(workbench::redo);
        assertEquals(List.of("fill-missing", "log", "standardise"), steps());
    }

    @Test
    void altAndTheArrowsMoveAStepAndItKeepsTheKeyboard(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> robot.lookup("#step-1").query().requestFocus());
        robot.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        Frames.settle();
        assertEquals(List.of("standardise", "fill-missing"), steps());
        ready(robot);
        assertEquals("step-0", place.getScene().getFocusOwner().getId());
        robot.interact(workbench::undo);
        assertEquals(List.of("fill-missing", "standardise"), steps());
    }

    @Test
    void aLeakIsMarkedSaidAndMendedByItsButton(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(() -> {
            DataSetup setup = workbench.document().data().orElseThrow();
            List<Step> steps = List.of(setup.steps().get(0), setup.steps().get(1).withFitOn(FitOn.ALL_ROWS));
            workbench.apply(Edits.data("leak", setup.withSteps(steps)));
        });
        until(() -> robot.lookup("#step-1-training").tryQuery().isPresent());
        assertTrue(text(robot, "#step-1").contains("was taken from all 150 rows"), text(robot, "#step-1"));
        assertTrue(text(robot, "#step-1").contains("leak"));
        robot.interact(robot.lookup("#step-1-training").queryAs(Button.class)::fire);
        assertEquals(FitOn.TRAINING, step(1).fitOn());
        until(() -> robot.lookup("#step-1-training").tryQuery().isEmpty());
        assertFalse(text(robot, "#step-1").contains("leak"));
    }

    @Test
    void theEyeOfAStepSwitchesItOffAndOnAgainUndoably(FxRobot robot) throws Exception {
        ready(robot);
        robot.interact(robot.lookup("#step-1-eye").queryAs(Button.class)::fire);
        assertTrue(step(1).off());
        ready(robot);
        until(() -> text(robot, "#step-1").contains("Switched off"));
        assertEquals("Switch on", robot.lookup("#step-1-eye").query().getAccessibleText());
        assertEquals(List.of("fill-missing", "standardise"), steps(), "it keeps its place");
        robot.interact(workbench::undo);
        assertFalse(step(1).off());
        robot.interact(workbench::redo);
        robot.interact(robot.lookup("#step-1-eye").queryAs(Button.class)::fire);
        assertFalse(step(1).off());
    }

    @Test
    void aCardIsDraggedByItsHandleToAnotherPlaceUndoably(FxRobot robot) throws Exception {
        ready(robot);
        Node handle = robot.lookup("#step-1 .step-handle").query();
        Node first = robot.lookup("#step-0").query();
        robot.drag(handle).moveTo(first.localToScreen(first.getBoundsInLocal()).getMinX() + 20,
                first.localToScreen(first.getBoundsInLocal()).getMinY() + 4);
        assertTrue(robot.lookup(".step-drop").query().isVisible(), "a line shows where it would go");
        robot.drop();
        Frames.settle();
        assertEquals(List.of("standardise", "fill-missing"), steps());
        assertFalse(robot.lookup(".step-drop").query().isVisible());
        robot.interact(workbench::undo);
        assertEquals(List.of("fill-missing", "standardise"), steps());
    }

    @Test
    void settingsOpenOnRequestAndAChangeIsAnEdit(FxRobot robot) throws Exception {
        ready(robot);
        assertTrue(robot.lookup("#step-0-numbers").tryQuery().isEmpty());
        robot.interact(() -> place.showStep(0));
        robot.interact(() -> robot.lookup("#step-0-numbers").queryComboBox().getSelectionModel().select(1));
        ready(robot);
        assertEquals("mean", step(0).get(step(0).type().settings().get(0)));
        robot.interact(() -> robot.lookup("#step-0-all").queryAs(CheckBox.class).fire());
        assertFalse(step(0).columns().all());
        robot.interact(workbench::undo);
        assertTrue(step(0).columns().all());
    }
}
