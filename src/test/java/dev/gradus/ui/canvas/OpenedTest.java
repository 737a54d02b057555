package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Edits;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.layer.Dense;
import dev.gradus.testing.GuiTest;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class OpenedTest {

    private CanvasFixture on;

    @Start
    void show(Stage stage) {
        on = new CanvasFixture(stage, CanvasFixture.sample("iris"));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, on::close);
    }

    private Set<String> open() {
        return on.canvas.opened().nodes().stream().map(id -> on.document().graph().node(id).name()).collect(Collectors.toSet());
    }

    @Test
    void aSmallNetworkOverTwoInputsOpensItsNeuronsByItself(FxRobot robot) throws TimeoutException {
        on.open(CanvasFixture.sample("circles"));
        assertEquals(Set.of("Input", "dense 1", "dense 2"), open());
        on.open(CanvasFixture.sample("iris"));
        assertEquals(Set.of(), open());
    }

    @Test
    void theKeyOpensAndClosesAndUndoLeavesItAlone(FxRobot robot) throws TimeoutException {
        on.awaitData();
        NodeId dense = on.id("dense 1");
        robot.interact(() -> {
            on.workbench.select(dense);
            on.canvas.requestFocus();
        });
        robot.type(KeyCode.O);
        assertEquals(Set.of("dense 1"), open());
        robot.interact(() -> on.workbench.apply(Edits.change(dense, "units", new Dense(6, "tanh"))));
        assertEquals(Set.of("dense 1"), open());
        robot.interact(() -> on.workbench.undo());
        assertEquals(Set.of("dense 1"), open());
        robot.type(KeyCode.O);
        assertEquals(Set.of(), open());
    }

    @Test
    void aDeletedLayerIsOpenAgainWhenItIsBack(FxRobot robot) throws TimeoutException {
        on.awaitData();
        NodeId dense = on.id("dense 1");
        robot.interact(() -> on.canvas.opened().open(Set.of(dense)));
        robot.interact(() -> on.workbench.apply(Edits.delete(on.document().graph(), Set.of(dense))));
        assertEquals(Set.of(), open());
        robot.interact(() -> on.workbench.undo());
        assertEquals(Set.of("dense 1"), open());
    }

    @Test
    void aLargeZoomOpensWhatIsInViewAndASmallOneLetsGo(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.canvas.opened().open(Set.of(on.id("Output"))));
        robot.interact(() -> {
            for (int i = 0; i < 3; i++) {
                on.actions.get("canvas.zoomIn").fire();
            }
        });
        assertTrue(open().contains("dense 1"), open().toString());
        robot.interact(() -> on.canvas.opened().close(on.id("dense 1")));
        assertFalse(open().contains("dense 1"));
        robot.interact(() -> on.actions.get("canvas.zoom100").fire());
        assertEquals(Set.of("Output"), open());
    }

    @Test
    void aDoubleClickOpens(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.doubleClickOn(on.card("dense 1"));
        assertEquals(Set.of("dense 1"), open());
    }
}
