package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.edit.Point;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Dense;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class CanvasMouseTest {

    private CanvasFixture on;

    @Start
    void show(Stage stage) {
        on = new CanvasFixture(stage, CanvasFixture.sample("iris"));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, on::close);
    }

    /** A row that gets the keyboard scrolls into view. */
    private static void clickInPalette(FxRobot robot, String row) {
        robot.interact(() -> robot.lookup(row).query().requestFocus());
        Frames.settle();
        robot.clickOn(row);
    }

    @Test
    void aNetworkIsBuiltByClickingInThePalette(FxRobot robot) throws TimeoutException {
        on.open(CanvasFixture.bare("iris"));
        assertTrue(robot.lookup("#canvas-empty").query().isVisible());

        clickInPalette(robot, "#palette-input");
        clickInPalette(robot, "#palette-output");
        robot.clickOn("#canvas-viewport", MouseButton.PRIMARY);
        clickInPalette(robot, "#palette-dense");

        assertEquals("Input>dense 1 dense 1>Output", on.wires());
        assertEquals(3, ((Dense) on.document().graph().node(on.id("dense 1")).layer()).units());
        assertTrue(on.workbench.inference().complete());
        assertFalse(robot.lookup("#canvas-empty").query().isVisible());
    }

    @Test
    void clickingInThePaletteAddsAfterTheSelection(FxRobot robot) throws TimeoutException {
        on.awaitData();

        robot.clickOn(on.card("dense 1"));
        robot.clickOn("#palette-dropout");

        assertEquals("Input>dense 1 dense 1>dropout 1 dense 2>Output dropout 1>dense 2", on.wires());
        assertEquals(Set.of(on.id("dropout 1")), on.workbench.selectionProperty().get());
        assertEquals("add Dropout", on.workbench.undoLabelProperty().get());
    }

    @Test
    void aLayerDraggedOntoAWireIsInsertedAsOneStep(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Document before = on.document();
        Point2D wire = on.middle("Input", "dense 1");

        robot.drag("#palette-dense").moveTo(wire.getX(), wire.getY() + 4);

        assertTrue(robot.lookup("#ghost").tryQuery().isPresent());
        assertTrue(robot.lookup("#drop-card").tryQuery().isPresent());
        assertEquals(before, on.document());

        robot.drop();

        assertEquals("Input>dense 3 dense 1>dense 2 dense 2>Output dense 3>dense 1", on.wires());
        assertEquals("insert Dense", on.workbench.undoLabelProperty().get());
        assertFalse(robot.lookup("#ghost").tryQuery().isPresent());
        robot.interact(on.workbench::undo);
        assertEquals(before, on.document());
        robot.interact(on.workbench::redo);
        assertEquals("Input>dense 3 dense 1>dense 2 dense 2>Output dense 3>dense 1", on.wires());
    }

    @Test
    void escapeCallsADragOff(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Document before = on.document();
        Point2D wire = on.middle("Input", "dense 1");

        robot.drag("#palette-dense").moveTo(wire.getX(), wire.getY());
        robot.type(KeyCode.ESCAPE);
        robot.drop();

        assertEquals(before, on.document());
        assertFalse(robot.lookup("#ghost").tryQuery().isPresent());
    }

    @Test
    void aLayerDraggedOntoEmptySpaceStaysUnconnected(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Point2D free = on.screen(new Point(180, 200));

        robot.drag("#palette-batchnorm").dropTo(free.getX(), free.getY());

        assertEquals("Input>dense 1 dense 1>dense 2 dense 2>Output", on.wires());
        assertEquals(new Point(180, 200), on.document().layout().place(on.id("batch norm 1")).orElseThrow());
    }

    @Test
    void aLooseNodeDraggedOntoAWireIsInserted(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.workbench.apply(Edits.add(new Dense(5, "relu"), new Point(180, 200))));
        Point2D grip = on.screen(new Point(180, 170));
        Point2D wire = on.middle("dense 1", "dense 2");

        robot.drag(grip.getX(), grip.getY()).moveTo(wire.getX(), wire.getY() + 3);
        assertTrue(robot.lookup("#drop-card").tryQuery().isPresent());
        robot.drop();

        assertEquals("Input>dense 1 dense 1>dense 3 dense 2>Output dense 3>dense 2", on.wires());
        assertEquals("insert dense 3", on.workbench.undoLabelProperty().get());
        assertEquals("output of dense 1, 16, wired to dense 3", robot.lookup(on.out("dense 1")).query().getAccessibleText());
    }

    @Test
    void wiresAreDrawnFromPortToPortAndReplaceTheOneThatWasThere(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.workbench.apply(Edits.add(new Dense(5, "relu"), new Point(180, 160))));

        robot.drag(on.out("Input")).dropTo(on.in("dense 3"));
        assertEquals("Input>dense 1 Input>dense 3 dense 1>dense 2 dense 2>Output", on.wires());

        robot.drag(on.out("dense 3")).dropTo(on.in("dense 2"));
        assertEquals("Input>dense 1 Input>dense 3 dense 2>Output dense 3>dense 2", on.wires());
        assertEquals("rewire", on.workbench.undoLabelProperty().get());
    }

    @Test
    void aWireThatWouldCloseACircleIsRefusedWithItsReason(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.workbench.apply(Edits.insert(
                on.document().graph().edges().get(0), new Add())));
        Document before = on.document();
        Point2D target = robot.lookup(on.in("add 1")).query().localToScreen(10, 10);

        robot.drag(on.out("dense 2")).moveTo(target.getX(), target.getY());
        String hint = ((Label) robot.lookup("#canvas-hint").query()).getText();
        robot.drop();

        assertEquals("This wire would close a circle: add 1 already feeds dense 2.", hint);
        assertEquals(before, on.document());
    }

    @Test
    void theEndOfAWireIsTakenElsewhereOrDroppedToCutIt(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.workbench.apply(Edits.add(new Dense(5, "relu"), new Point(360, -180))));
        Point2D nowhere = on.screen(new Point(180, -220));

        robot.drag(on.in("dense 1")).dropTo(on.in("dense 3"));
        assertEquals("Input>dense 3 dense 1>dense 2 dense 2>Output", on.wires());

        robot.drag(on.in("dense 3")).dropTo(nowhere.getX(), nowhere.getY());
        assertEquals("dense 1>dense 2 dense 2>Output", on.wires());
    }

    @Test
    void aSelectedWireIsDeletedByKey(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Point2D wire = on.middle("dense 1", "dense 2");

        robot.clickOn(wire.getX(), wire.getY());
        robot.type(KeyCode.DELETE);

        assertEquals("Input>dense 1 dense 2>Output", on.wires());
    }

    @Test
    void deletingALinkJoinsTheChainAgain(FxRobot robot) throws TimeoutException {
        on.awaitData();

        robot.clickOn(on.card("dense 1"));
        robot.type(KeyCode.DELETE);

        assertEquals("Input>dense 2 dense 2>Output", on.wires());
        assertEquals("delete dense 1", on.workbench.undoLabelProperty().get());
    }

    @Test
    void movingSnapsToTheGridAndIsOneStep(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Document before = on.document();
        NodeId dense = on.id("dense 1");
        Point from = before.layout().place(dense).orElseThrow();
        Point2D grip = on.screen(from.plus(0, -20));

        robot.drag(grip.getX(), grip.getY()).moveBy(33, 90).dropBy(0, 0);

        Point to = on.document().layout().place(dense).orElseThrow();
        assertEquals(from.plus(40, 100), new Point(to.x(), to.y() + (to.y() == from.y() + 80 ? 20 : 0)));
        assertEquals(0, to.x() % 20);
        assertEquals(0, to.y() % 20);
        robot.interact(on.workbench::undo);
        assertEquals(before, on.document());
    }

    @Test
    void theRubberBandSelectsWhatItTouchesAndShiftAdds(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Point2D corner = on.screen(new Point(110, 120));
        Point2D opposite = on.screen(new Point(380, -20));

        robot.drag(corner.getX(), corner.getY()).dropTo(opposite.getX(), opposite.getY());
        assertEquals(Set.of(on.id("dense 1"), on.id("dense 2")), on.workbench.selectionProperty().get());

        robot.press(KeyCode.SHIFT).clickOn(on.card("Output")).release(KeyCode.SHIFT);
        assertEquals(Set.of(on.id("dense 1"), on.id("dense 2"), on.id("Output")), on.workbench.selectionProperty().get());

        robot.clickOn(corner.getX(), corner.getY());
        assertEquals(Set.of(), on.workbench.selectionProperty().get());
    }

    @Test
    void theWheelZoomsAndKeepsThePointUnderTheMouse(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Point2D at = on.screen(new Point(100, 70));
        robot.moveTo(at.getX(), at.getY());
        Point2D scene = robot.lookup("#canvas-viewport").query().getScene().getRoot().screenToLocal(at);
        Point before = on.canvas.worldOf(scene.getX(), scene.getY());

        robot.scroll(4);

        Point after = on.canvas.worldOf(scene.getX(), scene.getY());
        assertTrue(Math.abs(on.canvas.zoom() - 1) > 0.005, "zoom is " + on.canvas.zoom());
        assertEquals(before.x(), after.x(), 1e-6);
        assertEquals(before.y(), after.y(), 1e-6);
    }

    @Test
    void theMiddleButtonPansAndFitBringsAllBack(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Point2D before = on.screen(new Point(0, 0));

        robot.moveTo(on.screen(new Point(100, 150))).press(MouseButton.MIDDLE).moveBy(60, -40).release(MouseButton.MIDDLE);
        Point2D panned = on.screen(new Point(0, 0));
        robot.clickOn("#button-canvas-fit");

        assertEquals(before.getX() + 60, panned.getX(), 1);
        assertEquals(before.getY() - 40, panned.getY(), 1);
        assertEquals(before.getX(), on.screen(new Point(0, 0)).getX(), 1);
    }

    @Test
    void aDoubleClickOnEmptySpaceAddsThere(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Point2D free = on.screen(new Point(200, 180));

        robot.doubleClickOn(free.getX(), free.getY());
        robot.write("drop").type(KeyCode.ENTER);

        assertEquals(Optional.of(new Point(200, 180)), on.document().layout().place(on.id("dropout 1")));
    }
}
