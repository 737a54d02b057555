package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.gradus.data.PreparedData;
import dev.gradus.edit.Edits;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.data.DataPlace;
import dev.gradus.ui.model.DataState;
import dev.gradus.ui.model.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A file is dropped, and everything else is done with Space. */
@GuiTest
class DroppedTableStoryTest {

    @TempDir
    private static Path folder;

    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, folder.resolve("home"));
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void spaceTrainsOnWhatWasReadOnceAndSpaceAgainPauses(FxRobot robot) throws Exception {
        on.awaitData();
        on.run(() -> on.window.files().open(table()));
        DataPlace place = robot.lookup("#data-place").queryAs(DataPlace.class);
        on.await("the table is on offer", place::offersProject);
        on.await("the bench has the keyboard", () -> focused(place));
        List<String> states = new ArrayList<>();
        AtomicReference<PreparedData> arrived = new AtomicReference<>();
        on.run(() -> on.workbench.dataProperty().addListener((property, before, now) -> {
            states.add(now.getClass().getSimpleName());
            if (now instanceof DataState.Ready ready) {
                arrived.set(ready.data());
                // So many that no machine gets through them before the test does.
                Platform.runLater(() -> on.workbench.apply(
                        Edits.training("epochs", on.workbench.document().training().withEpochs(100_000))));
            }
        }));

        robot.type(KeyCode.SPACE);
        on.awaitState(RunState.RUNNING);

        assertEquals("dropped", on.workbench.nameProperty().get());
        assertEquals(List.of("None", "Ready"), states, "what was on offer is not read and prepared a second time");
        assertSame(arrived.get(), on.workbench.preparedData().orElseThrow());
        on.await("the canvas has the keyboard", () -> focused(robot.lookup("#canvas-viewport").query()));

        robot.type(KeyCode.SPACE);
        on.awaitState(RunState.PAUSED);
    }

    @Test
    void whoLooksAtTheDataAndComesBackHasTheKeyboardWhereTheyLook() {
        on.awaitData();
        on.awaitKeyboard();
        on.fire("view.data");
        on.fire("view.data");
        on.awaitFrames();
        assertEquals("data-place", on.fx(() -> on.stage.getScene().getFocusOwner().getId()));

        on.fire("view.network");
        on.awaitFrames();
        assertEquals("canvas-viewport", on.fx(() -> on.stage.getScene().getFocusOwner().getId()));
    }

    private static boolean focused(Node node) {
        return node.getScene() != null && node.getScene().getFocusOwner() == node;
    }

    private static Path table() {
        StringBuilder text = new StringBuilder("length,width,kind\n");
        for (int row = 0; row < 120; row++) {
            int kind = row % 2;
            text.append(String.format(Locale.ROOT, "%.2f,%.2f,%s%n", kind + row * 0.003, 2 - kind + row * 0.002,
                    kind == 0 ? "round" : "long"));
        }
        try {
            return Files.writeString(folder.resolve("dropped.csv"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
