package dev.gradus.ui.data.augment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Balance;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.data.DataPlace;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class AugmentPanelTest {

    private final Background background = new Background("augment test");
    private Workbench workbench;
    private DataPlace place;

    @Start
    void show(Stage stage) {
        workbench = new Workbench(background);
        place = new DataPlace(workbench, new TrainingDesk(workbench, 1), new Actions(), new ThemeModel(), background,
                Optional::empty, Optional::empty);
        Scene scene = new Scene(place, 1280, 700);
        Themes.dress(scene, new ThemeModel());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    private void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get(30, TimeUnit.SECONDS));
    }

    private AugmentPlan plan() {
        return workbench.document().data().orElseThrow().augmentation();
    }

    private Variants variants() {
        return ((VariantCanvas) place.lookup("#augment-variants")).variants();
    }

    private void open(FxRobot robot, String sample) throws Exception {
        Document document = SampleProjects.find(sample).orElseThrow().document();
        robot.interact(() -> workbench.open(document, sample, Optional.empty()));
        until(() -> place.lookup("#augment-panel") != null && place.lookup("#augment-panel").isVisible());
    }

    private void add(FxRobot robot, String id) {
        robot.interact(() -> ((Button) place.lookup("#augment-add")).fire());
        robot.clickOn("#augment-add-" + id);
        Frames.settle();
    }

    @Test
    void anAugmentationIsAddedSetAndRemovedAsUndoableEditsWithVariantsThatFollow(FxRobot robot) throws Exception {
        open(robot, "mnist-cnn-small");
        assertFalse(place.lookup("#augment-variants").isVisible(), "nothing to show yet");
        add(robot, "rotate");
        until(() -> variants() != null);
        assertEquals("rotate", plan().list().get(0).type());
        Variants before = variants();
        assertEquals(12, before.numbers().size());
        assertEquals(12, before.numbers().stream().map(Arrays::toString).distinct().count());
        Slider angle = (Slider) place.lookup("#augment-rotate .slider");
        robot.interact(() -> {
            angle.setValue(40);
            angle.setValue(90);
            angle.setValue(60);
        });
        until(() -> variants() != before);
        assertEquals(60, plan().list().get(0).value("degrees"));
        robot.interact(workbench::undo);
        assertEquals(15, plan().list().get(0).value("degrees"), "moving a slider is one undo step");
        robot.interact(() -> ((Button) place.lookup("#augment-rotate .button")).fire());
        assertTrue(plan().isNone());
        robot.interact(workbench::undo);
        robot.interact(workbench::undo);
        assertTrue(plan().isNone(), "before it was added");
    }

    @Test
    void newVariantsShowTheSameExampleInOtherEpochs(FxRobot robot) throws Exception {
        open(robot, "iris");
        add(robot, "noise");
        until(() -> variants() != null);
        Variants before = variants();
        robot.interact(() -> ((Button) place.lookup("#augment-again")).fire());
        until(() -> variants() != before);
        assertArrayEquals(before.original(), variants().original());
        assertFalse(Arrays.equals(before.numbers().get(0), variants().numbers().get(0)));
    }

    @Test
    void classWeightsAndSamplingAreEditsOfTheData(FxRobot robot) throws Exception {
        open(robot, "iris");
        until(() -> place.lookup("#balance-weights") != null);
        ToggleButton balanced = (ToggleButton) place.lookup("#balance-weights").lookupAll(".toggle-button").toArray()[1];
        robot.interact(balanced::fire);
        assertEquals(Balance.NONE.withWeighing(Balance.Weighing.BALANCED), workbench.document().data().orElseThrow().balance());
        until(() -> !workbench.signature().weights().isEmpty());
        robot.interact(workbench::undo);
        assertEquals(Balance.NONE, workbench.document().data().orElseThrow().balance());
    }
}
