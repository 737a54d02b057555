package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.testing.GuiTest;
import dev.gradus.ui.model.RunState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@GuiTest
class LandscapeStoryTest {

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
        on.await("the window has the keyboard", on.stage::isFocused);
        on.fire("learn.landscape");
        on.await("all points are measured", () -> label("#landscape-note").contains("65 × 65"));
    }

    @AfterEach
    void close() {
        on.close();
    }

    private String label(String id) {
        return Optional.ofNullable((Label) on.stage.getScene().lookup(id)).map(Label::getText).orElse("");
    }

    private <T extends Node> T find(String id) {
        return on.fx(() -> {
            @SuppressWarnings("unchecked")
            T node = (T) on.stage.getScene().lookup(id);
            return node;
        });
    }

    @Test
    void anArrowKeyMovesTheBallTheWeightsMoveWithItAndUndoBringsThemBack(FxRobot robot) {
        double[] before = on.weights();
        robot.press(KeyCode.RIGHT);
        on.await("the output shows the network at the ball", () -> on.live.lookProperty().get().isPresent());
        robot.release(KeyCode.RIGHT);
        on.await("the weights are the document's", () -> on.workbench.document().checkpoint().isPresent()
                && on.live.lookProperty().get().isEmpty());
        double[] moved = on.weights();
        assertFalse(Arrays.equals(before, moved));
        on.fire("edit.undo");
        assertArrayEquals(before, on.weights());
    }

    @Test
    void escPutsABallThatIsHeldBackAndThenLeadsToTheCanvas(FxRobot robot) {
        double[] before = on.weights();
        robot.press(KeyCode.UP);
        on.await("the ball is held", () -> on.live.lookProperty().get().isPresent());
        robot.type(KeyCode.ESCAPE);
        robot.release(KeyCode.UP);
        on.await("nothing else is looked at", () -> on.live.lookProperty().get().isEmpty());
        assertArrayEquals(before, on.weights());
        assertTrue(on.fx(() -> on.workbench.document().checkpoint().isEmpty()));
        robot.type(KeyCode.ESCAPE);
        on.await("the canvas is back", () -> on.stage.getScene().lookup("#canvas-viewport") != null);
    }

    @Test
    void afterTrainingThePlaneIsLaidThroughTheNetworkAndTheWayCanBeSeen(FxRobot robot) {
        ToggleButton way = find("#landscape-path");
        assertTrue(on.fx(() -> way.getTooltip().getText()).startsWith("Train some epochs first"));
        on.epochs(6);
        on.await("the way is known", () -> !way.getTooltip().getText().startsWith("Train"));
        on.run(way::fire);
        on.await("the share of the motion is told", () -> label("#landscape-share").contains("of the motion"));
        on.await("all points are measured", () -> label("#landscape-note").contains("65 × 65"));
        assertTrue(label("#landscape-note").contains("of the way lies outside"));
        ToggleButton side = find("#landscape-surface");
        on.run(side::fire);
        on.await("the ball's loss is told", () -> label("#landscape-reading").startsWith("Ball: loss 0."));
    }

    @Test
    void trainFromHereBeginsARunAtTheBall(FxRobot robot) {
        robot.type(KeyCode.RIGHT);
        on.await("the weights are the document's", () -> on.workbench.document().checkpoint().isPresent()
                && on.live.lookProperty().get().isEmpty());
        on.run(() -> ((javafx.scene.control.Button) on.stage.getScene().lookup("#landscape-train")).fire());
        on.awaitState(RunState.RUNNING);
        on.run(on.desk::pause);
        on.awaitState(RunState.PAUSED);
        assertEquals(1, on.fx(() -> on.desk.runs().size()));
    }
}
