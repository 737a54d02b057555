package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@GuiTest
class RaceStoryTest {

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
        on.fire("train.race");
    }

    @AfterEach
    void close() {
        on.close();
    }

    private void press(String id) {
        on.run(() -> ((Button) on.stage.getScene().lookup(id)).fire());
    }

    private String words(String id) {
        return on.fx(() -> ((Labeled) on.stage.getScene().lookup(id)).getText());
    }

    @Test
    void twoContendersRaceOverTwoSeedsAndTheSettingsOfOneAreKeptAsOneEdit(FxRobot robot) {
        Document before = on.document();
        on.run(() -> {
            ((NumberField) on.stage.getScene().lookup("#race-epochs")).setText("4");
            on.stage.getScene().lookup("#race-epochs").fireEvent(new javafx.event.ActionEvent());
            ((IntegerSpinner) on.stage.getScene().lookup("#race-seeds")).step(1, false);
            on.stage.getScene().lookup("#race").requestFocus();
        });
        robot.type(KeyCode.SPACE);
        on.await("the race is over", () -> List.of("Start").contains(((Labeled) on.stage.getScene().lookup("#race-go")).getText())
                && on.stage.getScene().lookup("#race-keep-1") != null);
        assertTrue(words("#race-news").contains("line"), words("#race-news"));
        assertTrue(on.says("median of 2 seeds"));
        assertEquals(before, on.document(), "a race changes nothing");
        assertEquals(List.of(), on.fx(() -> List.copyOf(on.desk.runs())));
        press("#race-keep-1");
        assertNotEquals(before.training(), on.document().training());
        assertEquals(before.training().seed(), on.document().training().seed());
        assertTrue(on.fx(() -> on.stage.getScene().lookup("#canvas-viewport") != null));
        on.fire("edit.undo");
        assertEquals(before, on.document());
    }

    @Test
    void contendersAreAddedAndChangedAndTheRunOfTheDocumentWaits(FxRobot robot) {
        press("#race-add");
        on.run(() -> ((NumberField) on.stage.getScene().lookup("#race-batch")).setText("64"));
        on.run(() -> on.stage.getScene().lookup("#race-batch").fireEvent(new javafx.event.ActionEvent()));
        assertTrue(words("#race-entry-2").contains("batch 64"), words("#race-entry-2"));
        assertTrue(words("#race-entry-0").contains("batch 16"), words("#race-entry-0"));
        press("#race-entry-2");
        on.run(() -> on.desk.pace(5));
        press("#race-go");
        on.fire("train.toggle");
        on.awaitState(RunState.RUNNING);
        assertNotEquals("Pause", words("#race-go"));
        on.run(on.desk::pause);
        on.awaitState(RunState.PAUSED);
        on.run(() -> on.stage.getScene().lookup("#race").requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertFalse(on.fx(() -> on.stage.getScene().lookup("#race") != null));
    }

    @Test
    void everyWordCanBeReadAndEveryControlHasAName(FxRobot robot) {
        press("#race-add");
        Set<String> faults = new TreeSet<>();
        for (String where : List.of("learn.landscape", "train.race")) {
            on.fire(where);
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
}
