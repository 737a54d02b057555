package dev.gradus.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Node;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.Task;
import dev.gradus.nn.loss.Losses;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.formula.FormulaView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the inspector shows and changes of the layers, the wire or the output that are selected. */
@GuiTest
class InspectorViewTest {

    private InspectorFixture on;

    @Start
    void show(Stage stage) throws DataException {
        on = new InspectorFixture(stage);
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        on.close(robot);
    }

    @Test
    void unitsAreChangedByTyping(FxRobot robot) {
        on.select(robot, on.dense(0));
        on.type(robot, on.unitsField(), "64");
        robot.type(KeyCode.ENTER);

        assertEquals(64, on.units(on.dense(0)));
        assertEquals("64 × 2 + 64 = 192", on.text("#fact-parameters"));
        assertEquals("2 → 64", on.text("#fact-shape"));
    }

    @Test
    void theControlsStayWhileTheSameLayerStaysSelected(FxRobot robot) {
        on.select(robot, on.dense(0));
        NumberField field = on.unitsField();
        robot.interact(() -> field.setText("6"));
        robot.interact(() -> on.workbench.apply(Edits.rename(on.dense(0).id(), "first")));

        assertSame(field, on.unitsField());
        assertEquals("6", field.getText(), "what is being typed is not overwritten");
        robot.interact(() -> on.workbench.select(on.dense(1).id()));
        assertNotSame(field, on.unitsField());
    }

    @Test
    void outOfRangeIsSaidBelowTheRowAndTheOldValueStays(FxRobot robot) {
        on.select(robot, on.dense(0));
        int before = on.units(on.dense(0));
        on.type(robot, on.unitsField(), "0");
        robot.type(KeyCode.ENTER);

        assertTrue(on.sentences(robot).contains("Units is a whole number between 1 and 65536. You typed 0."),
                () -> "" + on.sentences(robot));
        assertEquals(before, on.units(on.dense(0)));
        robot.type(KeyCode.ESCAPE);
        assertEquals(String.valueOf(before), on.unitsField().getText());
    }

    @Test
    void aTrainedNetworkAsksBeforeWeightsAreLost(FxRobot robot) throws Exception {
        on.trainOneEpoch(robot);
        on.select(robot, on.dense(0));
        on.type(robot, on.unitsField(), "16");
        robot.type(KeyCode.ENTER);

        assertEquals(4, on.units(on.dense(0)), "nothing happens before the answer");
        assertTrue(on.sentences(robot).contains("dense 1 and dense 2 get new weights. Run 1 is kept."), () -> "" + on.sentences(robot));
        robot.clickOn("Cancel");
        assertEquals("4", on.unitsField().getText());
        on.type(robot, on.unitsField(), "16");
        robot.type(KeyCode.ENTER);
        robot.clickOn("Change");
        assertEquals(16, on.units(on.dense(0)));
        robot.interact(on.workbench::undo);
        assertEquals("4", on.unitsField().getText());
        assertTrue(on.workbench.document().checkpoint().orElseThrow().trained(), "undo brings the weights back");
    }

    @Test
    void anUntrainedNetworkIsNotAsked(FxRobot robot) {
        on.select(robot, on.dense(0));
        on.type(robot, on.unitsField(), "5");
        robot.type(KeyCode.ENTER);
        assertFalse(robot.lookup("Change").tryQuery().isPresent());
        assertEquals(5, on.units(on.dense(0)));
    }

    @Test
    void theLossShowsItsSettingsAndBalancesClasses(FxRobot robot) throws Exception {
        on.until(() -> on.workbench.preparedData().filter(dev.gradus.data.PreparedData::hasRows).isPresent());
        Node output = on.workbench.document().graph().first(Output.class::isInstance).orElseThrow();
        on.select(robot, output);
        robot.interact(() -> robot.lookup("#weights-edit").queryButton().fire());
        List<NumberField> fields = List.copyOf(robot.lookup("#class-weights .number-field").queryAllAs(NumberField.class));
        assertEquals(2, fields.size(), "one for each class");
        on.type(robot, fields.get(1), "3");
        robot.type(KeyCode.ENTER);
        assertEquals("[1.0, 3.0]", weights(output));
        assertEquals("cross_entropy", ((Output) on.workbench.document().graph().node(output.id()).layer()).loss());
        ComboBox<?> loss = robot.lookup("#setting-loss .combo-box").queryAs(ComboBox.class);
        assertEquals(1, loss.getItems().stream().filter(each -> each.toString().contains("Cross-entropy")).count());

        robot.interact(() -> robot.lookup("#set-classweights").queryButton().fire());
        assertEquals("[1.0, 1.0]", weights(output), "the circles have as many points of each class");
        robot.interact(() -> robot.lookup("#weights-equal").queryButton().fire());
        assertEquals(output.layer(), on.workbench.document().graph().node(output.id()).layer(), "the implied loss again");
    }

