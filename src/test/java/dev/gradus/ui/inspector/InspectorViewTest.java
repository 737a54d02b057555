package dev.gradus.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Node;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.Task;
import dev.gradus.nn.loss.Losses;
import dev.gradus.nn.schedule.MultiStep;
import dev.gradus.nn.schedule.OneCycle;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Clipping;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.control.OptionalNumber;
import dev.gradus.ui.control.SliderField;
import dev.gradus.ui.formula.FormulaView;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class InspectorViewTest {

    private final Background background = new Background("inspector test");
    private Workbench workbench;
    private TrainingDesk desk;
    private InspectorView view;
    private AnimationTimer pulse;
    private Document circles;

    @Start
    void show(Stage stage) throws DataException {
        circles = SampleProjects.find("circles").orElseThrow().document();
        workbench = new Workbench(background);
        desk = new TrainingDesk(workbench, 1);
        workbench.open(circles, "Circles", Optional.empty());
        ThemeModel theme = new ThemeModel();
        view = new InspectorView(workbench, desk, new Actions(), theme);
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                desk.pulse();
            }
        };
        pulse.start();
        Scene scene = new Scene(view, 352, 800);
        Themes.dress(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(desk::stop);
        until(() -> !desk.state().live());
        robot.interact(pulse::stop);
        background.close();
    }

    @Test
    void unitsAreChangedByTyping(FxRobot robot) {
        select(robot, dense(0));
        type(robot, unitsField(), "64");
        robot.type(KeyCode.ENTER);

        assertEquals(64, units(dense(0)));
        assertEquals("64 × 2 + 64 = 192", text("#fact-parameters"));
        assertEquals("2 → 64", text("#fact-shape"));
    }

    @Test
    void theControlsStayWhileTheSameLayerStaysSelected(FxRobot robot) {
        select(robot, dense(0));
        NumberField field = unitsField();
        robot.interact(() -> field.setText("6"));
        robot.interact(() -> workbench.apply(Edits.rename(dense(0).id(), "first")));

        assertSame(field, unitsField());
        assertEquals("6", field.getText(), "what is being typed is not overwritten");
        robot.interact(() -> workbench.select(dense(1).id()));
        assertNotSame(field, unitsField());
    }

    @Test
    void outOfRangeIsSaidBelowTheRowAndTheOldValueStays(FxRobot robot) {
        select(robot, dense(0));
        int before = units(dense(0));
        type(robot, unitsField(), "0");
        robot.type(KeyCode.ENTER);

        assertTrue(sentences(robot).contains("Units is a whole number between 1 and 65536. You typed 0."),
                () -> "" + sentences(robot));
        assertEquals(before, units(dense(0)));
        robot.type(KeyCode.ESCAPE);
        assertEquals(String.valueOf(before), unitsField().getText());
    }

    @Test
    void aTrainedNetworkAsksBeforeWeightsAreLost(FxRobot robot) throws Exception {
        trainOneEpoch(robot);
        select(robot, dense(0));
        type(robot, unitsField(), "16");
        robot.type(KeyCode.ENTER);

        assertEquals(4, units(dense(0)), "nothing happens before the answer");
        assertTrue(sentences(robot).contains("dense 1 and dense 2 get new weights. Run 1 is kept."), () -> "" + sentences(robot));
        robot.clickOn("Cancel");
        assertEquals("4", unitsField().getText());
        type(robot, unitsField(), "16");
        robot.type(KeyCode.ENTER);
        robot.clickOn("Change");
        assertEquals(16, units(dense(0)));
        robot.interact(workbench::undo);
        assertEquals("4", unitsField().getText());
        assertTrue(workbench.document().checkpoint().orElseThrow().trained(), "undo brings the weights back");
    }

    @Test
    void anUntrainedNetworkIsNotAsked(FxRobot robot) {
        select(robot, dense(0));
        type(robot, unitsField(), "5");
        robot.type(KeyCode.ENTER);
        assertFalse(robot.lookup("Change").tryQuery().isPresent());
        assertEquals(5, units(dense(0)));
    }

    @Test
    void aSettingThatStartsANewRunWaitsForTheBatchInHand(FxRobot robot) throws Exception {
        until(() -> desk.state() == RunState.READY);
        robot.interact(desk::trainOrPause);
        until(() -> desk.currentRun().isPresent());
        type(robot, ((IntegerSpinner) robot.lookup("#setting-batchSize .integer-spinner").query()).field(), "8");
        robot.type(KeyCode.ENTER);
        until(() -> setup().batchSize() == 8);
        assertTrue(workbench.document().checkpoint().isPresent(), "the weights up to then are kept");
    }

    @Test
    void theDragOfASliderIsOneUndoStep(FxRobot robot) {
        double before = setup().live().learningRate();
        SliderField slider = robot.lookup("#setting-learningRate .slider-field").queryAs(SliderField.class);
        robot.drag(slider.slider().lookup(".thumb")).moveBy(8, 0).moveBy(8, 0).moveBy(6, 0).drop();

        double after = setup().live().learningRate();
        assertTrue(after > before, after + " after, " + before + " before");
        robot.interact(workbench::undo);
        assertEquals(before, setup().live().learningRate());
        assertEquals("", workbench.undoLabelProperty().get(), "there was one step only");
        assertEquals(before, slider.value());
    }

    @Test
    void clippingIsOffUntilItIsSwitchedOn(FxRobot robot) {
        OptionalNumber clip = robot.lookup("#setting-clipNorm .optional-number").queryAs(OptionalNumber.class);
        assertEquals(OptionalDouble.empty(), clip.value());
        robot.interact(() -> clip.toggle().setSelected(true));
        assertEquals(1, setup().live().clipping().limit());
        robot.interact(() -> clip.toggle().setSelected(false));
        assertEquals(0, setup().live().clipping().limit());
    }

    @Test
    void whatIsClippedIsAskedOnlyWhileClipping(FxRobot robot) {
        assertFalse(robot.lookup("#setting-clipBy").query().isVisible());
        robot.interact(() -> robot.lookup("#setting-clipNorm .optional-number").queryAs(OptionalNumber.class).toggle()
                .setSelected(true));
        assertTrue(robot.lookup("#setting-clipBy").query().isVisible());
        choose(robot, "clipBy", "value");
        assertEquals(new Clipping(Clipping.Kind.VALUE, 1), setup().live().clipping());
    }

    @Test
    void aScheduleBringsItsOwnSettingsAndIsDrawn(FxRobot robot) {
        assertFalse(robot.lookup("#setting-scheduleUnit").query().isVisible(), "a constant rate counts nothing");
        List<Double> flat = curve();
        assertEquals(1, Set.copyOf(heights(flat)).size());
        choose(robot, "schedule", "one_cycle");

        assertEquals(new OneCycle(0, 25, 1e4, 0.3, false), setup().live().course().schedule());
        assertTrue(robot.lookup("#setting-scheduleUnit").query().isVisible());
        assertEquals("whole run", robot.lookup("#setting-totalSteps .muted").queryAs(Label.class).getText());
        List<Double> cycle = heights(curve());
        double highest = cycle.stream().min(Double::compare).orElseThrow();
        assertEquals(0.3, (double) cycle.indexOf(highest) / cycle.size(), 0.02, "where the rate is highest");
        assertTrue(cycle.get(0) > highest + 40 && cycle.get(cycle.size() - 1) > cycle.get(0), () -> "" + cycle);

        choose(robot, "schedule", "multi_step");
        assertFalse(robot.lookup("#setting-totalSteps").tryQuery().isPresent());
        TextField milestones = robot.lookup("#setting-milestones .text-field").queryAs(TextField.class);
        assertEquals("30, 60, 90", milestones.getText());
        robot.interact(() -> {
            milestones.requestFocus();
            milestones.setText("10, 20");
        });
        robot.type(KeyCode.ENTER);
        assertEquals(List.of(10, 20), ((MultiStep) setup().live().course().schedule()).milestones());
        assertEquals(3, Set.copyOf(heights(curve())).size());
    }

    @Test
    void theDotStandsWhereTrainingIs(FxRobot robot) throws Exception {
        assertFalse(view.lookup("#rate-dot").isVisible());
        trainOneEpoch(robot);
        until(() -> view.lookup("#rate-dot").isVisible());
        int epochs = setup().live().epochs();
        double width = ((Region) view.lookup("#rate-dot").getParent()).getWidth() - 8;
        assertEquals(4 + width / epochs, ((Circle) view.lookup("#rate-dot")).getCenterX(), 2);
        assertTrue(text("#rate-now").startsWith("now 0.0"), () -> text("#rate-now"));
    }

    @Test
    void theRateOfARunThatIsTrainedOnIsDrawnWhole(FxRobot robot) throws Exception {
        robot.interact(() -> workbench.apply(Edits.training("epochs", setup().withEpochs(1))));
        until(() -> desk.state() == RunState.READY);
        robot.interact(desk::trainOrPause);
        until(() -> desk.state() == RunState.FINISHED);
        robot.interact(desk::trainOrPause);
        until(() -> desk.state() == RunState.FINISHED && desk.position().epoch() == 2);
        until(() -> text("#rate-end").equals("2 epochs"));
        double width = ((Region) view.lookup("#rate-dot").getParent()).getWidth();
        until(() -> Math.abs(((Circle) view.lookup("#rate-dot")).getCenterX() - (width - 4)) < 1);
        List<Double> past = ((Polyline) view.lookup(".rate-past")).getPoints();
        assertTrue(past.get(0) < width / 2, () -> "it begins at " + past.get(0) + " of " + width);
    }

    /** x and y in turn. */
    private List<Double> curve() {
        view.applyCss();
        view.layout();
        return List.copyOf(((Polyline) view.lookup(".rate-future")).getPoints());
    }

    private static List<Double> heights(List<Double> curve) {
        List<Double> heights = new java.util.ArrayList<>();
        for (int i = 1; i < curve.size(); i += 2) {
            heights.add((double) Math.round(curve.get(i) * 10) / 10);
        }
        return heights;
    }

    @Test
    void theLossShowsItsSettingsAndBalancesClasses(FxRobot robot) throws Exception {
        until(() -> workbench.preparedData().filter(dev.gradus.data.PreparedData::hasRows).isPresent());
        Node output = workbench.document().graph().first(Output.class::isInstance).orElseThrow();
        select(robot, output);
        robot.interact(() -> robot.lookup("#weights-edit").queryButton().fire());
        List<NumberField> fields = List.copyOf(robot.lookup("#class-weights .number-field").queryAllAs(NumberField.class));
        assertEquals(2, fields.size(), "one for each class");
        type(robot, fields.get(1), "3");
        robot.type(KeyCode.ENTER);
        assertEquals("[1.0, 3.0]", weights(output));
        assertEquals("cross_entropy", ((Output) workbench.document().graph().node(output.id()).layer()).loss());
        ComboBox<?> loss = robot.lookup("#setting-loss .combo-box").queryAs(ComboBox.class);
        assertEquals(1, loss.getItems().stream().filter(each -> each.toString().contains("Cross-entropy")).count());

        robot.interact(() -> robot.lookup("#set-classweights").queryButton().fire());
        assertEquals("[1.0, 1.0]", weights(output), "the circles have as many points of each class");
        robot.interact(() -> robot.lookup("#weights-equal").queryButton().fire());
        assertEquals(output.layer(), workbench.document().graph().node(output.id()).layer(), "the implied loss again");
    }

    private String weights(Node output) {
        dev.gradus.nn.Loss loss = ((Output) workbench.document().graph().node(output.id()).layer()).chosenLoss();
        return loss.hypers().stream().filter(hyper -> hyper.id().equals("classWeights")).findFirst().orElseThrow()
                .get(loss).toString();
    }

    @Test
    void aLayerHasARateOfItsOwnUnlessItIsFrozen(FxRobot robot) {
        select(robot, dense(0));
        SliderField factor = robot.lookup("#setting-rateFactor .slider-field").queryAs(SliderField.class);
        assertEquals(1, factor.value());
        type(robot, factor.field(), "0.1");
        robot.type(KeyCode.ENTER);
        assertEquals(0.1, dense(0).rateFactor());
        robot.interact(() -> workbench.apply(Edits.freeze(List.of(dense(0).id()), true)));
        assertFalse(robot.lookup("#setting-rateFactor").query().isVisible());
    }

    @Test
    void anotherOptimiserBringsItsOwnSettings(FxRobot robot) {
        assertTrue(robot.lookup("#setting-beta1").tryQuery().isPresent());
        choose(robot, "optimizer", "sgd");
        assertFalse(robot.lookup("#setting-beta1").tryQuery().isPresent());
        assertFalse(robot.lookup("#setting-nesterov").query().isVisible(), "Nesterov needs momentum");
        SliderField momentum = robot.lookup("#setting-momentum .slider-field").queryAs(SliderField.class);
        type(robot, momentum.field(), "0.9");
        robot.type(KeyCode.ENTER);
        assertTrue(robot.lookup("#setting-nesterov").query().isVisible());
    }

    @Test
    void patienceIsShownWithEarlyStoppingOnly(FxRobot robot) {
        assertFalse(robot.lookup("#setting-patience").query().isVisible());
        robot.interact(() -> robot.lookup("#setting-earlyStopping .toggle-switch")
                .queryAs(atlantafx.base.controls.ToggleSwitch.class).setSelected(true));
        assertTrue(setup().earlyStopping().enabled());
        assertTrue(robot.lookup("#setting-patience").query().isVisible());
    }

    @Test
    void theOutputOffersOnlyLossesOfItsTask(FxRobot robot) {
        select(robot, workbench.document().graph().first(Output.class::isInstance).orElseThrow());
        ComboBox<?> loss = robot.lookup("#setting-loss .combo-box").queryAs(ComboBox.class);
        assertEquals(lossesOf(Task.CLASSIFICATION), loss.getItems().size(), () -> "" + loss.getItems());
        choose(robot, "task", "regression");
        assertEquals(lossesOf(Task.REGRESSION), loss.getItems().size(), () -> "" + loss.getItems());
        assertTrue(robot.lookup("#inspector-problem").query().isVisible(), "the data ask for classes");
        robot.clickOn(robot.lookup("#inspector-problem .hyperlink").queryAs(Labeled.class));
        assertFalse(robot.lookup("#inspector-problem").query().isVisible());
    }

    private static long lossesOf(Task task) {
        return Losses.all().stream().filter(loss -> loss.tasks().contains(task)).count();
    }

    @Test
    void severalLayersShareTheirSettingsAndSayWhereTheyDiffer(FxRobot robot) {
        robot.interact(() -> workbench.select(denses().stream().map(Node::id).collect(Collectors.toSet())));
        assertEquals("2 layers selected.", text("#inspector-several"));
        assertEquals("several", unitsField().getPromptText());
        assertEquals("", unitsField().getText());
        choose(robot, "activation", "relu");
        assertEquals(List.of("relu", "relu"), denses().stream().map(node -> ((Dense) node.layer()).activation()).toList());
        robot.interact(workbench::undo);
        assertEquals(circles.graph(), workbench.document().graph(), "both in one step");
    }

    @Test
    void aSelectedWireIsCut(FxRobot robot) {
        Edge wire = new Edge(dense(0).id(), dense(1).id());
        robot.interact(() -> workbench.select(wire));
        assertEquals("dense 1 → dense 2", text("#inspector-wire"));
        assertEquals("4", text("#wire-shape"));
        robot.clickOn("#wire-cut");
        assertFalse(workbench.document().graph().edges().contains(wire));
    }

    @Test
    void aLayerIsRenamedByADoubleClickAndATakenNameIsRefused(FxRobot robot) {
        select(robot, dense(0));
        robot.doubleClickOn("#inspector-name");
        TextField field = robot.lookup("#inspector-rename").queryAs(TextField.class);
        robot.interact(() -> field.setText("dense 2"));
        robot.type(KeyCode.ENTER);
        assertTrue(sentences(robot).contains("Another layer is called dense 2. Choose another name."));
        robot.interact(() -> field.setText("hidden"));
        robot.type(KeyCode.ENTER);
        assertEquals("hidden", dense(0).name());
        assertEquals("hidden", text("#inspector-name"));
    }

    @Test
    void theFirstSettingTakesTheFocus(FxRobot robot) {
        select(robot, dense(0));
        robot.interact(view::focusFirst);
        assertTrue(unitsField().isFocused());
    }

    @Test
    void theBarsFollowTheRun(FxRobot robot) throws Exception {
        select(robot, dense(0));
        assertEquals("–", text("#fact-gradient"));
        trainOneEpoch(robot);
        until(() -> !text("#fact-gradient").equals("–") && !text("#fact-update").equals("–"));
    }

    @Test
    void theFormulaIsDrawn(FxRobot robot) throws Exception {
        select(robot, dense(0));
        FormulaView formula = robot.lookup("#inspector-formula").query().lookupAll("*").stream()
                .filter(FormulaView.class::isInstance).map(FormulaView.class::cast).findFirst().orElseThrow();
        until(formula::drawn);
        assertEquals("a = \\tanh(W x + b)", FormulaCard.tex(dense(0).layer()));
        assertEquals("a = W x + b", FormulaCard.tex(dense(1).layer()));
    }

    @Test
    void everyActivationHasACurveOfItsOwn() {
        List<List<Double>> curves = Activations.all().stream()
                .map(each -> java.util.Arrays.stream(ActivationCurve.points(each)).boxed().toList()).toList();
        assertEquals(Activations.all().size(), Set.copyOf(curves).size() + 1, "softmax of (z, 0) is the sigmoid of z");
        assertNotEquals(curves.get(0), curves.get(1));
    }

    private void trainOneEpoch(FxRobot robot) throws Exception {
        until(() -> desk.state() == RunState.READY);
        robot.interact(desk::oneEpoch);
        until(() -> desk.state() == RunState.PAUSED);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Frames.settle();
    }

    private static void choose(FxRobot robot, String setting, String id) {
        ComboBox<dev.gradus.nn.Hyper.Option> combo = robot.lookup("#setting-" + setting + " .combo-box").queryAs(ComboBox.class);
        robot.interact(() -> combo.setValue(combo.getItems().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow()));
    }

    private static List<String> sentences(FxRobot robot) {
        return robot.lookup(node -> node instanceof Label label && label.isVisible()).queryAllAs(Label.class).stream()
                .map(Label::getText).toList();
    }

    private static void type(FxRobot robot, NumberField field, String text) {
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    private void select(FxRobot robot, Node node) {
        robot.interact(() -> workbench.select(node.id()));
    }

    private NumberField unitsField() {
        return ((IntegerSpinner) view.lookup("#setting-units .integer-spinner")).field();
    }

    private String text(String id) {
        return ((Labeled) view.lookup(id)).getText();
    }

    private TrainingSetup setup() {
        return workbench.document().training();
    }

    private Node dense(int index) {
        return denses().get(index);
    }

    private List<Node> denses() {
        return workbench.document().graph().nodes().stream().filter(node -> node.layer() instanceof Dense).toList();
    }

    private static int units(Node node) {
        return ((Dense) node.layer()).units();
    }
}
