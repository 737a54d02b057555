package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.testing.GuiTest;
import dev.gradus.ui.model.RunState;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@GuiTest
class CentreStageTest {

    @TempDir
    private static Path home;

    private final AtomicInteger left = new AtomicInteger();
    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, home);
    }

    @AfterEach
    void close() {
        on.close();
    }

    private void enter(CentreStage.Extent extent) {
        on.awaitData();
        on.await("the window has the keyboard", on.stage::isFocused);
        on.run(() -> {
            StackPane node = new StackPane();
            node.setId("actor");
            node.setFocusTraversable(true);
            on.window.centre().show(node, extent, left::incrementAndGet);
        });
    }

    private boolean there(String id) {
        return on.fx(() -> on.stage.getScene().lookup(id) != null);
    }

    @Test
    void inPlaceOfTheCanvasTheChartsAndTheRightColumnStayAndEscGivesTheCanvasBack(FxRobot robot) {
        enter(CentreStage.Extent.CANVAS);
        assertTrue(there("#actor") && there("#dock") && there("#output") && there("#inspector"));
        assertFalse(there("#canvas-viewport") || there("#palette"));
        robot.type(KeyCode.ESCAPE);
        assertTrue(there("#canvas-viewport") && there("#palette") && there("#dock"));
        assertFalse(there("#actor"));
        assertEquals(1, left.get());
    }

    @Test
    void inPlaceOfTheWindowOnlyBarAndStatusStayAndSpaceIsItsOwn(FxRobot robot) {
        enter(CentreStage.Extent.WINDOW);
        assertTrue(there("#actor") && there("#training-bar") && there("#status-bar"));
        assertFalse(there("#canvas-viewport") || there("#palette") || there("#dock") || there("#output"));
        robot.type(KeyCode.SPACE);
        assertEquals(RunState.READY, on.fx(on.desk::state));
        robot.type(KeyCode.ESCAPE);
        assertTrue(there("#canvas-viewport") && there("#palette") && there("#dock") && there("#output"));
    }

    @Test
    void whoeverComesNextOrAnotherPlaceSendsItAway(FxRobot robot) {
        enter(CentreStage.Extent.WINDOW);
        enter(CentreStage.Extent.CANVAS);
        assertEquals(1, left.get());
        on.fire("view.data");
        assertEquals(2, left.get());
        assertFalse(there("#actor"));
        on.fire("view.network");
        assertTrue(there("#canvas-viewport") && there("#palette"));
    }
}
