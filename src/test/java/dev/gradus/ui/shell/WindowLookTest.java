package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.edit.Edits;
import dev.gradus.graph.Node;
import dev.gradus.edit.lesson.Lesson;
import dev.gradus.io.FileProblem;
import dev.gradus.io.LessonFile;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Walks through every part of the window in both themes, at the size of a small notebook. */
@GuiTest
class WindowLookTest {

    @TempDir
    private static Path home;

    private final Set<String> faults = new TreeSet<>();
    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, home);
        stage.setWidth(1280);
        stage.setHeight(800);
    }

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void everyWordCanBeReadAndEveryControlHasAName(FxRobot robot) throws IOException {
        on.awaitData();
        look("first start");
        on.epochs(3);
        look("circles, trained");
        for (Node node : on.document().graph().nodes()) {
            if (!node.name().equals("dense 2")) {
                on.run(() -> on.workbench.select(node.id()));
                look("inspector of " + node.name());
            }
        }
        on.run(() -> on.workbench.select(Set.of()));

        on.openSample("iris");
        on.epochs(2);
        outputs(robot, "iris");
        on.fire("output.evaluate");
        on.awaitWords("Evaluate again");
        look("iris, evaluated");
        on.run(() -> on.workbench.apply(Edits.delete(on.workbench.document().graph(),
                Set.of(on.workbench.document().graph().nodes().get(2).id()))));
        look("a problem");

        on.openSample("airquality");
        on.epochs(1);
        look("a regression over five inputs");
        on.openSample("sine");
        on.epochs(1);
        look("a curve");

        on.fire("view.data");
        look("data of a generator");
        on.openSample("iris");
        look("data of a table");
        Path table = home.resolve("passengers.csv");
        Files.writeString(table, """
                PassengerId,Name,Sex,Age_years,Fare_paid,Cabin,Survived
                1,"Braund, Mr. Owen Harris",male,22,7.25,,no
                2,"Cumings, Mrs. John Bradley",female,38,71.2833,C85,yes
                3,"Heikkinen, Miss. Laina",female,26,7.925,,yes
                4,"Allen, Mr. William Henry",male,,8.05,,no
                5,"Moran, Mr. James",male,35,8.4583,E46,no
                6,"McCarthy, Mr. Timothy J",male,54,51.8625,,no
                """);
        on.run(() -> on.window.files().open(table));
        on.awaitWords("passengers.csv");
        look("preview of a table");
        on.fire("view.network");
        on.fire("file.samples");
        look("gallery");
        robot.type(KeyCode.ESCAPE);
        for (String sheet : new String[] {"help.keyboard", "help.licences", "help.about"}) {
            on.fire(sheet);
            look(sheet);
            robot.type(KeyCode.ESCAPE);
        }
        on.fire("learn.lessons");
        look("lessons");
        robot.type(KeyCode.ESCAPE);
        on.fire("learn.locks");
        look("locks");
        robot.type(KeyCode.ESCAPE);
        on.fire("view.search");
        look("search");
        robot.type(KeyCode.ESCAPE);
        on.run(() -> on.window.files().whenSafe(() -> { }));
        look("unsaved question");
        robot.type(KeyCode.ESCAPE);

        lessons();

        assertEquals("", String.join("\n", faults), faults.size() + " faults");
    }

    /** Every page of a lesson, the recorder, and the help beside them. */
    private void lessons() throws IOException {
        on.run(() -> on.window.learning().lessons().start(packaged("learning-rate")));
        on.await("a lesson has begun", () -> on.window.learning().lessons().desk().lesson().isPresent());
        on.awaitData();
        for (int step = 0; !on.fx(() -> on.window.learning().lessons().desk().over()); step++) {
            look("lesson, step " + step);
            on.run(on.window.learning().lessons().desk()::next);
        }
        look("lesson, end");
        on.run(() -> on.window.learning().what().ask("tile-score"));
        look("help");
        on.run(() -> on.window.learning().closeAnswer());
        on.run(on.window.learning().lessons()::leave);
        on.fire("learn.record");
        on.run(() -> on.workbench.apply(Edits.training("Batch size",
                on.workbench.document().training().withBatchSize(32))));
        look("recorder");
        on.run(on.window.learning().lessons().recorder()::stop);
    }

    private static Lesson packaged(String id) {
        try {
            return LessonFile.packaged(id);
        } catch (FileProblem broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void outputs(FxRobot robot, String name) {
        ComboBox<Object> pages = robot.lookup("#output-page").queryComboBox();
        for (Object page : on.fx(() -> List.copyOf(pages.getItems()))) {
            on.run(() -> pages.setValue(page));
            look(name + ", " + page);
        }
    }

    /** In the theme in which the window stands, then in the other, where it stays: to change the theme takes longest. */
    private void look(String where) {
        on.awaitFrames();
        Theme now = on.window.theme().theme();
        for (Theme theme : List.of(now, now.other())) {
            on.fx(() -> {
                on.window.theme().themeProperty().set(theme);
                return Legible.faults(on.stage.getScene());
            }).forEach(fault -> faults.add(fault + " [" + theme + ", " + where + "]"));
        }
    }
}
