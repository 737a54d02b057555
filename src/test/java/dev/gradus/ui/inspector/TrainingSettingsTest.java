package dev.gradus.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.edit.Edits;
import dev.gradus.nn.schedule.MultiStep;
import dev.gradus.nn.schedule.OneCycle;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Clipping;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.control.OptionalNumber;
import dev.gradus.ui.control.SliderField;
import dev.gradus.ui.model.RunState;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the inspector shows and changes of the training: the rate and its course, clipping, the optimiser, when to stop. */
@GuiTest
class TrainingSettingsTest {

    private InspectorFixture on;

    @Start
    void show(Stage stage) throws DataException {
        on = new InspectorFixture(stage);
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        on.close(robot);
    }

    @Test
    void theDragOfASliderIsOneUndoStep(FxRobot robot) {
        double before = on.setup().live().learningRate();
        SliderField slider = robot.lookup("#setting-learningRate .slider-field").queryAs(SliderField.class);
        robot.drag(slider.slider().lookup(".thumb")).moveBy(8, 0).moveBy(8, 0).moveBy(6, 0).drop();

        double after = on.setup().live().learningRate();
        assertTrue(after > before, after + " after, " + before + " before");
        robot.interact(on.workbench::undo);
        assertEquals(before, on.setup().live().learningRate());
        assertEquals("", on.workbench.undoLabelProperty().get(), "there was one step only");
        assertEquals(before, slider.value());
    }

    @Test
    void clippingIsOffUntilItIsSwitchedOn(FxRobot robot) {
        OptionalNumber clip = robot.lookup("#setting-clipNorm .optional-number").queryAs(OptionalNumber.class);
        assertEquals(OptionalDouble.empty(), clip.value());
        robot.interact(() -> clip.toggle().setSelected(true));
        assertEquals(1, on.setup().live().clipping().limit());
        robot.interact(() -> clip.toggle().setSelected(false));
        assertEquals(0, on.setup().live().clipping().limit());
    }

    @Test
    void whatIsClippedIsAskedOnlyWhileClipping(FxRobot robot) {
        assertFalse(robot.lookup("#setting-clipBy").query().isVisible());
        robot.interact(() -> robot.lookup("#setting-clipNorm .optional-number").queryAs(OptionalNumber.class).toggle()
                .setSelected(true));
        assertTrue(robot.lookup("#setting-clipBy").query().isVisible());
        on.choose(robot, "clipBy", "value");
        assertEquals(new Clipping(Clipping.Kind.VALUE, 1), on.setup().live().clipping());
    }

