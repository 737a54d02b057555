package dev.gradus.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.RowEdits;
import dev.gradus.data.SourceGuess;
import dev.gradus.edit.Document;
import dev.gradus.edit.Suggestion;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Rows that are selected in a plot, and what is done with them. */
@GuiTest
class BrushTest {

    private static final int ROWS = 80;

    @TempDir
    static Path folder;
    private final Background background = new Background("brush test");
    private Workbench workbench;
    private DataPlace place;

    @Start
    void show(Stage stage) throws Exception {
        // Rows 0 to 19 lie at x from 0 to 1, the others at x from 9 to 10.
        StringBuilder text = new StringBuilder("x,y,kind\n");
        for (int i = 0; i < ROWS; i++) {
            text.append(i < 20 ? i / 20.0 : 9 + i / 80.0).append(',').append(i == 7 ? "" : "" + i % 10 * 1.5).append(',')
                    .append(i % 2 == 0 ? "left" : "right").append('\n');
        }
        Path file = Files.writeString(folder.resolve("two.csv"), text);
        DataLoader loader = new DataLoader();
        DataSetup setup = loader.propose(SourceGuess.of(file), List.of("kind"), 1);
        Document document = Suggestion.of(setup, loader.prepare(setup), 1);
        workbench = new Workbench(background);
        TrainingDesk desk = new TrainingDesk(workbench, 1);
        workbench.open(document, "two", Optional.empty());
        ThemeModel theme = new ThemeModel();
        place = new DataPlace(workbench, desk, new Actions(), theme, background, Optional::empty, Optional::empty);
        Scene scene = new Scene(place, 1400, 860);
        Themes.dress(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aRectangleInTheScatterSelectsItsRowsAndExcludingThemIsOneUndoStep(FxRobot robot) throws Exception {
        brushLeft(robot);
        assertEquals(19, workbench.rows().count(), "row 8 has no y and is not drawn");
        int before = trained();
        fire(robot, ".rows-exclude");
        until(() -> ready() && used() == ROWS - 19);
        assertTrue(trained() < before);
        RowEdits edits = workbench.document().data().orElseThrow().rowEdits();
        assertTrue(edits.excludes(0));
        assertFalse(edits.excludes(7));
        assertTrue(workbench.preparedData().orElseThrow().provenance().notes().contains("19 rows are excluded by hand."));
        assertTrue(place.lookup("#rows-all-back").isVisible());
        assertEquals("exclude rows", workbench.undoLabelProperty().get());
        robot.interact(workbench::undo);
        until(() -> ready() && used() == ROWS);
        assertEquals(19, workbench.rows().count(), "what is selected stays selected");
    }

    @Test
    void broughtBackRowsTakePartAgain(FxRobot robot) throws Exception {
        brushLeft(robot);
        fire(robot, ".rows-exclude");
        until(() -> ready() && used() == ROWS - 19 && button(".rows-back").isVisible());
        fire(robot, ".rows-back");
        until(() -> ready() && used() == ROWS);
        assertTrue(workbench.document().data().orElseThrow().rowEdits().isEmpty());
    }

    @Test
    void relabelledRowsAreLearnedWithAnotherClass(FxRobot robot) throws Exception {
        brushLeft(robot);
        MenuButton relabel = (MenuButton) place.lookup(".rows-relabel");
        robot.interact(() -> relabel.getItems().stream().filter(item -> "right".equals(item.getText())).findFirst()
                .orElseThrow().fire());
        until(() -> ready() && workbench.document().data().orElseThrow().rowEdits().label("kind", 2).equals(Optional.of("right")));
        assertEquals(19, workbench.document().data().orElseThrow().rowEdits().relabelledCount());
        assertEquals(ROWS, used());
    }

    @Test
    void selectedRowsCanBeShownAlone(FxRobot robot) throws Exception {
        brushLeft(robot);
        TableView<Integer> table = (TableView<Integer>) place.lookup("#data-table");
        assertEquals(ROWS, table.getItems().size());
        robot.interact(() -> ((ToggleButton) place.lookup(".rows-alone")).fire());
        assertEquals(19, table.getItems().size());
        assertEquals(8, table.getItems().get(7), "row 7 is not among them");
        robot.interact(() -> workbench.rows().clear());
        until(() -> table.getItems().size() == ROWS);
    }

    @Test
    void rowsAreFoundByTheirText(FxRobot robot) throws Exception {
        until(() -> ready() && table().getItems().size() == ROWS);
        robot.interact(() -> ((TextField) place.lookup("#rows-find")).setText("10.5"));
        until(() -> table().getItems().size() < ROWS);
        assertEquals(7, table().getItems().size(), "y is 10.5 in every tenth row, but missing in row 7");
        assertEquals(17, table().getItems().get(0));
        robot.interact(() -> ((TextField) place.lookup("#rows-find")).clear());
        until(() -> table().getItems().size() == ROWS);
    }

    @Test
    void rowsAreSelectedInTheTableAndShiftReachesToTheNextOne(FxRobot robot) throws Exception {
        until(() -> ready() && place.lookup(".table-row-cell") != null);
        robot.clickOn(cell("3"));
        assertEquals(List.of(2), java.util.Arrays.stream(workbench.rows().rows()).boxed().toList());
        robot.press(KeyCode.SHIFT).clickOn(cell("6")).release(KeyCode.SHIFT);
        assertEquals(List.of(2, 3, 4, 5), java.util.Arrays.stream(workbench.rows().rows()).boxed().toList());
        until(() -> place.lookup(".rows-selected").isVisible());
        assertEquals("4 selected", ((Label) place.lookup(".rows-selected")).getText());
    }

    @Test
    void aHeadTakesTheKeysOfItsColumn(FxRobot robot) throws Exception {
        until(() -> ready() && place.lookup("#role-y") != null);
        robot.interact(() -> place.lookup("#role-y").requestFocus());
        robot.type(KeyCode.X);
        assertEquals(ColumnPlan.Role.IGNORE, role("y"));
        robot.interact(() -> place.lookup("#role-x").requestFocus());
        robot.type(KeyCode.T);
        assertEquals(ColumnPlan.Role.TARGET, role("x"));
        assertEquals(ColumnPlan.Role.FEATURE, role("kind"));
        robot.interact(workbench::undo);
        assertEquals(ColumnPlan.Role.TARGET, role("kind"));
    }

    @Test
    void aHeadSaysWhatIsMissing(FxRobot robot) throws Exception {
        until(() -> labels().contains("1 % missing"));
        assertTrue(labels().contains("complete"));
    }

    private void brushLeft(FxRobot robot) throws Exception {
        until(() -> ready() && place.lookup("#data-scatter").isVisible() && scatter().getItems().contains("x"));
        robot.interact(() -> {
            scatter().setValue("x");
            ((ComboBox<String>) place.lookup("#scatter-y")).setValue("y");
        });
        Frames.settle();
        Bounds plot = place.lookup("#scatter-plot").localToScreen(place.lookup("#scatter-plot").getBoundsInLocal());
        robot.drag(plot.getMinX() + 2, plot.getMinY() + 2).dropTo(plot.getCenterX(), plot.getMaxY() - 2);
        until(() -> place.lookup(".rows-selected").isVisible());
    }

    private ComboBox<String> scatter() {
        return (ComboBox<String>) place.lookup("#scatter-x");
    }

    private TableView<Integer> table() {
        return (TableView<Integer>) place.lookup("#data-table");
    }

    private Node cell(String row) {
        return place.lookupAll(".table-cell.row-numbers").stream().filter(node -> row.equals(((Labeled) node).getText())).findFirst()
                .orElseThrow();
    }

    private List<String> labels() {
        return place.lookupAll(".head-missing").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private Button button(String style) {
        return (Button) place.lookup(style);
    }

    private void fire(FxRobot robot, String style) {
        robot.interact(() -> button(style).fire());
    }

    private ColumnPlan.Role role(String column) {
        return workbench.document().data().orElseThrow().columns().stream().filter(plan -> plan.name().equals(column)).findFirst()
                .orElseThrow().role();
    }

    private boolean ready() {
        return workbench.dataProperty().get() instanceof DataState.Ready;
    }

    private int trained() {
        return workbench.preparedData().orElseThrow().training().count();
    }

    private int used() {
        return workbench.preparedData().map(data -> data.training().count() + data.validation().count() + data.test().count())
                .orElse(0);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Frames.settle();
    }
}
