package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Batches;
import dev.gradus.data.Examples;
import dev.gradus.edit.Document;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Mode;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Place;
import dev.gradus.train.Steps;
import dev.gradus.train.Trainer;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.teach.Microscope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A training step walked through in the real window: what is shown is what the engine computed and applied. */
@GuiTest
class MicroscopeStoryTest {

    @TempDir
    private static Path homes;
    private static int count;

    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, homes.resolve("home" + count++));
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aWholeStepOfASmallConvolutionalNetworkShowsTheNumbersOfTheEngine() {
        Document document = OpenWindow.sample("mnist-cnn-small");
        document = document.withTraining(document.training().withBatchSize(4)).withGraph(NetworkGraph.chain(new Input(),
                new Conv2D(2, Sliding.valid(3, 1), "relu"), new MaxPool2D(2), new Flatten(), new Dense(10, "linear"),
                ((Output) document.graph().output().orElseThrow().layer())));
        walk(document);
    }

    @Test
    void aWholeStepOfTheCirclesShowsTheNumbersOfTheEngine() {
        walk(OpenWindow.sample("circles"));
    }

    private void walk(Document document) {
        on.open(document, "step");
        Engine engine = new Engine(document, on.workbench.preparedData().orElseThrow().training());
        Microscope microscope = enter();

        List<Place> there = new ArrayList<>();
        for (boolean atEnd = false; !atEnd; atEnd = !press("#micro-next")) {
            there.add(look(microscope, engine));
        }
        assertEquals(microscope.stops(), there.size(), "Next visits every stop");
        assertEquals(engine.lossAfter(), shown(), 1e-12, "the last stop is the loss after the step");
        List<Place> back = new ArrayList<>();
        for (boolean atStart = false; !atStart; atStart = !press("#micro-previous")) {
            back.add(look(microscope, engine));
        }
        Collections.reverse(back);
        assertEquals(there, back, "Previous visits the same stops");
        assertArrayEquals(engine.after.values(), on.weights(), "the step that was shown is the one that was applied");
        assertEquals(1, on.step());
    }

    @Test
    void theStepIsUndoneLikeAnyOtherAndEscapeLeaves(FxRobot robot) {
        on.awaitData();
        double[] first = on.weights();
        enter();
        assertFalse(java.util.Arrays.equals(first, on.weights()));
        robot.type(KeyCode.ESCAPE);
        on.await("the network is back", () -> on.stage.getScene().lookup("#microscope") == null);
        assertEquals(RunState.PAUSED, on.desk.state());
        on.fire("edit.undo");
        assertArrayEquals(first, on.weights());
    }

    @Test
    void theSlopeMeasuredByANudgeIsWhatBackPropagationSays(FxRobot robot) {
        on.awaitData();
        Microscope microscope = enter();
        while (!(microscope.place().spot() instanceof Spot.Share)) {
            press("#micro-next");
        }
        on.await("the slope is measured", () -> !label("#micro-measured").getText().equals("…"));
        double gradient = on.fx(() -> (Double) on.stage.getScene().lookup("#micro-batch-gradient").getUserData());
        assertEquals(gradient, Double.parseDouble(on.fx(() -> label("#micro-measured").getText()).replace('−', '-')), 1e-8);
        assertEquals("They agree.", on.fx(() -> label("#micro-difference").getAccessibleText()));
    }

    private Microscope enter() {
        on.fire("train.stepInside");
        on.await("the microscope is there", () -> on.stage.getScene().lookup("#microscope") != null);
        return (Microscope) on.fx(() -> on.stage.getScene().lookup("#microscope"));
    }

    /** False when the button says that there is no further to go. */
    private boolean press(String button) {
        return on.fx(() -> {
            Button pressed = (Button) on.stage.getScene().lookup(button);
            boolean possible = pressed.getAccessibleHelp() == null || !pressed.getAccessibleHelp().contains(": this is where")
                    && !pressed.getAccessibleHelp().contains(": the step ends");
            pressed.fire();
            return possible;
        });
    }

    private Label label(String id) {
        return (Label) on.stage.getScene().lookup(id);
    }

    private double shown() {
        return on.fx(() -> (Double) label("#micro-result").getUserData());
    }

    /** Compares the number on the screen with the engine's own. */
    private Place look(Microscope microscope, Engine engine) {
        Place place = on.fx(microscope::place);
        String title = on.fx(() -> label("#micro-title").getText());
        double shown = shown();
        String text = on.fx(() -> label("#micro-result").getText());
        if (text.startsWith("= ") && Math.abs(shown) >= 1e-5) {
            assertEquals(shown, Double.parseDouble(text.substring(2).replace('−', '-')), 1e-9, title);
        }
        if (title.equals("The loss after the step")) {
            assertEquals(engine.lossAfter(), shown, 1e-12);
        } else {
            engine.number(place).ifPresent(number -> assertEquals(number, shown, 1e-9 * Math.max(1, Math.abs(number)), title
                    + " at " + place));
        }
        return place;
    }

    /** The same step, taken once more by the ordinary means and read from its own buffers. */
    private static final class Engine {

        private final Network network;
        private final Network after;
        private final Workspace workspace;
        private final Matrix targets;
        private final int columns;
        private final double loss;
        private final long stepKey;

        Engine(Document document, Examples training) {
            network = Network.compile(document.graph(), signature(document));
            after = Network.compile(document.graph(), signature(document));
            Trainer.initialise(network, document.training());
            Trainer.initialise(after, document.training());
            try (Kernel exact = Kernels.named(Kernels.available().get(0), Precision.EXACT, 1)) {
                Steps steps = new Steps(after, training, document.training(), exact);
                columns = steps.size();
                steps.next(document.training().live());
                Batches batches = new Batches(training, document.training().batchSize(), document.training().seed());
                batches.shuffle(0);
                workspace = new Workspace(network, columns, Workspace.Purpose.TRAIN_AND_INPUT_GRADIENT, exact);
                targets = Matrix.zeros(training.targetSize(), columns);
                batches.fill(0, workspace.inputs(columns), targets);
                stepKey = Randoms.key(Randoms.key(document.training().seed(), "step"), 0);
                workspace.forward(columns, Mode.TRAINING, stepKey);
                loss = workspace.lossWithGradient(columns, targets);
                workspace.backward(columns);
            }
        }

        private static dev.gradus.graph.DataSignature signature(Document document) {
            try {
                return dev.gradus.train.Signature.of(new dev.gradus.data.DataLoader(Path.of(""))
                        .prepare(document.data().orElseThrow()));
            } catch (dev.gradus.data.DataException broken) {
                throw new IllegalStateException(broken);
            }
        }

        double lossAfter() {
            try (Kernel exact = Kernels.named(Kernels.available().get(0), Precision.EXACT, 1)) {
                Workspace again = new Workspace(after, columns, Workspace.Purpose.PREDICT, exact);
                again.inputs(columns).copyFrom(workspace.inputs(columns));
                again.forward(columns, Mode.TRAINING, stepKey);
                return again.loss(columns, targets);
            }
        }

        /** Empty for numbers that stand in no buffer that all layers have. */
        Optional<Double> number(Place place) {
            Spot spot = place.spot();
            if (spot instanceof Spot.Output out) {
                return Optional.of(workspace.outputs(columns, place.layer()).get(out.unit(), out.example()));
            } else if (spot instanceof Spot.GradInput in) {
                int from = place.layer() == Place.LOSS ? network.output() : network.layers().get(place.layer()).inputs().get(in.input());
                return Optional.of(workspace.outputGradients(columns, from).get(in.unit(), in.example()));
            } else if (spot instanceof Spot.Gradient gradient) {
                int offset = network.layers().get(place.layer()).parameters().get(gradient.parameter()).offset();
                return Optional.of(workspace.gradients()[offset + gradient.index()]);
            } else if (spot instanceof Spot.NewValue value) {
                return Optional.of(after.values()[value.index()]);
            } else if (spot instanceof Spot.MeanLoss) {
                return Optional.of(loss);
            }
            return Optional.empty();
        }
    }

    @Test
    void aNewcomerSeesTheWayIn() {
        on.awaitData();
        assertTrue(on.says("Step inside"), "in the training bar from the start");
        on.fire("train.batch");
        on.awaitState(RunState.PAUSED);
        assertTrue(on.says("Step inside this batch"), "on the canvas when training is paused");
    }
}
