package dev.gradus.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ToggleSwitch;
import dev.gradus.data.DataException;
import dev.gradus.data.Decimal;
import dev.gradus.data.Generated;
import dev.gradus.data.TableFile;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.nn.Task;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.control.SliderField;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class DataPlaceTest {

    @TempDir
    private Path folder;
    private final Background background = new Background("data test");
    private Workbench workbench;
    private TrainingDesk desk;
    private DataPlace place;
    private AnimationTimer pulse;

    @Start
    void show(Stage stage) throws DataException {
        workbench = new Workbench(background);
        desk = new TrainingDesk(workbench, 1);
        workbench.open(SampleProjects.find("circles").orElseThrow().document(), "Circles", Optional.empty());
        ThemeModel theme = new ThemeModel();
        place = new DataPlace(workbench, desk, new Actions(), theme, background, Optional::empty, Optional::empty);
        pulse = new AnimationTimer() {
            @Override
            public void handle(long now) {
                desk.pulse();
            }
        };
        pulse.start();
        Scene scene = new Scene(place, 1400, 800);
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
    void theNoiseSliderChangesThePointsAndItsDragIsOneUndoStep(FxRobot robot) throws Exception {
        until(() -> ready() && shown("300 points"));
        Generated before = generated();
        double x = firstX();
        SliderField noise = (SliderField) place.lookup("#generator-noise .slider-field");
        robot.drag(noise.slider().lookup(".thumb")).moveBy(10, 0).moveBy(10, 0).moveBy(8, 0).drop();

        assertTrue(generated().noise() > before.noise());
        until(() -> ready() && firstX() != x);
        robot.interact(workbench::undo);
        assertEquals(before, generated());
        assertEquals("", workbench.undoLabelProperty().get());
        assertEquals(before.noise(), noise.value());
        until(() -> ready() && firstX() == x);
    }

    @Test
    void sizeAndSeedAreTypedAndRolled(FxRobot robot) throws Exception {
        SliderField size = (SliderField) place.lookup("#generator-size .slider-field");
        robot.interact(() -> {
            size.field().requestFocus();
            size.field().setText("80");
        });
        robot.type(KeyCode.ENTER);
        assertEquals(80, generated().size());
        long seed = generated().seed();
        robot.interact(() -> ((Button) place.lookup("#generator-seed .icon-button")).fire());
        assertEquals(seed + 1, generated().seed());
        until(() -> shown("80 points"));
        assertEquals("Training 56", text("#count-training"));
    }

    @Test
    void anotherGeneratorIsOneEdit(FxRobot robot) throws Exception {
        robot.interact(() -> ((ToggleButton) place.lookup("#generator-moons")).fire());
        assertEquals("moons", generated().generator());
        assertEquals("use Moons", workbench.undoLabelProperty().get());
        until(() -> text("#data-name").equals("Moons"));
        robot.interact(workbench::undo);
        assertEquals("circles", generated().generator());
    }

    @Test
    void aFileInAnOddFormatBecomesAProject(FxRobot robot) throws Exception {
        open(robot, odd());
        assertEquals("Gr\u00f6\u00dfen.csv", text("#data-name"));
        assertEquals("12 rows · 3 columns · semicolon, windows-1252, decimal comma, names in line 3", text("#data-facts"));
        assertTrue(workbench.document().data().orElseThrow().source() instanceof Generated, "nothing is taken yet");
        robot.clickOn("#offer-project");

        TableFile file = (TableFile) workbench.document().data().orElseThrow().source();
        assertEquals(Decimal.COMMA, file.format().decimal());
        assertEquals(2, file.format().skippedLines());
        assertEquals("Gr\u00f6\u00dfen", workbench.nameProperty().get());
        until(() -> workbench.inference().complete());
        assertEquals(Task.CLASSIFICATION, workbench.signature().task());
        assertTrue(workbench.undoLabelProperty().get().isEmpty());
        assertFalse(robot.lookup("#offer-project").tryQuery().isPresent());
    }

    @Test
    void spaceTakesWhatIsOnOfferAndTrainsIt(FxRobot robot) throws Exception {
        assertFalse(place.offersProject());
        open(robot, odd());
        until(place::offersProject);
        robot.interact(place::trainOffer);
        assertEquals("Gr\u00f6\u00dfen", workbench.nameProperty().get());
        until(() -> !desk.runs().isEmpty());
    }

    @Test
    void unsavedChangesAreNotReplacedWithoutAsking(FxRobot robot) throws Exception {
        robot.interact(() -> ((ToggleButton) place.lookup("#generator-moons")).fire());
        open(robot, odd());
        robot.clickOn("#offer-project");
        assertTrue(sentences(robot).contains("Circles has changes that are not saved. A new project takes its place."));
        assertEquals("moons", generated().generator());
        robot.clickOn("#data-change");
        assertTrue(workbench.document().data().orElseThrow().source() instanceof TableFile);
    }

    @Test
    void aTableForTheNetworkAsItIsIsAnEdit(FxRobot robot) throws Exception {
        Document before = workbench.document();
        open(robot, odd());
        robot.clickOn("#offer-data");
        assertEquals(before.graph(), workbench.document().graph());
        assertTrue(workbench.document().data().orElseThrow().source() instanceof TableFile);
        until(this::ready);
        robot.interact(workbench::undo);
        assertEquals(before, workbench.document());
    }

    @Test
    void aTrainedNetworkIsAskedForBeforeItsWeightsAreLost(FxRobot robot) throws Exception {
        until(() -> desk.state() == RunState.READY);
        robot.interact(desk::oneEpoch);
        until(() -> desk.state() == RunState.PAUSED);
        robot.interact(() -> ((ToggleButton) place.lookup("#generator-sine")).fire());
        until(() -> place.lookup("#data-change") != null);
        assertTrue(sentences(robot).contains("dense 1 gets new weights. Run 1 is kept."), () -> "" + sentences(robot));
        assertEquals("circles", generated().generator());
        robot.clickOn("#data-change");
        assertEquals("sine", generated().generator());
        robot.interact(workbench::undo);
        assertEquals("circles", generated().generator());
        assertTrue(workbench.document().checkpoint().orElseThrow().trained());
    }

    @Test
    void aColumnThatBecomesTheTargetChangesTheTask(FxRobot robot) throws Exception {
        robot.interact(() -> ((Button) place.lookup("#sample-iris")).fire());
        until(() -> place.lookup("#offer-project") != null);
        robot.clickOn("#offer-project");
        until(this::ready);
        assertEquals(Task.CLASSIFICATION, workbench.signature().task());
        until(() -> place.lookup("#role-Sepal.Length") != null || head("Sepal.Length") != null);

        MenuButton role = head("Sepal.Length");
        robot.interact(() -> role.getItems().stream().filter(item -> item.getText().equals("Target")).findFirst()
                .orElseThrow().fire());
        until(() -> ready() && workbench.signature().task() == Task.REGRESSION);
        assertEquals(List.of("Sepal.Length"), workbench.preparedData().orElseThrow().targetNames());
        assertEquals("Feature", head("Species").getText(), "there is one target");
        assertEquals("change Sepal.Length", workbench.undoLabelProperty().get());
    }

    @Test
    void whatIsWrongIsSaidInPlaceAndTheProjectStays(FxRobot robot) throws Exception {
        Document before = workbench.document();
        Path file = Files.writeString(folder.resolve("empty.csv"), "");
        robot.interact(() -> place.open(file));
        until(() -> sentences(robot).stream().anyMatch(words -> words.startsWith("empty.csv")));
        assertEquals(before, workbench.document());
        assertEquals("Circles", text("#data-name"));
    }

    @Test
    void aCellThatIsNoNumberIsCountedAsMissing(FxRobot robot) throws Exception {
        StringBuilder rows = new StringBuilder("size,weight,kind\n");
        for (int i = 0; i < 60; i++) {
            rows.append(i == 30 ? "n/k" : String.valueOf(1 + i * 0.37)).append(',').append(i % 7 * 1.5).append(',')
                    .append(i % 2 == 0 ? "a" : "b").append('\n');
        }
        open(robot, Files.writeString(folder.resolve("slip.csv"), rows));
        assertTrue(sentences(robot).contains("slip.csv, line 32, column 1: expected a number, found “n/k”. Treat it as missing?"),
                () -> "" + sentences(robot));
        robot.clickOn("#cell-missing");
        until(() -> place.lookup("#offer-project") != null);
        robot.clickOn("#offer-project");
        assertEquals(List.of("n/k"), ((TableFile) workbench.document().data().orElseThrow().source()).format().missingWords());
        until(this::ready);
    }

    @Test
    void aFileIsReadAnotherWay(FxRobot robot) throws Exception {
        open(robot, odd());
        robot.clickOn("#data-how");
        ComboBox<Character> delimiter = (ComboBox<Character>) place.lookup("#format-delimiter .combo-box");
        assertEquals(';', delimiter.getValue());
        robot.interact(() -> delimiter.setValue('|'));
        until(() -> sentences(robot).stream().anyMatch(words -> words.startsWith("No column can be a target")));
        assertEquals(';', delimiter.getValue(), "what cannot be used is not taken");
        ToggleSwitch names = (ToggleSwitch) place.lookup("#format-header .toggle-switch");
        robot.interact(() -> names.setSelected(false));
        until(() -> text("#data-facts").equals("13 rows · 3 columns · semicolon, windows-1252, decimal comma, no names"));
        robot.interact(() -> names.setSelected(true));
        until(() -> text("#data-facts").startsWith("12 rows · 3 columns"));
    }

    @Test
    void theSplitMovesRows(FxRobot robot) throws Exception {
        until(() -> text("#count-validation").equals("Validation 60"));
        Region edge = (Region) place.lookup("#split-handle-validation");
        Bounds strip = place.lookup("#split-strip").localToScreen(place.lookup("#split-strip").getBoundsInLocal());
        robot.drag(edge).moveTo(strip.getMinX() + 0.5 * strip.getWidth(), strip.getCenterY()).drop();
        until(() -> text("#count-validation").equals("Validation 120"));
        assertEquals(0.4, workbench.document().data().orElseThrow().split().validationFraction(), 1e-9);
        assertEquals("change the split", workbench.undoLabelProperty().get());
        robot.interact(workbench::undo);
        until(() -> text("#count-validation").equals("Validation 60"));
        assertEquals("", workbench.undoLabelProperty().get(), "a drag is one undo step");
    }

    @Test
    void theEdgesOfTheSplitMoveByKeys(FxRobot robot) throws Exception {
        until(() -> text("#count-test").equals("Test 30"));
        robot.interact(() -> place.lookup("#split-handle-test").requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        until(() -> text("#count-test").equals("Test 45") && text("#count-validation").equals("Validation 45"));
        assertEquals("Training 210", text("#count-training"));
    }

    private Path odd() throws IOException {
        StringBuilder text = new StringBuilder("Messung der Blätter\nStand – 3. März\nHöhe;Breite;Art\n");
        for (int i = 0; i < 12; i++) {
            text.append(i).append(',').append(5 + i % 3).append(";1").append(i % 5).append(",25;").append(i % 2 == 0 ? "süß" : "sauer")
                    .append('\n');
        }
        return Files.write(folder.resolve("Gr\u00f6\u00dfen.csv"), text.toString().getBytes(Charset.forName("windows-1252")));
    }

    private void open(FxRobot robot, Path file) throws Exception {
        robot.interact(() -> place.open(file));
        until(() -> place.lookup("#offer-data") != null);
        Frames.settle();
    }

    private MenuButton head(String column) {
        return place.lookupAll(".menu-button").stream().filter(MenuButton.class::isInstance).map(MenuButton.class::cast)
                .filter(button -> ("role-" + column).equals(button.getId())).findFirst().orElse(null);
    }

    private boolean ready() {
        return workbench.dataProperty().get() instanceof DataState.Ready;
    }

    private boolean shown(String facts) {
        return text("#data-facts").equals(facts);
    }

    private double firstX() {
        return workbench.preparedData().orElseThrow().table().orElseThrow().column(0).number(0);
    }

    private Generated generated() {
        return (Generated) workbench.document().data().orElseThrow().source();
    }

    private String text(String id) {
        return ((Labeled) place.lookup(id)).getText();
    }

    private static List<String> sentences(FxRobot robot) {
        return robot.lookup(node -> node instanceof Label label && label.isVisible()).queryAllAs(Label.class).stream()
                .map(Label::getText).filter(words -> words != null && !words.isEmpty()).toList();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Frames.settle();
    }
}
