package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.NodeId;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Checkpoint;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Circles: Input n1, dense n2 of 4 neurons, dense n3 of 2, Output. */
@GuiTest
class NeuronCanvasTest {

    private CanvasFixture on;

    @Start
    void show(Stage stage) {
        on = new CanvasFixture(stage, CanvasFixture.sample("circles"));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, on::close);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Frames.settle();
    }

    private WeightLayer weights(FxRobot robot) {
        return robot.lookup("#canvas-weights").queryAs(WeightLayer.class);
    }

    private void awaitWeights(FxRobot robot) throws TimeoutException {
        on.awaitData();
        await(() -> weights(robot).drawn().size() == 2 * 4 + 4 * 2);
    }

    private static String readout(FxRobot robot) {
        StringBuilder words = new StringBuilder();
        robot.lookup("#canvas-readout .label").queryAllAs(Label.class).stream().filter(Label::isVisible)
                .forEach(label -> words.append(label.getText()).append("|"));
        return words.toString();
    }

    /** The middle of the wire between two tiles, on the screen. */
    private Point2D middle(FxRobot robot, String from, String to) {
        Bounds a = robot.lookup(from).query().localToScreen(robot.lookup(from).query().getBoundsInLocal());
        Bounds b = robot.lookup(to).query().localToScreen(robot.lookup(to).query().getBoundsInLocal());
        return new Point2D((a.getMaxX() + b.getMinX()) / 2, (a.getCenterY() + b.getCenterY()) / 2);
    }

    private double weight(NodeId layer, String name, int place) {
        return on.document().checkpoint().orElseThrow().find(layer, name, "").orElseThrow().values().get(place);
    }

    @Test
    void theMouseOnANeuronShowsItAndAClickPinsIt(FxRobot robot) throws TimeoutException {
        awaitWeights(robot);
        Neuron third = new Neuron(on.id("dense 1"), 2);

        robot.moveTo("#neuron-n2-2");
        await(() -> on.workbench.watched().shown().equals(Optional.of(third)));
        assertTrue(readout(robot).startsWith("dense 1, neuron 3|activation between "), readout(robot));
        robot.clickOn("#neuron-n2-2");
        assertEquals(Optional.of(third), on.workbench.watched().pinned());
        robot.moveTo("#neuron-n3-0");
        assertEquals(Optional.of(third), on.workbench.watched().shown());
        robot.clickOn("#neuron-n2-2");
        robot.moveTo("#canvas-legend");
        await(() -> on.workbench.watched().shown().isEmpty());
    }

    @Test
    void aWeightIsReadUnderTheMouseAndSetByHand(FxRobot robot) throws TimeoutException {
        awaitWeights(robot);
        NodeId last = on.id("dense 2");
        assertFalse(robot.lookup("#wire-n2-n3").queryAs(WireView.class).getChildren().get(0).isVisible());

        robot.moveTo(middle(robot, "#neuron-n2-1", "#neuron-n3-0"));
        String words = readout(robot);
        assertTrue(words.matches("dense 1, neuron 2 → dense 2, neuron 1\\|weight [+−]\\d.*\\|click to edit\\|"), words);
        robot.clickOn(middle(robot, "#neuron-n2-1", "#neuron-n3-0"));
        robot.interact(() -> robot.lookup("#number-field").queryAs(TextField.class).setText("2.5"));
        robot.type(KeyCode.ENTER);

        assertEquals(2.5, weight(last, "weight", 1));
        assertEquals("set weight", on.workbench.undoLabelProperty().get());
        await(() -> weights(robot).drawn().stream().anyMatch(wire -> wire.weight() == 2.5));
        robot.clickOn("#number-zero");
        assertEquals(0, weight(last, "weight", 1));
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#number-card").tryQuery().isEmpty());
        robot.interact(on.workbench::undo);
        assertEquals(2.5, weight(last, "weight", 1));
        robot.interact(on.workbench::undo);
        assertEquals(Optional.<Checkpoint>empty(), on.document().checkpoint());
    }

    @Test
    void aChangePausesTrainingFirst(FxRobot robot) throws TimeoutException {
        awaitWeights(robot);
        robot.interact(() -> {
            on.desk.pace(2);
            on.desk.trainOrPause();
        });
        await(() -> on.desk.position().step() > 0);
        robot.clickOn(middle(robot, "#neuron-n2-1", "#neuron-n3-0"));
        robot.clickOn("#number-zero");

        await(() -> on.desk.state() != RunState.RUNNING && !on.desk.state().live());
        await(() -> on.document().checkpoint().isPresent() && weight(on.id("dense 2"), "weight", 1) == 0);
        assertEquals("Training was paused for the change.", robot.lookup("#number-note").queryAs(Label.class).getText());
        assertTrue(on.document().checkpoint().orElseThrow().step() > 0);
    }

    @Test
    void theKeyboardChoosesANeuronAndOpensItsNumbers(FxRobot robot) throws TimeoutException {
        awaitWeights(robot);
        robot.interact(() -> {
            on.workbench.select(on.id("dense 1"));
            robot.lookup("#node-n2").query().requestFocus();
        });
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT);
        assertEquals(Optional.of(new Neuron(on.id("dense 2"), 1)), on.workbench.watched().shown());
        robot.type(KeyCode.LEFT);
        assertEquals(Optional.of(new Neuron(on.id("dense 1"), 1)), on.workbench.watched().shown());
        String spoken = robot.lookup("#neuron-n2-1").query().getAccessibleText();
        assertTrue(spoken.matches("neuron 2 of 4 in dense 1, bias .*, activation between .* and .*"), spoken);

        robot.type(KeyCode.ENTER);
        String row = robot.lookup("#neuron-weight-n1-0").query().getAccessibleText();
        assertTrue(row.matches("weight (plus|minus) \\d.* from neuron 1 in Input to neuron 2 in dense 1"), row);
        robot.clickOn("#neuron-bias");
        robot.interact(() -> robot.lookup("#number-field").queryAs(TextField.class).setText("-1.5"));
        robot.type(KeyCode.ENTER);
        assertEquals(-1.5, weight(on.id("dense 1"), "bias", 1));
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        assertTrue(robot.lookup("#number-card").tryQuery().isEmpty());
    }

    @Test
    void closingALayerBringsItsPlainWiresBack(FxRobot robot) throws TimeoutException {
        awaitWeights(robot);
        robot.interact(() -> on.canvas.opened().close(on.id("dense 1")));
        await(() -> weights(robot).drawn().isEmpty());
        assertTrue(robot.lookup("#wire-n2-n3").queryAs(WireView.class).getChildren().get(0).isVisible());
        assertEquals(NodeFace.WIDTH, robot.lookup("#node-n2").queryAs(NodeCard.class).getWidth());
    }
}