    @Test
    void aScheduleBringsItsOwnSettingsAndIsDrawn(FxRobot robot) {
        assertFalse(robot.lookup("#setting-scheduleUnit").query().isVisible(), "a constant rate counts nothing");
        List<Double> flat = curve();
        assertEquals(1, Set.copyOf(heights(flat)).size());
        on.choose(robot, "schedule", "one_cycle");

        assertEquals(new OneCycle(0, 25, 1e4, 0.3, false), on.setup().live().course().schedule());
        assertTrue(robot.lookup("#setting-scheduleUnit").query().isVisible());
        assertEquals("whole run", robot.lookup("#setting-totalSteps .muted").queryAs(Label.class).getText());
        List<Double> cycle = heights(curve());
        double highest = cycle.stream().min(Double::compare).orElseThrow();
        assertEquals(0.3, (double) cycle.indexOf(highest) / cycle.size(), 0.02, "where the rate is highest");
        assertTrue(cycle.get(0) > highest + 40 && cycle.get(cycle.size() - 1) > cycle.get(0), () -> "" + cycle);

        on.choose(robot, "schedule", "multi_step");
        assertFalse(robot.lookup("#setting-totalSteps").tryQuery().isPresent());
        TextField milestones = robot.lookup("#setting-milestones .text-field").queryAs(TextField.class);
        assertEquals("30, 60, 90", milestones.getText());
        robot.interact(() -> {
            milestones.requestFocus();
            milestones.setText("10, 20");
        });
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(10, 20), ((MultiStep) on.setup().live().course().schedule()).milestones());
        assertEquals(3, Set.copyOf(heights(curve())).size());
    }

    @Test
    void theDotStandsWhereTrainingIs(FxRobot robot) throws Exception {
        assertFalse(on.view.lookup("#rate-dot").isVisible());
        on.trainOneEpoch(robot);
        on.until(() -> on.view.lookup("#rate-dot").isVisible());
        int epochs = on.setup().live().epochs();
        double width = ((Region) on.view.lookup("#rate-dot").getParent()).getWidth() - 8;
        assertEquals(4 + width / epochs, ((Circle) on.view.lookup("#rate-dot")).getCenterX(), 2);
        assertTrue(on.text("#rate-now").startsWith("now 0.0"), () -> on.text("#rate-now"));
    }

    @Test
    void theRateOfARunThatIsTrainedOnIsDrawnWhole(FxRobot robot) throws Exception {
        robot.interact(() -> on.workbench.apply(Edits.training("epochs", on.setup().withEpochs(1))));
        on.until(() -> on.desk.state() == RunState.READY);
        robot.interact(on.desk::trainOrPause);
        on.until(() -> on.desk.state() == RunState.FINISHED);
        robot.interact(on.desk::trainOrPause);
        on.until(() -> on.desk.state() == RunState.FINISHED && on.desk.position().epoch() == 2);
        on.until(() -> on.text("#rate-end").equals("2 epochs"));
        double width = ((Region) on.view.lookup("#rate-dot").getParent()).getWidth();
        on.until(() -> Math.abs(((Circle) on.view.lookup("#rate-dot")).getCenterX() - (width - 4)) < 1);
        List<Double> past = ((Polyline) on.view.lookup(".rate-past")).getPoints();
        assertTrue(past.get(0) < width / 2, () -> "it begins at " + past.get(0) + " of " + width);
    }

    /** x and y in turn. */
    private List<Double> curve() {
        on.view.applyCss();
        on.view.layout();
        return List.copyOf(((Polyline) on.view.lookup(".rate-future")).getPoints());
    }

    private static List<Double> heights(List<Double> curve) {
        List<Double> heights = new java.util.ArrayList<>();
        for (int i = 1; i < curve.size(); i += 2) {
            heights.add((double) Math.round(curve.get(i) * 10) / 10);
        }
        return heights;
    }

    @Test
    void aLayerHasARateOfItsOwnUnlessItIsFrozen(FxRobot robot) {
        on.select(robot, on.dense(0));
        SliderField factor = robot.lookup("#setting-rateFactor .slider-field").queryAs(SliderField.class);
        assertEquals(1, factor.value());
        on.type(robot, factor.field(), "0.1");
        robot.type(KeyCode.ENTER);
        assertEquals(0.1, on.dense(0).rateFactor());
        robot.interact(() -> on.workbench.apply(Edits.freeze(List.of(on.dense(0).id()), true)));
        assertFalse(robot.lookup("#setting-rateFactor").query().isVisible());
    }

    @Test
    void anotherOptimiserBringsItsOwnSettings(FxRobot robot) {
        assertTrue(robot.lookup("#setting-beta1").tryQuery().isPresent());
        on.choose(robot, "optimizer", "sgd");
        assertFalse(robot.lookup("#setting-beta1").tryQuery().isPresent());
        assertFalse(robot.lookup("#setting-nesterov").query().isVisible(), "Nesterov needs momentum");
        SliderField momentum = robot.lookup("#setting-momentum .slider-field").queryAs(SliderField.class);
        on.type(robot, momentum.field(), "0.9");
        robot.type(KeyCode.ENTER);
        assertTrue(robot.lookup("#setting-nesterov").query().isVisible());
    }

    @Test
    void patienceIsShownWithEarlyStoppingOnly(FxRobot robot) {
        assertFalse(robot.lookup("#setting-patience").query().isVisible());
        robot.interact(() -> robot.lookup("#setting-earlyStopping .toggle-switch")
                .queryAs(atlantafx.base.controls.ToggleSwitch.class).setSelected(true));
        assertTrue(on.setup().earlyStopping().enabled());
        assertTrue(robot.lookup("#setting-patience").query().isVisible());
    }

    @Test
    void aSettingThatStartsANewRunWaitsForTheBatchInHand(FxRobot robot) throws Exception {
        on.until(() -> on.desk.state() == RunState.READY);
        robot.interact(on.desk::trainOrPause);
        on.until(() -> on.desk.currentRun().isPresent());
        on.type(robot, ((IntegerSpinner) robot.lookup("#setting-batchSize .integer-spinner").query()).field(), "8");
        robot.type(KeyCode.ENTER);
        on.until(() -> on.setup().batchSize() == 8);
        assertTrue(on.workbench.document().checkpoint().isPresent(), "the weights up to then are kept");
    }
}
