package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Batches;
import dev.gradus.data.Examples;
import dev.gradus.data.Generated;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.graph.DataSignature;
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
import dev.gradus.train.Signature;
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

    /** There and no way back: that Previous leads back, the circles tell. */
    @Test
    void aWholeStepOfASmallConvolutionalNetworkShowsTheNumbersOfTheEngine() {
        Document document = OpenWindow.sample("mnist-cnn-small");
        Generated strokes = (Generated) document.data().orElseThrow().source();
        document = document.withData(document.data().orElseThrow().withSource(strokes.withSize(60)))
                .withTraining(document.training().withBatchSize(2)).withGraph(NetworkGraph.chain(new Input(),
                new Conv2D(2, Sliding.valid(3, 1), "relu"), new MaxPool2D(2), new Flatten(), new Dense(10, "linear"),
                ((Output) document.graph().output().orElseThrow().layer())));
        Engine engine = enter(document);
        walk("#micro-next", 10, engine);
        theStepWasTheEngines(engine);
    }

    @Test
    void aWholeStepOfTheCirclesShowsTheNumbersOfTheEngine() {
        Engine engine = enter(OpenWindow.sample("circles"));
        List<Place> there = walk("#micro-next", 1, engine);
        theStepWasTheEngines(engine);
        List<Place> back = walk("#micro-previous", 10, engine);
        Collections.reverse(back);
        assertEquals(there, back, "Previous visits the same stops");
    }

    private Engine enter(Document document) {
        on.open(document, "step");
        Engine engine = new Engine(document, on.workbench.preparedData().orElseThrow());
        enter();
        return engine;
    }

    private void theStepWasTheEngines(Engine engine) {
        assertEquals(engine.lossAfter(), on.fx(this::shown), 1e-12, "the last stop is the loss after the step");
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
            on.fx(() -> fire("#micro-next"));
        }
        on.await("the slope is measured", () -> !label("#micro-measured").getText().equals("…"));
        double gradient = on.fx(() -> (Double) on.stage.getScene().lookup("#micro-batch-gradient").getUserData());
        assertEquals(gradient, Double.parseDouble(on.fx(() -> label("#micro-measured").getText()).replace('−', '-')), 1e-8);
        assertEquals("They agree.", on.fx(() -> label("#micro-difference").getAccessibleText()));
    }

    private Microscope enter() {
        on.fire("train.stepInside");
        on.await("the microscope is there", () -> on.stage.getScene().lookup("#microscope") != null);
        return on.fx(this::microscope);
    }

    private Microscope microscope() {
        return (Microscope) on.stage.getScene().lookup("#microscope");
    }

    /** On the window's thread; false when the button says that there is no further to go. */
    private boolean fire(String button) {
        Button pressed = (Button) on.stage.getScene().lookup(button);
        boolean possible = pressed.getAccessibleHelp() == null || !pressed.getAccessibleHelp().contains(": this is where")
                && !pressed.getAccessibleHelp().contains(": the step ends");
        pressed.fire();
        return possible;
    }

    private Label label(String id) {
        return (Label) on.stage.getScene().lookup(id);
    }

    private double shown() {
        return (Double) label("#micro-result").getUserData();
    }

    /**
     * Presses a button until it leads no further, so often between two frames, and compares each number on the screen with
     * the engine's own.
     */
    private List<Place> walk(String button, int presses, Engine engine) {
        List<Shown> all = new ArrayList<>();
        while (all.isEmpty() || all.get(all.size() - 1).further()) {
            on.fx(() -> {
                for (int i = 0; i < presses && (all.isEmpty() || all.get(all.size() - 1).further()); i++) {
                    all.add(new Shown(microscope().place(), label("#micro-title").getText(), shown(),
                            label("#micro-result").getText(), fire(button)));
                }
                return null;
            });
        }
        all.forEach(shown -> compare(shown, engine));
        assertEquals(on.fx(() -> microscope().stops()), all.size(), button + " visits every stop");
        return new ArrayList<>(all.stream().map(Shown::place).toList());
    }

    /** What a stop says, and whether there is a further one. */
    private record Shown(Place place, String title, double number, String text, boolean further) { }

    private static void compare(Shown shown, Engine engine) {
        double number = shown.number();
        if (shown.text().startsWith("= ") && Math.abs(number) >= 1e-5) {
            assertEquals(number, Double.parseDouble(shown.text().substring(2).replace('−', '-')), 1e-9, shown.title());
        }
        if (shown.title().equals("The loss after the step")) {
            assertEquals(engine.lossAfter(), number, 1e-12);
        } else {
            engine.number(shown.place()).ifPresent(own -> assertEquals(own, number, 1e-9 * Math.max(1, Math.abs(own)),
                    shown.title() + " at " + shown.place()));
        }
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

        Engine(Document document, PreparedData data) {
            Examples training = data.training();
            DataSignature signature = Signature.of(data);
            network = Network.compile(document.graph(), signature);
            after = Network.compile(document.graph(), signature);
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
