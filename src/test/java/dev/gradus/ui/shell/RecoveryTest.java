package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.io.FileProblem;
import dev.gradus.io.GradusHome;
import dev.gradus.io.ProjectLock;
import dev.gradus.testing.GuiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a crash leaves is offered by the next window, exactly, and a clean end leaves nothing. */
@GuiTest
class RecoveryTest {

    private static final String QUESTION = "Gradus closed unexpectedly at ";

    @TempDir
    private static Path folder;
    private static int count;

    private Path home;
    private OpenWindow on;

    @Start
    void show(Stage stage) {
        home = folder.resolve("home" + count++);
        on = new OpenWindow(stage, home);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void unsavedWorkSurvivesACrashAsItWas(FxRobot robot) throws IOException {
        on.awaitData();
        assertEquals(List.of(), autosaves(), "nothing has been done yet");
        on.epochs(2);
        Document lost = on.document();
        on.await("it is kept on the disk", () -> autosaves().size() == 1 && keeps(autosaves().get(0), lost));
        byte[] kept = Files.readAllBytes(autosaves().get(0));

        on.close();
        assertEquals(List.of(), autosaves(), "a clean end leaves nothing");
        again();
        on.awaitData();
        on.run(() -> { });
        assertFalse(on.says(QUESTION), "and nothing is offered");
        on.close();

        // The same file, written by a process that has ended: the one with this number now began years later.
        Path left = new GradusHome(home).autosaves().resolve("1-1-1.autosave.json");
        String text = new String(kept, StandardCharsets.UTF_8);
        Files.writeString(left, text.replaceFirst("\"started\": ?\"[0-9]{4}", "\"started\": \"2016"));
        again();
        on.awaitWords(QUESTION);
        assertTrue(on.says("Restore “Circles” as it was then?"));

        on.run(() -> answer(robot, "Restore").fire());
        on.awaitData();
        assertEquals(lost, on.document());
        assertEquals(List.of("Run 1"), on.fx(() -> on.desk.runs().stream().map(run -> run.name()).toList()));
        assertTrue(on.workbench.unsavedProperty().get(), "it is in no file yet");
        on.await("it is kept again, and the old autosave is gone", () -> !Files.exists(left)
                && autosaves().size() == 1 && keeps(autosaves().get(0), lost));
    }

    @Test
    void whatIsUndoneAgainIsNoLoss() throws IOException {
        on.awaitData();
        on.fire("train.newWeights");
        on.await("it is kept", () -> autosaves().size() == 1);

        on.fire("edit.undo");

        assertFalse(on.workbench.unsavedProperty().get());
        on.await("the autosave is gone", () -> autosaves().isEmpty());
    }

    @Test
    void aProjectThatAnotherWindowHasOpenIsNeitherOpenedNorOverwritten() throws Exception {
        on.awaitData();
        Path file = folder.resolve("shared.gradus.json");
        on.run(() -> on.window.files().write(file, () -> { }));
        on.await("it is saved", () -> on.workbench.nameProperty().get().equals("shared"));
        Document mine = on.document();

        assertEquals("shared.gradus.json is open in another Gradus. Close it there first, or open a copy.",
                assertThrows(FileProblem.class, () -> ProjectLock.acquire(on.home, file)).getMessage(),
                "the window owns what it has saved");

        Path taken = folder.resolve("taken.gradus.json");
        Files.writeString(taken, "theirs");
        try (ProjectLock other = ProjectLock.acquire(on.home, taken)) {
            on.run(() -> on.window.files().write(taken, () -> { }));
            on.awaitWords("taken.gradus.json is open in another Gradus.");
            assertEquals("theirs", Files.readString(taken));
            assertEquals("shared", on.workbench.nameProperty().get());
            assertEquals(mine, on.document());
        }
    }

    private void again() {
        on = on.fx(() -> new OpenWindow(on.stage, home));
    }

    private static Button answer(FxRobot robot, String words) {
        return robot.lookup(".strip .button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals(words)).findFirst().orElseThrow();
    }

    private boolean keeps(Path autosave, Document document) throws IOException {
        long step = document.checkpoint().orElseThrow().step();
        return Files.readString(autosave).replace(" ", "").contains("\"step\":" + step);
    }

    private List<Path> autosaves() throws IOException {
        Path where = new GradusHome(home).autosaves();
        if (!Files.isDirectory(where)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(file -> file.toString().endsWith(".autosave.json")).toList();
        }
    }
}
