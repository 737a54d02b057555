package dev.gradus.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.ReadyBlocks;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Iris with a residual block between dense 1 and dense 2. */
@GuiTest
class BlockPanelTest {

    private final Background background = new Background("block panel test");
    private final List<String> fired = new ArrayList<>();
    private Workbench workbench;

    @Start
    void show(Stage stage) throws DataException {
        workbench = new Workbench(background);
        workbench.open(SampleProjects.find("iris").orElseThrow().document(), "Iris", Optional.empty());
        ThemeModel theme = new ThemeModel();
        Actions actions = new Actions();
        for (String id : List.of("canvas.ungroup", "canvas.saveBlock")) {
            actions.add(Action.always(id, id, "help", "", () -> fired.add(id)));
        }
        InspectorView view = new InspectorView(workbench, new TrainingDesk(workbench, 1), actions, theme);
        Scene scene = new Scene(view, 352, 800);
        Themes.dress(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    private Group block(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> workbench.preparedData().isPresent()).get());
        robot.interact(() -> {
            workbench.apply(BlockEdits.insert(new Edge(id("dense 1"), id("dense 2")),
                    ReadyBlocks.all().get(0).build(Optional.of(Shape.of(16)))));
            workbench.select(BlockEdits.added(workbench.document()).id());
        });
        return now();
    }

    private Group now() {
        return workbench.document().graph().groups().get(0);
    }

    private NodeId id(String name) {
        return workbench.document().graph().nodes().stream().filter(node -> node.name().equals(name)).map(Node::id)
                .findFirst().orElseThrow();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void repeatIsTypedAndCountedWithAllCopies(FxRobot robot) throws TimeoutException {
        block(robot);
        assertEquals("residual block 1", text(robot, "#inspector-name"));
        assertEquals("16 → 16", text(robot, "#block-shape"));
        assertEquals("576", text(robot, "#block-parameters"));

        TextField field = robot.lookup("#set-repeat").queryAs(TextField.class);
        robot.clickOn(field).press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT).write("3").type(KeyCode.ENTER);
        assertEquals(3, now().repeat());
        assertEquals("3 × 576 = 1,728", text(robot, "#block-parameters"));
        assertTrue(workbench.inference().complete());

        robot.clickOn(field).press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT).write("500").type(KeyCode.ENTER);
        assertEquals(3, now().repeat());
    }

    @Test
    void aBlockIsRenamedWithNoTwoOfOneName(FxRobot robot) throws TimeoutException {
        block(robot);
        robot.doubleClickOn("#inspector-name");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT).write("dense 1").type(KeyCode.ENTER);
        assertEquals("residual block 1", now().name());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A).release(KeyCode.SHORTCUT).write("skip").type(KeyCode.ENTER);
        assertEquals("skip", now().name());
        assertEquals("skip", text(robot, "#inspector-name"));
    }

    @Test
    void membersAreReachedAndTheButtonsDoWhatTheCanvasDoes(FxRobot robot) throws TimeoutException {
        Group block = block(robot);
        robot.clickOn("#block-ungroup").clickOn("#block-saveblock");
        assertEquals(List.of("canvas.ungroup", "canvas.saveBlock"), fired);
        robot.clickOn("#block-member-" + block.members().get(0));
        assertEquals(Set.of(block.members().get(0)), workbench.selectionProperty().get());
        assertFalse(robot.lookup("#block-shape").tryQuery().isPresent());
        assertTrue(robot.lookup("#fact-shape").tryQuery().isPresent());
    }
}
