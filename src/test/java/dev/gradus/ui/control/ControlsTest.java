package dev.gradus.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.testing.GuiTest;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class ControlsTest {

    private final List<Object> told = new ArrayList<>();
    private NumberField drop;
    private FormRow row;
    private IntegerSpinner units;
    private OptionalNumber clip;
    private SeedField seed;
    private Segmented<String> choice;
    private Button train;
    private final SimpleStringProperty reason = new SimpleStringProperty("Train: load data first.");
    private Toasts toasts;
    private ConfirmStrip strip;

    @Start
    void show(Stage stage) {
        drop = new NumberField("Drop probability", 0, 0.99, false).onChanged(told::add);
        drop.setValue(0.2);
        row = new FormRow("Drop probability", drop, Chip.newRun(), "Share of values set to zero.");
        drop.onComplaint(row::say);
        units = new IntegerSpinner("Units", 1, 4096, IntegerSpinner.Stride.DOUBLE).onChanged(told::add);
        units.setValue(8);
        clip = new OptionalNumber("Clipping", 0, 100, 1).onChanged(told::add);
        seed = new SeedField("Seed").onChanged(told::add);
        choice = new Segmented<String>().add("w", "Weights", null).add("g", "Gradients", null).onChosen(told::add);
        train = Reasoned.attach(new Button("Train"), "Train  Space. Starts training.", reason);
        train.setOnAction(event -> told.add("trained"));
        toasts = new Toasts(Duration.millis(300));
        strip = new ConfirmStrip();
        Scene scene = new Scene(new VBox(8, strip, row, units, clip, seed, choice, train, toasts), 400, 500);
        Themes.dress(scene, new ThemeModel());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aNumberAppliesOnEnterInAllThreeSpellings(FxRobot robot) {
        for (String text : List.of("0.5", "1e-3", "1/1000", "1/4")) {
            type(robot, drop, text);
            robot.type(KeyCode.ENTER);
        }
        assertEquals(List.of(0.5, 0.001, 0.25), told, "1/1000 is 1e-3, so nothing changed there");
    }

    @Test
    void aNumberOutOfRangeIsRefusedInOneSentenceAndTheOldOneKeepsWorking(FxRobot robot) {
        type(robot, drop, "1.2");
        robot.type(KeyCode.ENTER);
        assertEquals("Drop probability lies between 0 and 0.99. You typed 1.2.", row.message());
        assertEquals(0.2, drop.value());
        assertEquals(List.of(), told);
        robot.type(KeyCode.ESCAPE);
        assertEquals("", row.message());
        assertEquals("0.2", drop.getText());
    }

    @Test
    void aNumberAppliesWhenTheFocusLeaves(FxRobot robot) {
        type(robot, drop, "0.3");
        robot.type(KeyCode.TAB);
        assertEquals(List.of(0.3), told);
    }

    @Test
    void whatIsNoDecimalNumberIsRefused() {
        for (String text : List.of("5d", "0x1p3", "NaN", "Infinity", "1/0", "", "1/2/3", "abc")) {
            assertFalse(Double.isFinite(NumberField.parse(text)), text);
        }
    }

    @Test
    void arrowsStepByOneAndShiftDoublesAndHalves(FxRobot robot) {
        robot.interact(units.field()::requestFocus);
        robot.type(KeyCode.UP);
        robot.press(KeyCode.SHIFT).type(KeyCode.UP).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.type(KeyCode.DOWN);
        assertEquals(List.of(9, 18, 9, 8), told);
    }

    @Test
    void stepsStopAtTheEndOfTheRange(FxRobot robot) {
        robot.interact(() -> units.setValue(4000));
        robot.interact(() -> units.step(1, true));
        robot.interact(() -> units.step(1, false));
        assertEquals(List.of(4096), told);
    }

    @Test
    void aNumberSwitchedOffIsEmptyAndComesBackAsItWas(FxRobot robot) {
        robot.interact(() -> clip.setValue(OptionalDouble.of(7)));
        robot.interact(() -> clip.toggle().setSelected(false));
        robot.interact(() -> clip.toggle().setSelected(true));
        assertEquals(List.of(OptionalDouble.empty(), OptionalDouble.of(7)), told);
    }

    @Test
    void theDieTakesTheNextSeed(FxRobot robot) {
        robot.interact(() -> seed.setValue(41));
        robot.interact(() -> ((Button) seed.getChildren().get(1)).fire());
        assertEquals(List.of(42L), told);
    }

    @Test
    void aChoiceIsMadeByArrowKeysAndCannotBeTakenBack(FxRobot robot) {
        robot.interact(choice.buttons().get(0)::requestFocus);
        robot.type(KeyCode.RIGHT);
        robot.clickOn(choice.buttons().get(1));
        assertEquals(List.of("g"), told);
        assertEquals("g", choice.chosen());
    }

    @Test
    void anUnavailableButtonSaysWhyWhenClickedAndDoesNothing(FxRobot robot) {
        robot.clickOn(train);
        assertTrue(train.getTooltip().isShowing());
        assertTrue(train.getTooltip().getText().startsWith("Train: load data first."));
        robot.interact(train::requestFocus);
        robot.type(KeyCode.SPACE);
        assertEquals(List.of(), told);
    }

    @Test
    void aButtonWorksAgainWhenItsReasonIsGone(FxRobot robot) {
        robot.interact(() -> reason.set(""));
        robot.clickOn(train);
        assertEquals(List.of("trained"), told);
        assertEquals("Train  Space. Starts training.", train.getTooltip().getText());
    }

    @Test
    void aQuestionBelowTheRowIsAnsweredOnce(FxRobot robot) {
        robot.interact(() -> row.ask("dense 2 gets new weights.", () -> told.add("change"), () -> told.add("keep")));
        robot.clickOn("Cancel");
        assertFalse(row.asking());
        assertEquals(List.of("keep"), told);
    }

    @Test
    void aMessageGoesByItselfAndStaysInTheList(FxRobot robot) throws Exception {
        robot.interact(() -> toasts.say("Exported."));
        assertEquals(1, toasts.getChildren().size());
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> toasts.getChildren().isEmpty());
        assertEquals("Exported.", toasts.past().get(0).words());
    }

    @Test
    void theButtonOfAMessageActsAndTakesItAway(FxRobot robot) {
        robot.interact(() -> toasts.say("Deleted run 2.", "Undo", () -> told.add("undone")));
        robot.interact(() -> ((Button) toasts.lookup(".small-button")).fire());
        assertEquals(List.of("undone"), told);
        assertTrue(toasts.getChildren().isEmpty());
    }

    @Test
    void theStripGoesBeforeItsAnswerActs(FxRobot robot) {
        robot.interact(() -> strip.ask(ConfirmStrip.Tone.DANGER, "The loss is no longer a number.")
                .answer("Learning rate ÷ 10", () -> told.add(strip.asking())));
        robot.clickOn("Learning rate ÷ 10");
        assertEquals(List.of(false), told);
    }

    @Test
    void theBarTellsHealthyFromSmallAndLarge(FxRobot robot) {
        VitalBar bar = VitalBar.gradient();
        List<String> said = new ArrayList<>();
        for (double value : new double[] {Double.NaN, 1e-5, 0.3, 5}) {
            robot.interact(() -> bar.show(value));
            said.add(bar.getAccessibleText());
        }
        assertEquals(List.of("nothing measured yet", "very small", "healthy", "very large"), said);
    }

    private static void type(FxRobot robot, NumberField field, String text) {
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }
}
