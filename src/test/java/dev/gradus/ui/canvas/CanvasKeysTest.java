package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.model.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class CanvasKeysTest {

    private CanvasFixture on;

    @Start
    void show(Stage stage) {
        on = new CanvasFixture(stage, CanvasFixture.sample("iris"));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, on::close);
    }

    @Test
    void aNetworkIsBuiltByKeyboardAlone(FxRobot robot) throws TimeoutException {
        on.open(CanvasFixture.bare("iris"));
        robot.interact(on.canvas::requestFocus);

        robot.type(KeyCode.SLASH).write("inp").type(KeyCode.ENTER);
        robot.type(KeyCode.SLASH).write("out").type(KeyCode.ENTER);
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.SLASH).write("dense").type(KeyCode.ENTER);

        assertEquals("Input>dense 1 dense 1>Output", on.wires());
        assertTrue(on.workbench.inference().complete());
    }

    @Test
    void tabGoesThroughTheNodesInComputingOrderAndArrowsAlongTheWires(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(on.canvas::requestFocus);
        List<String> visited = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.TAB);
            visited.add(selected());
        }
        assertEquals(List.of("Input", "dense 1", "dense 2", "Output"), visited);

        robot.type(KeyCode.LEFT);
        assertEquals("dense 2", selected());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertEquals(Set.of(on.id("dense 1"), on.id("dense 2")), on.workbench.selectionProperty().get());
        robot.type(KeyCode.ESCAPE);
        assertEquals(Set.of(), on.workbench.selectionProperty().get());
    }

    @Test
    void nudgesInARowUndoTogether(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.clickOn(on.card("dense 1"));
        NodeId dense = on.id("dense 1");
        Point before = on.document().layout().place(dense).orElseThrow();

        robot.press(KeyCode.SHORTCUT).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.RIGHT).release(KeyCode.SHORTCUT);
        assertEquals(before.plus(20, 40), on.document().layout().place(dense).orElseThrow());

        robot.interact(on.workbench::undo);
        assertEquals(before, on.document().layout().place(dense).orElseThrow());
    }

    @Test
    void wDrawsAWireWithArrowsAndEnter(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.workbench.apply(Edits.add(new Dense(4, "relu"), new Point(180, 160))));
        robot.clickOn(on.card("Input"));

        robot.type(KeyCode.W);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);

        assertEquals("Input>dense 1 Input>dense 3 dense 1>dense 2 dense 2>Output", on.wires());
        robot.press(KeyCode.SHIFT).type(KeyCode.W).release(KeyCode.SHIFT);
        assertEquals("dense 1>dense 2 dense 2>Output", on.wires());
    }

    @Test
    void copiedLayersArePastedWithTheirWires(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.clickOn(on.card("dense 1"));
        robot.press(KeyCode.SHIFT).clickOn(on.card("dense 2")).release(KeyCode.SHIFT);

        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).type(KeyCode.V).release(KeyCode.SHORTCUT);
        assertEquals("Input>dense 1 dense 1>dense 2 dense 2>Output dense 3>dense 4", on.wires());
        assertEquals(Set.of(on.id("dense 3"), on.id("dense 4")), on.workbench.selectionProperty().get());

        robot.press(KeyCode.SHORTCUT).type(KeyCode.D).release(KeyCode.SHORTCUT);
        assertEquals("Input>dense 1 dense 1>dense 2 dense 2>Output dense 3>dense 4 dense 5>dense 6", on.wires());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.X).release(KeyCode.SHORTCUT);
        assertEquals("Input>dense 1 dense 1>dense 2 dense 2>Output dense 3>dense 4", on.wires());
    }

    @Test
    void renamingRefusesANameThatIsTaken(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.clickOn(on.card("dense 1")).type(KeyCode.F2);

        robot.write("dense 2").type(KeyCode.ENTER);
        assertTrue(robot.lookup(".danger-text").queryAllAs(Labeled.class).stream().anyMatch(label ->
                label.getText().equals("Another layer is called “dense 2”. Choose another name.")));

        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT).write("hidden").type(KeyCode.ENTER);
        assertEquals(List.of("Input", "hidden", "dense 2", "Output"), on.names());
        assertFalse(robot.lookup("#rename").tryQuery().isPresent());
    }

    @Test
    void freezeAndArrangeAndFindHaveTheirKeys(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.clickOn(on.card("dense 1")).type(KeyCode.K);
        assertTrue(on.document().graph().node(on.id("dense 1")).frozen());
        robot.type(KeyCode.K);
        assertFalse(on.document().graph().node(on.id("dense 1")).frozen());

        Point tidy = on.document().layout().place(on.id("dense 1")).orElseThrow();
        robot.press(KeyCode.SHORTCUT).type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.SHORTCUT);
        robot.type(KeyCode.L);
        assertEquals(tidy, on.document().layout().place(on.id("dense 1")).orElseThrow());

        robot.press(KeyCode.SHORTCUT).type(KeyCode.F).release(KeyCode.SHORTCUT).write("outp");
        assertEquals("Output", selected());
    }

    @Test
    void aProblemShowsItsBadgeAndItsFixMends(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.clickOn(on.card("dense 2")).type(KeyCode.DELETE);

        assertEquals("The target has 3 classes, but dense 1 has 16 units.",
                ((Labeled) robot.lookup("#problem-sentence").query()).getText());
        assertTrue(robot.lookup(on.card("dense 1")).query().getAccessibleText().endsWith("problem: needs 3 units"));
        assertEquals("Set units to 3", ((Button) robot.lookup("#problem-fix").query()).getText());

        robot.clickOn("#problem-fix");

        assertTrue(on.workbench.inference().complete());
        assertFalse(robot.lookup("#problem-card").tryQuery().isPresent());
        assertEquals("set units to 3", on.workbench.undoLabelProperty().get());
    }

    @Test
    void nodesSpeak(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.workbench.apply(Edits.insert(on.document().graph().edges().get(1), new Dropout(0.5))));

        assertEquals("dense 1, Dense, 16 units, ReLU, output 16, 80 parameters",
                robot.lookup(on.card("dense 1")).query().getAccessibleText());
        robot.clickOn(on.card("dense 1")).type(KeyCode.K);
        assertEquals("dense 1, Dense, 16 units, ReLU, output 16, 80 parameters, selected, frozen",
                robot.lookup(on.card("dense 1")).query().getAccessibleText());
    }

    @Test
    void anEditThatCostsTrainedWeightsAsksFirst(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(on.desk::oneEpoch);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> on.document().checkpoint().isPresent()
                && on.desk.state() != RunState.RUNNING && !on.desk.state().live());
        robot.clickOn(on.card("dense 1"));

        robot.type(KeyCode.DELETE);
        assertEquals("dense 2 gets new weights. Run 1 is kept.",
                ((Labeled) robot.lookup("#question-sentence").query()).getText());
        robot.clickOn("#question-cancel");
        assertEquals("Input>dense 1 dense 1>dense 2 dense 2>Output", on.wires());

        robot.type(KeyCode.DELETE);
        robot.clickOn("#question-change");
        assertEquals("Input>dense 2 dense 2>Output", on.wires());
    }

    @Test
    void anEditInTheMiddleOfARunWaitsForTheBatchInHandAndKeepsItsWeights(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.desk.pace(20));
        robot.interact(on.desk::trainOrPause);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> on.desk.position().step() > 0);
        robot.clickOn(on.card("dense 1")).type(KeyCode.K);

        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> on.document().graph().node(on.id("dense 1")).frozen());
        Frames.settle();
        assertFalse(on.desk.state().live());
        assertTrue(on.document().checkpoint().isPresent());
        assertEquals("freeze", on.workbench.undoLabelProperty().get());
    }

    @Test
    void anOutlineRunsFromNodeToNodeWhileItTrains(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.theme.reducedMotionProperty().set(false));
        robot.interact(() -> on.desk.pace(20));
        robot.interact(on.desk::trainOrPause);
        assertTrue(robot.lookup("#training-pulse").query().isVisible());

        robot.interact(() -> on.theme.reducedMotionProperty().set(true));
        assertFalse(robot.lookup("#training-pulse").query().isVisible());
        robot.interact(on.desk::stop);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !on.desk.state().live());
    }

    @Test
    void aMissingEndIsAddedByOneClickWithItsWire(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.clickOn(on.card("Output")).type(KeyCode.DELETE);

        assertEquals("The network has no Output.", ((Labeled) robot.lookup("#problem-sentence").query()).getText());
        robot.clickOn("#problem-fix");

        assertEquals("Input>dense 1 dense 1>dense 2 dense 2>Output", on.wires());
        assertTrue(on.workbench.inference().complete());
    }

    @Test
    void theMinimapShowsWhileTheNetworkIsLargerThanTheView(FxRobot robot) throws TimeoutException {
        on.awaitData();
        assertFalse(robot.lookup("#minimap").query().isVisible());

        robot.clickOn(on.card("dense 1"));
        for (int i = 0; i < 5; i++) {
            robot.interact(() -> on.actions.get("canvas.zoomIn").fire());
        }
        Frames.settle();
        assertTrue(robot.lookup("#minimap").query().isVisible());

        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.M).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        Frames.settle();
        assertFalse(robot.lookup("#minimap").query().isVisible());
    }

    private String selected() {
        return on.document().graph().node(on.workbench.selectionProperty().get().iterator().next()).name();
    }
}
