package dev.gradus.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.SampleProjects;
import dev.gradus.nn.Task;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.LayerPoint;
import dev.gradus.train.LossPoint;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.Health;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class DockViewTest {

    private Workbench workbench;
    private TrainingDesk desk;
    private LiveNetwork live;
    private DockView dock;
    private AnimationTimer timer;

    @Start
    void show(Stage stage) throws Exception {
        workbench = new Workbench(new Background("test"));
        desk = new TrainingDesk(workbench, 1);
        live = new LiveNetwork(workbench, desk);
        ThemeModel theme = new ThemeModel();
        dock = new DockView(workbench, desk, live, new Health(workbench, desk, live, new Background("test")), new Actions(), theme);
        Scene scene = new Scene(dock, 1590, 300);
        Themes.dress(scene, theme);
        stage.setScene(scene);
        // A test before may have given the stage a size of its own.
        stage.sizeToScene();
        stage.show();
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                desk.pulse();
                live.pulse();
            }
        };
        timer.start();
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.asyncFx(() -> {
            timer.stop();
            desk.stop();
            live.close();
        });
    }

    @Test
    void emptyTilesSayWhatFillsThem() {
        until(() -> !chart("ratio").emptyWords().isEmpty());
        assertEquals("Loss appears with the first batch. Press Space to train.", fx(() -> chart("loss").emptyWords()));
        assertEquals("Accuracy appears after the first epoch.", fx(() -> chart("score").emptyWords()));
        assertEquals("Each layer draws one line here as soon as gradients flow.",
                fx(() -> chart("gradient").emptyWords()));
        assertEquals("The size of each step against the weights appears with the first batch.",
                fx(() -> chart("ratio").emptyWords()));
    }

    @Test
    void aTrainingRunDrawsItsCurvesAsTheyGrow() throws Exception {
        open("circles");
        fxRun(desk::trainOrPause);
        until(() -> desk.currentRun().filter(run -> run.epochs().size() >= 5).isPresent());
        fxRun(desk::pause);
        until(() -> !desk.state().live());
        until(() -> curves("loss").size() == 2 && curves("loss").get(0).x().length
                == desk.currentRun().orElseThrow().epochs().size());
        Run run = fx(() -> desk.currentRun().orElseThrow());
        assertEquals(run.epochs().get(3).validationLoss(), curves("loss").get(1).y()[3]);
        assertEquals(run.epochs().get(3).trainingScore(), curves("score").get(0).y()[3]);
        assertEquals(run.layers(), curves("gradient").stream().map(Curve::name).toList());
        assertEquals(run.updateRatios().get(0).lastY(), last(curves("ratio").get(0).y()));
        assertTrue(fx(() -> chart("loss").plot().getAccessibleText()).startsWith("Loss, validation "));
    }

    @Test
    void theLKeyTurnsAChartLogarithmic(FxRobot robot) {
        add(run(1, 0.5, 0.4, 0.3));
        assertFalse(fx(() -> chart("loss").plot().plot().orElseThrow().log()));
        robot.clickOn("#plot-loss").type(KeyCode.L);
        assertTrue(fx(() -> chart("loss").plot().plot().orElseThrow().log()));
        robot.type(KeyCode.L);
        assertFalse(fx(() -> chart("loss").plot().plot().orElseThrow().log()));
    }

    @Test
    void aLossThatIsNoNumberIsMarkedAndSaid() {
        Run run = run(1, 0.5, 0.4, 0.3);
        run.add(new LossPoint(3.5, Double.NaN));
        add(run);
        assertTrue(fx(() -> chart("loss").plot().plot().orElseThrow().marks())
                .contains(new Plot.NotANumber(3.5, "Not a number from step 35.")));
        assertTrue(remark("loss").contains("Not a number from step 35."), remark("loss"));
    }

    @Test
    void aRunThatBlowsUpNamesItsStepInTheChart() throws Exception {
        var document = SampleProjects.find("sine").orElseThrow().document();
        var blowing = document.withTraining(document.training().withLearningRate(1e200));
        fxRun(() -> workbench.open(blowing, "wild", Optional.empty()));
        until(() -> desk.canTrain());
        fxRun(desk::trainOrPause);
        until(() -> desk.state() == RunState.NOT_FINITE);
        until(() -> remark("loss").contains("Not a number from step "));
    }

    @Test
    void picturesAndNumbersAreSavedAndReadBack(@TempDir Path folder) throws Exception {
        add(run(1, 0.5, 0.4, 0.3));
        Path picture = folder.resolve("loss.png");
        Path numbers = folder.resolve("loss.csv");
        fx(() -> {
            Pictures.save(chart("loss"), dock.theme().palette().get("bg"), picture);
            Pictures.saveText(chart("loss").csv(), numbers);
            return true;
        });
        assertEquals(2 * Math.round(fx(() -> chart("loss").getWidth())), ImageIO.read(picture.toFile()).getWidth(), 2);
        assertEquals(fx(() -> chart("loss").csv()), Files.readString(numbers));
    }

    @Test
    void theMenuOfAChartOffersItsViewsItsPicturesAndItsNumbers(FxRobot robot) {
        add(run(1, 0.5, 0.4, 0.3));
        robot.clickOn("#tile-menu-loss");
        List<String> words = fx(() -> chart("loss").menu().getItems().stream().map(MenuItem::getText).toList());
        for (String word : List.of("Logarithmic (L)", "Per batch", "Copy picture (Ctrl+C)", "Save PNG…", "Save CSV…",
                "Add tile", "Close")) {
            assertTrue(words.contains(word), word + " in " + words);
        }
        robot.clickOn("Per batch");
        until(() -> curves("loss").size() == 3);
    }

    @Test
    void smoothingLeavesTheRawValuesBehindTheLine() {
        add(run(1, 0.5, 0.1, 0.9));
        fxRun(() -> chart("loss").setOptions(chart("loss").options().withSmoothing(0.9)));
        List<Curve> curves = curves("loss");
        assertEquals(4, curves.size());
        assertEquals(0.9, curves.get(2).y()[2]);
        assertTrue(curves.get(3).y()[2] < 0.6, "smoothed " + curves.get(3).y()[2]);
    }

    @Test
    void pointsThatAreCutOffAreSaid() {
        double[] losses = new double[100];
        java.util.Arrays.fill(losses, 0.5);
        losses[0] = 40;
        losses[1] = 0.9;
        add(run(1, losses));
        assertTrue(remark("loss").startsWith("First points are above "), remark("loss"));
    }

    @Test
    void hiddenRunsLeaveTheChartsAndComeBack() {
        Run first = run(1, 0.5, 0.4, 0.3);
        add(first);
        add(run(2, 0.6, 0.5, 0.2));
        assertEquals(4, curves("loss").size());
        fxRun(() -> {
            first.setVisible(false);
            desk.tell();
        });
        until(() -> curves("loss").size() == 2);
        assertFalse(fx(() -> chart("loss").csv()).contains("Run 1"));
        fxRun(() -> {
            first.setVisible(true);
            desk.tell();
        });
        until(() -> curves("loss").size() == 4);
    }

    @Test
    void theCsvHoldsTheNumbersOfTheRunExactly() {
        Run run = run(1, 1.0 / 3, Math.PI / 10, 0.1 + 0.2);
        run.rename("a, \"b\"");
        add(run);
        List<String> lines = fx(() -> chart("loss").csv()).lines().toList();
        assertEquals("run,curve,epoch,value", lines.get(0));
        assertEquals(1 + 2 * run.epochs().size(), lines.size());
        String who = "\"a, \"\"b\"\"\",";
        for (int i = 0; i < run.epochs().size(); i++) {
            EpochRecord epoch = run.epochs().get(i);
            assertEquals(who + "training," + epoch.epoch() + "," + epoch.trainingLoss(), lines.get(1 + i));
            assertEquals(who + "validation," + epoch.epoch() + "," + epoch.validationLoss(), lines.get(4 + i));
        }
    }

    @Test
    void theCursorIsSharedAndMovesByKeyboard(FxRobot robot) {
        add(run(1, 0.5, 0.4, 0.3));
        robot.clickOn("#plot-loss").type(KeyCode.RIGHT, 5);
        assertEquals(3, fx(() -> dock.cursor().place()));
        robot.type(KeyCode.LEFT);
        assertEquals(2, fx(() -> dock.cursor().place()));
        Point2D at = fx(() -> chart("score").plot().localToScreen(chart("score").plot().place(1, 0.9)));
        robot.moveTo(at);
        assertEquals(1, fx(() -> dock.cursor().place()));
    }

    @Test
    void theWheelZoomsAndADoubleClickResets(FxRobot robot) {
        add(run(1, 0.5, 0.4, 0.3, 0.25, 0.24));
        Plot.Span whole = fx(() -> chart("loss").plot().shown());
        robot.moveTo("#plot-loss").scroll(3, javafx.geometry.VerticalDirection.UP);
        Frames.settle();
        assertNotEquals(whole.length(), fx(() -> chart("loss").plot().shown()).length());
        robot.doubleClickOn("#plot-loss", MouseButton.PRIMARY);
        assertEquals(whole, fx(() -> chart("loss").plot().shown()));
    }

    @Test
    void theBestEpochIsRingedAndSaysWhenItsWeightsWereNotKept(FxRobot robot) {
        add(run(1, 0.5, 0.2, 0.3));
        Plot.Best best = fx(() -> chart("loss").plot().plot().orElseThrow().marks().stream()
                .filter(Plot.Best.class::isInstance).map(Plot.Best.class::cast).findFirst().orElseThrow());
        assertEquals(2, best.x());
        PlotPane pane = chart("loss").plot();
        Point2D ring = fx(() -> pane.localToScreen(pane.place(best.x(), best.y())));
        robot.clickOn(ring);
        assertTrue(remark("loss").startsWith("The weights of epoch 2 were not kept."), remark("loss"));
    }

    @Test
    void theRunTableShowsOnlyWhatDiffersRenamesAndDeletes(FxRobot robot) {
        Run first = run(1, 0.5, 0.2, 0.3);
        add(first);
        add(run(2, 0.6, 0.5, 0.4));
        fxRun(() -> dock.open(dock.tile("runs").orElseThrow()));
        RunTable table = fx(() -> ((RunTile) dock.tile("runs").orElseThrow()).table());
        assertEquals("Seed 1", fx(() -> table.differing(first)));
        robot.clickOn("Run 1").type(KeyCode.F2).write("wider").type(KeyCode.ENTER);
        assertEquals("wider", first.name());
        robot.type(KeyCode.SPACE);
        assertFalse(first.visible());
        robot.type(KeyCode.DELETE);
        assertEquals(List.of("Run 2"), fx(() -> desk.runs().stream().map(Run::name).toList()));
    }

    @Test
    void aTileThatIsClosedCanBeAddedAgain() {
        assertEquals(List.of("runs", "classes", "rate", "spread"), fx(() -> dock.closed().stream().map(Tile::id).toList()));
        fxRun(() -> dock.close(dock.tile("score").orElseThrow()));
        assertTrue(fx(() -> dock.closed().stream().map(Tile::id).toList()).contains("score"));
        fxRun(() -> dock.open(dock.tile("score").orElseThrow()));
        assertFalse(fx(() -> dock.closed().stream().map(Tile::id).toList()).contains("score"));
    }

    @Test
    void theRateTileShowsTheRateOfEveryStep() {
        fxRun(() -> dock.open(dock.tile("rate").orElseThrow()));
        assertEquals("The rate of each step appears with the first batch.", fx(() -> chart("rate").emptyWords()));
        add(run(1, 0.5, 0.2, 0.3));
        until(() -> curves("rate").size() == 1);
        Curve rates = curves("rate").get(0);
        assertEquals(3, rates.x().length);
        assertEquals(0.01, rates.y()[2]);
    }

    @Test
    void theClassTileAgreesWithTheReportOnValidationRows() throws Exception {
        open("iris");
        fxRun(() -> dock.open(dock.tile("classes").orElseThrow()));
        until(() -> table().isVisible() && table().getItems().size() == 3);
        assertEquals(workbench.preparedData().orElseThrow().validation().count(),
                fx(() -> table().getItems().stream().mapToLong(line -> line.scores().support()).sum()));
    }

    private ClassTable table() {
        return (ClassTable) ((ClassTile) dock.tile("classes").orElseThrow()).lookup(".class-table");
    }

    private void open(String sample) throws Exception {
        var document = SampleProjects.find(sample).orElseThrow().document();
        fxRun(() -> workbench.open(document, sample, Optional.empty()));
        until(() -> desk.canTrain());
    }

    /** A finished run of three or more epochs with one layer. */
    private static Run run(int number, double... losses) {
        Map<String, String> settings = Map.of("Seed", String.valueOf(number), "Batch size", "10");
        Run run = new Run(number, number - 1, Task.CLASSIFICATION, settings,
                List.of("dense 1"), number, Optional.empty());
        for (int i = 0; i < losses.length; i++) {
            run.add(new LossPoint(i + 0.5, losses[i]));
            run.add(new LayerPoint(i + 0.5, List.of(0.1 / (i + 1)), List.of(0.001), 0.01));
            run.add(new EpochRecord(i + 1, 10L * (i + 1), losses[i] * 0.9, losses[i], 0.8, 0.85, List.of(0.1), i + 1));
        }
        return run;
    }

    private void add(Run run) {
        fxRun(() -> {
            desk.runs().add(run);
            desk.tell();
        });
        until(() -> chart("loss").plot().plot().isPresent() && curves("loss").size() >= 2 * desk.runs().size());
    }

    private List<Curve> curves(String tile) {
        return fx(() -> chart(tile).plot().plot().map(Plot::curves).orElse(new ArrayList<>()));
    }

    private ChartTile chart(String id) {
        return (ChartTile) dock.tile(id).orElseThrow();
    }

    private String remark(String id) {
        return fx(() -> ((Labeled) chart(id).lookup(".tile-remark")).getText());
    }

    private static double last(double[] values) {
        return values[values.length - 1];
    }

    private static <T> T fx(Callable<T> question) {
        if (javafx.application.Platform.isFxApplicationThread()) {
            try {
                return question.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }

    private static void fxRun(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, action);
        Frames.settle();
    }

    private static void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> fx(condition));
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("It did not come to pass in 30 s.", late);
        }
    }
}
