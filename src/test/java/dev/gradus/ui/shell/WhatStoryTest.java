package dev.gradus.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.lesson.Lesson;
import dev.gradus.edit.lesson.LessonStep;
import dev.gradus.io.LessonFile;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.help.Ask;
import dev.gradus.ui.help.Topic;
import dev.gradus.ui.help.Topics;
import dev.gradus.ui.help.What;
import dev.gradus.ui.help.WhatPanel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Whatever is in the window answers when it is asked, in one place. */
@GuiTest
class WhatStoryTest {

    @TempDir
    private static Path homes;
    private static int count;

    private OpenWindow on;

    @Start
    void show(Stage stage) {
        on = new OpenWindow(stage, homes.resolve("home" + count++));
    }

    @AfterEach
    void close() {
        on.close();
    }

    private Topic shown(FxRobot robot) {
        on.await("the help is there", () -> on.stage.getScene().lookup("#what-panel") != null);
        return on.fx(() -> ((WhatPanel) robot.lookup("#what-panel").query()).shown());
    }

    private static List<Node> all(Node node) {
        List<Node> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    @Test
    void everyControlOfTheWindowHasAnAnswerOfItsOwnOrItsRegions() {
        on.awaitData();
        on.epochs(1);
        Topics topics = new Topics(on.workbench, on.window.actions());
        Set<String> silent = new TreeSet<>();
        for (String place : List.of("view.network", "view.data")) {
            on.fire(place);
            on.awaitFrames();
            on.run(() -> all(on.stage.getScene().getRoot()).stream().filter(node -> node instanceof Control && !(node instanceof SplitPane))
                    .filter(node -> topics.of(node).isEmpty()).forEach(node -> silent.add(place + ": " + node)));
        }
        assertEquals(Set.of(), silent, "controls that say nothing on F1");
    }

    @Test
    void theMainPartsAnswerByThemselves() {
        on.awaitData();
        Topics topics = new Topics(on.workbench, on.window.actions());
        for (String key : List.of("palette-dense", "node-n2", "setting-learningRate", "setting-optimizer", "action-train.toggle",
                "action-train.stepInside", "tile-loss", "tile-score", "tile-gradient", "tile-ratio", "tile-runs", "surface",
                "output-page", "status-bar", "progress-line", "learning-rate", "pace", "canvas-shows", "wire-n1-n2",
                "data-table", "data-split", "sample-iris", "inspector", "dock")) {
            Optional<Topic> topic = on.fx(() -> topics.of(key));
            assertTrue(topic.filter(each -> each.summary().length() > 8).isPresent(), key);
        }
        Topic dense = on.fx(() -> topics.of("palette-dense")).orElseThrow();
        assertFalse(dense.formula().isEmpty() || dense.when().isEmpty() || dense.typical().isEmpty());
        Topic optimiser = on.fx(() -> topics.of("setting-optimizer")).orElseThrow();
        assertEquals("Adam", optimiser.chosen().orElseThrow().title(), "what is chosen is explained too");
    }

    @Test
    void f1AnswersForTheKeyboardAndEscGivesTheInspectorBack(FxRobot robot) {
        on.awaitData();
        on.awaitKeyboard();
        on.run(() -> on.workbench.select(on.workbench.document().graph().nodes().get(1).id()));
        on.run(() -> on.window.actions().get("help.what").fire());
        assertTrue(List.of("Dense", "Canvas").contains(shown(robot).title()));
        assertEquals(null, on.fx(() -> on.stage.getScene().lookup("#inspector")), "one panel, in the Inspector's place");
        robot.type(KeyCode.ESCAPE);
        on.await("the Inspector is back", () -> on.stage.getScene().lookup("#inspector") != null);
        on.run(() -> robot.lookup("#tile-loss").query().fireEvent(new Ask()));
        assertEquals("Loss", shown(robot).title(), "a context menu asks as well");
    }

    @Test
    void pointAndAskAsksInsteadOfActing(FxRobot robot) {
        on.awaitData();
        on.fire("help.point");
        Button epoch = robot.lookup((Node node) -> "action-train.epoch".equals(node.getId())).queryButton();
        robot.clickOn(epoch);
        assertEquals(on.fx(() -> on.window.actions().get("train.epoch").label().getValue()), shown(robot).title());
        assertTrue(on.fx(() -> on.desk.runs().isEmpty()), "nothing was trained");
        assertFalse(on.fx(() -> on.window.learning().what().pointing()), "the next click acts again");
    }

    @Test
    void whatLessonsLightUpIsThere() throws Exception {
        on.awaitData();
        Set<String> dark = new TreeSet<>();
        for (String id : LessonFile.packaged()) {
            Lesson lesson = LessonFile.packaged(id);
            on.open(lesson.start().document().orElseThrow(), lesson.title());
            on.awaitFrames();
            for (LessonStep step : lesson.steps()) {
                for (String name : step.light()) {
                    boolean layer = name.startsWith("node:");
                    boolean found = on.fx(() -> layer ? on.workbench.document().graph().nodes().stream()
                            .anyMatch(node -> node.name().equals(name.substring(5)))
                            : on.window.actions().find(name).isPresent() || name.startsWith("setting-")
                                    || What.find(on.stage.getScene().getRoot(), name).isPresent());
                    if (!found) {
                        dark.add(id + ": " + name);
                    }
                }
            }
        }
        assertEquals(Set.of(), dark, "outlines around nothing");
    }
}
