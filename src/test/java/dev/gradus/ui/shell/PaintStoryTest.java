package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataSource;
import dev.gradus.data.paint.DrawnImages;
import dev.gradus.data.paint.PaintedPoints;
import dev.gradus.data.paint.TypedTable;
import dev.gradus.edit.Document;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Data made by hand in the window, and trained on. */
@GuiTest
class PaintStoryTest {

    @TempDir
    private static Path home;

    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, home);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @BeforeEach
    void open() {
        on.awaitData();
        on.await("the window has the keyboard", on.stage::isFocused);
        on.run(() -> on.desk.pace(Double.POSITIVE_INFINITY));
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void twoBlobsArePaintedLearntWithSpaceAndUndoneStrokeByStroke(FxRobot robot) {
        on.fire("data.paint");
        Document before = on.document();
        stroke(robot, "#paint-points", 0.3, 0.3, 0.3, 0.6);
        robot.type(KeyCode.DIGIT2);
        stroke(robot, "#paint-points", 0.75, 0.3, 0.75, 0.6);
        on.await("the points are prepared", on.desk::canTrain);
        PaintedPoints both = (PaintedPoints) source();
        assertEquals(2, both.strokes().size());
        assertTrue(both.count(0) >= 20 && both.count(1) >= 20, both.count(0) + " and " + both.count(1));
        robot.type(KeyCode.SPACE);
        on.await("it has learnt", () -> on.desk.state() == RunState.FINISHED || on.desk.position().epoch() > 20);
        on.await("all points are right", () -> on.desk.currentRun().isPresent());
        robot.type(KeyCode.SPACE);
        on.await("it stands", () -> !on.desk.state().live());
        on.fire("edit.undo");
        while (on.document().checkpoint().filter(weights -> weights.trained()).isPresent()) {
            on.fire("edit.undo");
        }
        assertEquals(both, source());
        on.fire("edit.undo");
        assertEquals(1, ((PaintedPoints) source()).strokes().size());
        on.fire("edit.undo");
        assertEquals(before.data(), on.document().data());
        on.fire("edit.redo");
        assertEquals(both.strokes().get(0), ((PaintedPoints) source()).strokes().get(0));
    }

    @Test
    void aRunGoesOnWithWhatIsPaintedMeanwhile(FxRobot robot) {
        on.fire("data.paint");
        stroke(robot, "#paint-points", 0.3, 0.3, 0.3, 0.6);
        robot.type(KeyCode.DIGIT2);
        stroke(robot, "#paint-points", 0.75, 0.3, 0.75, 0.6);
        on.await("the points are prepared", on.desk::canTrain);
        on.run(() -> on.desk.pace(5));
        robot.type(KeyCode.SPACE);
        on.awaitState(RunState.RUNNING);
        stroke(robot, "#paint-points", 0.5, 0.8, 0.7, 0.8);
        on.await("the third stroke is in", () -> ((PaintedPoints) on.workbench.document().data().orElseThrow().source()).strokes().size() == 3);
        on.await("it trains again, on all points", () -> on.desk.state() == RunState.RUNNING
                && on.workbench.preparedData().map(data -> data.content().count()).equals(java.util.Optional.of(
                        ((PaintedPoints) on.workbench.document().data().orElseThrow().source()).count())));
    }

    @Test
    void theKeyboardPaintsErasesAndChoosesClasses(FxRobot robot) {
        on.fire("data.paint");
        robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.LEFT, KeyCode.SPACE, KeyCode.DIGIT2, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT,
                KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.SPACE);
        on.await("two dabs", () -> on.workbench.document().data().orElseThrow().source() instanceof PaintedPoints painted
                && painted.count(0) > 0 && painted.count(1) > 0);
        assertFalse(on.fx(() -> on.desk.state().live()), "Space painted");
        robot.type(KeyCode.DELETE);
        on.await("the second is erased", () -> ((PaintedPoints) on.workbench.document().data().orElseThrow().source()).count(1) == 0);
    }

    @Test
    void aCurveIsPaintedAndTheSuggestedNetworkFitsIt(FxRobot robot) {
        on.fire("data.paint");
        press("#paint-curve-medium");
        stroke(robot, "#paint-curve", 0.1, 0.6, 0.9, 0.3);
        on.await("the curve is prepared", () -> on.workbench.preparedData().filter(data -> data.inputShape().size() == 1).isPresent());
        press("#paint-suggest");
        on.await("it can be trained", () -> on.desk.canTrain());
        robot.type(KeyCode.SPACE);
        on.await("it trains", () -> on.desk.position().epoch() > 0 || on.desk.state() == RunState.FINISHED);
    }

    @Test
    void drawnPicturesAreAddedAndRemoved(FxRobot robot) {
        on.fire("data.draw");
        for (int i = 0; i < 2; i++) {
            stroke(robot, "#drawing-pad", 0.3, 0.2, 0.6, 0.8);
            robot.type(KeyCode.ENTER);
        }
        on.await("two pictures", () -> on.workbench.document().data().orElseThrow().source() instanceof DrawnImages drawn
                && drawn.images().size() == 2);
        on.awaitWords("there are 2; expected at least 10. Draw more.");
        on.run(() -> ((javafx.scene.control.ToggleButton) on.stage.getScene().lookup("#paint-wall .toggle-button")).setSelected(true));
        press("#paint-remove");
        on.await("one picture", () -> ((DrawnImages) on.workbench.document().data().orElseThrow().source()).images().size() == 1);
        on.fire("edit.undo");
        assertEquals(2, ((DrawnImages) source()).images().size());
    }

    @Test
    void aPastedTableIsATableWithItsNames(FxRobot robot) {
        on.fire("data.type");
        on.run(() -> Clipboard.getSystemClipboard().setContent(text("size\tkind\n" + "1.5\tsmall\n3\tlarge\n".repeat(12))));
        press("#paint-paste");
        on.await("the table", () -> on.workbench.document().data().orElseThrow().source() instanceof TypedTable);
        TypedTable typed = (TypedTable) source();
        assertEquals(List.of("size", "kind"), typed.columns());
        assertEquals(24, typed.rows().size());
        on.await("it is prepared", () -> on.workbench.preparedData().map(data -> data.classNames()).equals(
                java.util.Optional.of(List.of("large", "small"))));
        on.run(() -> {
            TableView<?> table = (TableView<?>) on.stage.getScene().lookup("#paint-table");
            table.requestFocus();
            table.getFocusModel().focus(0);
        });
        press("#paint-row-add");
        assertEquals(25, ((TypedTable) source()).rows().size());
        on.fire("edit.undo");
        assertEquals(typed, source());
    }

    @Test
    void tabGoesOnTypingInTheNextCell(FxRobot robot) {
        on.fire("data.type");
        on.run(() -> {
            @SuppressWarnings("unchecked")
            TableView<Integer> table = (TableView<Integer>) on.stage.getScene().lookup("#paint-table");
            table.requestFocus();
            table.getFocusModel().focus(0, table.getColumns().get(0));
        });
        robot.type(KeyCode.ENTER).write("1").type(KeyCode.TAB).write("2").type(KeyCode.TAB).write("red").type(KeyCode.TAB)
                .write("3").type(KeyCode.ENTER);
        on.await("it is typed", () -> on.workbench.document().data().map(each -> each.source()).filter(TypedTable.class::isInstance).isPresent());
        assertEquals(List.of(List.of("1", "2", "red"), List.of("3", "", "")), ((TypedTable) source()).rows().subList(0, 2));
    }

    @Test
    void theProjectsTableBecomesATypedOneAndKeepsItsPlan(FxRobot robot) {
        Document circles = on.document();
        on.fire("data.type");
        press("#paint-take");
        on.await("it is typed", () -> on.workbench.document().data().orElseThrow().source() instanceof TypedTable);
        assertEquals(circles.data().orElseThrow().columns(), on.document().data().orElseThrow().columns());
        on.await("it is prepared", () -> on.workbench.preparedData().map(data -> data.content().count())
                .equals(java.util.Optional.of(300)));
    }

    @Test
    void everyWordCanBeReadInEverySheet() {
        on.fire("data.paint");
        Set<String> faults = new TreeSet<>();
        for (String medium : List.of("points", "curve", "digits", "table")) {
            press("#paint-" + medium + "-medium");
            on.awaitFrames();
            for (Theme theme : Theme.values()) {
                faults.addAll(on.fx(() -> {
                    on.window.theme().themeProperty().set(theme);
                    return Legible.faults(on.stage.getScene());
                }));
            }
        }
        assertEquals("", String.join("\n", faults));
    }

    private DataSource source() {
        return on.document().data().orElseThrow().source();
    }

    private void press(String id) {
        on.run(() -> {
            Node node = on.stage.getScene().lookup(id);
            if (node instanceof Button button) {
                button.fire();
            } else {
                ((javafx.scene.control.ButtonBase) node).fire();
            }
        });
    }

    /** From one place to another within a node, in shares of its size. */
    private void stroke(FxRobot robot, String id, double fromX, double fromY, double toX, double toY) {
        Bounds bounds = on.fx(() -> {
            Node node = on.stage.getScene().lookup(id);
            return node.localToScreen(node.getBoundsInLocal());
        });
        double side = Math.min(bounds.getWidth(), bounds.getHeight());
        double left = bounds.getCenterX() - side / 2;
        double top = bounds.getCenterY() - side / 2;
        robot.moveTo(left + fromX * side, top + fromY * side).press(MouseButton.PRIMARY);
        robot.moveTo(left + toX * side, top + toY * side).release(MouseButton.PRIMARY);
    }

    private static ClipboardContent text(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        return content;
    }
}