    private String weights(Node output) {
        dev.gradus.nn.Loss loss = ((Output) on.workbench.document().graph().node(output.id()).layer()).chosenLoss();
        return loss.hypers().stream().filter(hyper -> hyper.id().equals("classWeights")).findFirst().orElseThrow()
                .get(loss).toString();
    }

    @Test
    void theOutputOffersOnlyLossesOfItsTask(FxRobot robot) {
        on.select(robot, on.workbench.document().graph().first(Output.class::isInstance).orElseThrow());
        ComboBox<?> loss = robot.lookup("#setting-loss .combo-box").queryAs(ComboBox.class);
        assertEquals(lossesOf(Task.CLASSIFICATION), loss.getItems().size(), () -> "" + loss.getItems());
        on.choose(robot, "task", "regression");
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
        robot.interact(() -> on.workbench.select(on.denses().stream().map(Node::id).collect(Collectors.toSet())));
        assertEquals("2 layers selected.", on.text("#inspector-several"));
        assertEquals("several", on.unitsField().getPromptText());
        assertEquals("", on.unitsField().getText());
        on.choose(robot, "activation", "relu");
        assertEquals(List.of("relu", "relu"), on.denses().stream().map(node -> ((Dense) node.layer()).activation()).toList());
        robot.interact(on.workbench::undo);
        assertEquals(on.circles.graph(), on.workbench.document().graph(), "both in one step");
    }

    @Test
    void aSelectedWireIsCut(FxRobot robot) {
        Edge wire = new Edge(on.dense(0).id(), on.dense(1).id());
        robot.interact(() -> on.workbench.select(wire));
        assertEquals("dense 1 → dense 2", on.text("#inspector-wire"));
        assertEquals("4", on.text("#wire-shape"));
        robot.clickOn("#wire-cut");
        assertFalse(on.workbench.document().graph().edges().contains(wire));
    }

    @Test
    void aLayerIsRenamedByADoubleClickAndATakenNameIsRefused(FxRobot robot) {
        on.select(robot, on.dense(0));
        robot.doubleClickOn("#inspector-name");
        TextField field = robot.lookup("#inspector-rename").queryAs(TextField.class);
        robot.interact(() -> field.setText("dense 2"));
        robot.type(KeyCode.ENTER);
        assertTrue(on.sentences(robot).contains("Another layer is called dense 2. Choose another name."));
        robot.interact(() -> field.setText("hidden"));
        robot.type(KeyCode.ENTER);
        assertEquals("hidden", on.dense(0).name());
        assertEquals("hidden", on.text("#inspector-name"));
    }

    @Test
    void theFirstSettingTakesTheFocus(FxRobot robot) {
        on.select(robot, on.dense(0));
        robot.interact(on.view::focusFirst);
        assertTrue(on.unitsField().isFocused());
    }

    @Test
    void theBarsFollowTheRun(FxRobot robot) throws Exception {
        on.select(robot, on.dense(0));
        assertEquals("–", on.text("#fact-gradient"));
        on.trainOneEpoch(robot);
        on.until(() -> !on.text("#fact-gradient").equals("–") && !on.text("#fact-update").equals("–"));
    }

    @Test
    void theFormulaIsDrawn(FxRobot robot) throws Exception {
        on.select(robot, on.dense(0));
        FormulaView formula = robot.lookup("#inspector-formula").query().lookupAll("*").stream()
                .filter(FormulaView.class::isInstance).map(FormulaView.class::cast).findFirst().orElseThrow();
        on.until(formula::drawn);
        assertEquals("a = \\tanh(W x + b)", FormulaCard.tex(on.dense(0).layer()));
        assertEquals("a = W x + b", FormulaCard.tex(on.dense(1).layer()));
    }

    @Test
    void everyActivationHasACurveOfItsOwn() {
        List<List<Double>> curves = Activations.all().stream()
                .map(each -> java.util.Arrays.stream(ActivationCurve.points(each)).boxed().toList()).toList();
        assertEquals(Activations.all().size(), Set.copyOf(curves).size() + 1, "softmax of (z, 0) is the sigmoid of z");
        assertNotEquals(curves.get(0), curves.get(1));
    }
}
