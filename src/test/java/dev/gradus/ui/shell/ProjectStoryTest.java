package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.edit.Layout;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.io.Model;
import dev.gradus.io.ModelFile;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Block;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Predictor;
import dev.gradus.train.TrainingEvent;
import dev.gradus.ui.model.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Composing, keeping, exporting and editing, in the real window. */
@GuiTest
class ProjectStoryTest {

    @TempDir
    private static Path folder;
    private static int count;

    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, folder.resolve("home" + count++));
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aNetworkIsBuiltUndoneRedoneSavedAndReopenedAsItWas() {
        Document iris = OpenWindow.sample("iris");
        on.open(iris.withGraph(NetworkGraph.EMPTY).withLayout(Layout.EMPTY), "iris");
        Document bare = on.document();
        assertEquals(RunState.PROBLEM, on.desk.state());

        on.run(() -> on.workbench.apply(Edits.append(new Input())));
        on.run(() -> on.workbench.apply(Edits.append(new Output(Task.CLASSIFICATION, Output.IMPLIED))));
        on.run(() -> on.workbench.apply(Edits.insert(on.workbench.document().graph().edges().get(0), new Dense(3, "linear"))));
        assertEquals("Input>dense 1 dense 1>Output", wires());
        on.await("it can be trained", () -> on.desk.state() == RunState.READY);
        Document built = on.document();

        int edits = 0;
        while (!on.document().equals(bare)) {
            on.fire("edit.undo");
            edits++;
        }
        assertTrue(edits >= 3, "three layers were at least three edits, not " + edits);
        for (int i = 0; i < edits; i++) {
            on.fire("edit.redo");
        }
        assertEquals(built, on.document());

        on.epochs(2);
        Path file = folder.resolve("built.gradus.json");
        on.run(() -> on.window.files().write(file, () -> { }));
        on.await("it is saved", () -> !on.workbench.unsavedProperty().get());
        assertEquals("built", on.workbench.nameProperty().get());
        Document saved = on.document();

        on.run(() -> on.window.files().newProject());
        assertEquals(Document.EMPTY, on.document());
        on.run(() -> on.window.files().open(file));
        on.await("it is open again", () -> on.workbench.nameProperty().get().equals("built"));
        on.awaitData();
        assertEquals(saved, on.document());
        assertEquals(List.of("Run 1"), on.fx(() -> on.desk.runs().stream().map(run -> run.name()).toList()));
        assertEquals(2, on.desk.runs().get(0).epochs().size());
        assertFalse(on.workbench.unsavedProperty().get());

        double[] before = on.weights();
        on.epochs(2);
        assertFalse(java.util.Arrays.equals(before, on.weights()),
                "a new run that is as long as the one in the file leaves its own weights");
    }

    @Test
    void anExportedModelOpensInTheWindowAndPredictsTheSame() throws Exception {
        on.openSample("iris");
        on.epochs(3);
        Path file = folder.resolve("iris.model.json");

        on.run(() -> on.window.files().exportTo(file));
        on.awaitWords("Exported iris.model.json. Read back and compared on 10 rows: largest difference");
        Document trained = on.document();
        var data = on.workbench.preparedData().orElseThrow();
        Matrix rows = Matrix.zeros(data.preparation().inputSize(), data.validation().count());
        for (int i = 0; i < rows.columns; i++) {
            data.validation().copyInput(i, rows, i);
        }
        double[] expected = predict(new Predictor(trained.graph(), data.preparation(), values(trained)), rows);
        on.run(() -> on.workbench.saved(folder.resolve("elsewhere.gradus.json"), "elsewhere"));

        on.run(() -> on.window.files().open(file));
        on.await("the model is open", () -> on.workbench.nameProperty().get().equals("iris"));
        Model model = ModelFile.read(file);
        double[] said = predict(new Predictor(on.document().graph(), model.preparation(), values(on.document())), rows);

        assertArrayEquals(expected, said);
        assertTrue(Files.size(file) > 500);
    }

    @Test
    void aStructuralEditStopsTheRunAndKeepsTheWeightsThatFit(FxRobot robot) {
        openLongRun();
        on.run(() -> on.desk.pace(Double.POSITIVE_INFINITY));
        on.fire("train.toggle");
        on.await("some epochs have passed", () -> on.desk.position().epoch() >= 2);
        Node third = node("dense 3");
        on.run(() -> on.workbench.select(node("dense 3").id()));

        on.fire("canvas.freeze");
        on.await("the run has ended", () -> on.document().graph().node(third.id()).frozen() && !on.desk.state().live());

        Checkpoint kept = on.document().checkpoint().orElseThrow();
        assertTrue(kept.step() > 0);
        on.fire("edit.undo");
        assertFalse(on.document().graph().node(third.id()).frozen());
        assertEquals(kept, on.document().checkpoint().orElseThrow(), "undoing the edit leaves the trained weights");
    }

    @Test
    void aLiveLearningRateReachesTheTrainerWithoutStoppingIt() {
        openLongRun();
        on.fire("train.toggle");
        on.await("it runs", () -> on.desk.position().step() > 0);
        var session = on.desk.control().orElseThrow();
        double before = session.live().learningRate();

        on.fire("train.faster");

        assertEquals(1.25 * before, session.live().learningRate());
        long at = on.desk.position().step();
        on.await("the same run goes on", () -> on.desk.position().step() > at);
        assertEquals(RunState.RUNNING, on.desk.state());
        assertEquals(session, on.desk.control().orElseThrow());
        assertEquals(1, on.desk.runs().size());
    }

    @Test
    void aLossThatIsNoLongerANumberSaysWhereAndOffersRemediesThatHelp(FxRobot robot) {
        Document plane = OpenWindow.sample("plane");
        Document wild = plane.withTraining(plane.training().withOptimizer(Sgd.TYPE.defaults()).withLearningRate(1e6)
                .withEpochs(1000));
        on.open(wild, "wild");
        on.run(() -> on.desk.pace(Double.POSITIVE_INFINITY));

        explode();
        TrainingEvent.NotFinite how = (TrainingEvent.NotFinite) on.desk.endingProperty().get().orElseThrow();
        assertEquals("dense 1", how.layer());
        assertTrue(words(robot).matches("Step [0-9,]+: the loss is no longer a number\\. It began in dense 1, whose weights "
                + "grew to .+\\. The weights of step [0-9,]+ are kept\\."), words(robot));
        assertEquals(how.step() - 1, on.step(), "the last good weights are kept");
        for (double weight : on.weights()) {
            assertTrue(Double.isFinite(weight));
        }
        assertEquals("Rewind to good weights", on.mainButton());
        press(robot, "#remedy-lowerRate");
        assertEquals(1e5, on.document().training().live().learningRate(), 1e-9);
        assertEquals(RunState.READY, on.desk.state());
        assertFalse(robot.lookup("#remedies").query().isVisible());

        on.fire("train.rewind");
        explode();
        press(robot, "#remedy-clip");
        assertEquals(1, on.document().training().live().clipping().limit());
        assertEquals(RunState.READY, on.desk.state());

        on.run(() -> on.workbench.apply(Edits.training("clip", on.workbench.document().training().withClipNorm(0))));
        on.fire("train.rewind");
        explode();
        press(robot, "#remedy-standardise");
        on.awaitData();
        assertTrue(on.document().data().orElseThrow().steps().contains(dev.gradus.data.step.Standardise.TYPE.step()));

        on.run(() -> on.workbench.apply(Edits.training("rate", on.workbench.document().training().withLearningRate(0.01)
                .withEpochs(3))));
        on.fire("train.rewind");
        on.fire("train.toggle");
        on.awaitState(RunState.FINISHED);
    }

    /** So long that no machine ends it before the test does. */
    private void openLongRun() {
        Document spirals = OpenWindow.sample("two-spirals");
        on.open(spirals.withTraining(spirals.training().withEpochs(1_000_000)), "two-spirals");
    }

    private void explode() {
        on.fire("train.toggle");
        on.awaitState(RunState.NOT_FINITE);
    }

    private void press(FxRobot robot, String id) {
        on.run(() -> robot.lookup(id).queryAs(Button.class).fire());
    }

    private static String words(FxRobot robot) {
        return ((Labeled) robot.from(robot.lookup("#remedies")).lookup(".label").query()).getText();
    }

    private static List<Block> values(Document document) {
        return document.checkpoint().orElseThrow().blocks();
    }

    private static double[] predict(Predictor predictor, Matrix rows) {
        try (predictor) {
            return predictor.predict(rows).toArray();
        }
    }

    private Node node(String name) {
        return on.workbench.document().graph().nodes().stream().filter(node -> node.name().equals(name)).findFirst()
                .orElseThrow();
    }

    private String wires() {
        NetworkGraph graph = on.document().graph();
        return String.join(" ", graph.edges().stream()
                .map(edge -> graph.node(edge.from()).name() + ">" + graph.node(edge.to()).name()).sorted().toList());
    }
}
