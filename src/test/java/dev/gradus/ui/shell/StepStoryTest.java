package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataSetup;
import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.StepEdits;
import dev.gradus.edit.Edits;
import dev.gradus.testing.GuiTest;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Steps of a preparation as the whole window tells of them: on the canvas, in the status bar, in the Data place. */
@GuiTest
class StepStoryTest {

    private static final PseudoClass LEAK = PseudoClass.getPseudoClass("leak");

    @TempDir
    private static Path home;

    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, home);
    }

    @BeforeEach
    void open() {
        on.awaitData();
        on.openSample("iris");
    }

    @AfterEach
    void close() {
        on.close();
    }

    private void learnFromAllRows(int at) {
        on.run(() -> {
            DataSetup setup = on.workbench.document().data().orElseThrow();
            on.workbench.apply(Edits.data("leak", setup.withSteps(StepEdits.replaced(setup.steps(), at,
                    setup.steps().get(at).withFitOn(FitOn.ALL_ROWS)))));
        });
        on.awaitData();
    }

    @Test
    void aLeakIsToldInTheStatusBarAndAClickShowsItsCard(FxRobot robot) {
        Label leaks = robot.lookup("#status-leaks").queryAs(Label.class);
        assertFalse(leaks.isVisible());
        learnFromAllRows(1);
        on.await("the status bar tells the leak", leaks::isVisible);
        assertEquals("1 leak", leaks.getText());
        robot.clickOn(leaks);
        on.await("its card is open", () -> robot.lookup("#step-1-training").tryQuery().filter(Node::isVisible).isPresent());
        on.run(on.workbench::undo);
        on.await("the leak is gone", () -> !leaks.isVisible());
    }

    @Test
    void stepsStandOnTheCanvasWithTheirLeakAndOpenTheirCard(FxRobot robot) {
        on.await("the steps stand there", () -> robot.lookup("#step-chip-1").tryQuery().isPresent());
        assertEquals("Step 2, Standardise. Opens its card.", robot.lookup("#step-chip-1").query().getAccessibleText());
        learnFromAllRows(1);
        on.await("the chip is marked", () -> robot.lookup("#step-chip-1").query().getPseudoClassStates().contains(LEAK));
        assertTrue(robot.lookup("#step-chip-1").query().getAccessibleText().contains("a leak"));
        on.run(() -> {
            DataSetup setup = on.workbench.document().data().orElseThrow();
            on.workbench.apply(Edits.data("off", setup.withSteps(StepEdits.replaced(setup.steps(), 1,
                    setup.steps().get(1).withOff(true)))));
        });
        on.await("what is off leaks no more", () -> robot.lookup("#step-chip-1").query().getAccessibleText().contains("switched off"));
        assertFalse(robot.lookup("#step-chip-1").query().getPseudoClassStates().contains(LEAK));
        robot.clickOn("#step-chip-0");
        on.await("the card of the first step is open", () -> robot.lookup("#step-0-numbers").tryQuery().filter(Node::isVisible).isPresent());
    }
}
