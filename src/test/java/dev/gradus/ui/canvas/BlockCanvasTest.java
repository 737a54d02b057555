package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.Document;
import dev.gradus.edit.Point;
import dev.gradus.graph.Group;
import dev.gradus.graph.NodeId;
import dev.gradus.io.BlockFolder;
import dev.gradus.io.GradusHome;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.BlockShelf;
import dev.gradus.ui.model.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Blocks on the canvas, by keyboard and by mouse. Iris: Input, dense 1, dense 2, Output. */
@GuiTest
class BlockCanvasTest {

    private CanvasFixture on;

    @TempDir
    Path home;

    @Start
    void show(Stage stage) {
        on = new CanvasFixture(stage, CanvasFixture.sample("iris"));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, on::close);
    }

    /** Makes dense 1 a block that is not repeated. */
    private Group block(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.interact(() -> on.workbench.apply(BlockEdits.group(List.of(on.id("dense 1")), "stem")));
        return only();
    }

    private Group only() {
        assertEquals(1, on.document().graph().groups().size());
        return on.document().graph().groups().get(0);
    }

    private boolean shown(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    @Test
    void aBlockIsMadeNamedCollapsedAndTakenAwayByKeyboard(FxRobot robot) throws TimeoutException {
        on.awaitData();
        Document before = on.document();
        robot.interact(on.canvas::requestFocus);
        robot.type(KeyCode.TAB, KeyCode.TAB);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.G).release(KeyCode.SHORTCUT);

        assertEquals("block 1", robot.lookup("#rename-field").queryAs(TextField.class).getText());
        robot.write("both").type(KeyCode.ENTER);
        assertEquals("both", only().name());
        assertEquals(List.of(on.id("dense 1"), on.id("dense 2")), only().members());
        assertTrue(shown(robot, "#block-header-g1"));

        robot.type(KeyCode.O);
        assertTrue(only().collapsed());
        assertTrue(shown(robot, "#node-g1"));
        assertFalse(shown(robot, on.card("dense 1")));
        assertFalse(shown(robot, "#block-header-g1"));
        List<String> visited = new ArrayList<>();
        robot.type(KeyCode.ESCAPE);
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.TAB);
            visited.add(robot.lookup(".node-card").queryAllAs(NodeCard.class).stream().filter(Node::isFocused)
                    .map(card -> card.face().name()).findFirst().orElse("nothing"));
        }
        assertEquals(List.of("Input", "both", "Output"), visited);

        robot.type(KeyCode.LEFT);
        assertEquals(Set.copyOf(only().members()), on.workbench.selectionProperty().get());
        robot.type(KeyCode.O);
        assertFalse(only().collapsed());
        assertTrue(shown(robot, on.card("dense 1")));
        robot.press(KeyCode.SHORTCUT, KeyCode.SHIFT).type(KeyCode.G).release(KeyCode.SHIFT, KeyCode.SHORTCUT);
        assertEquals(before.graph(), on.document().graph());
        assertEquals(before.layout(), on.document().layout());
    }

    @Test
    void theHeaderSelectsDragsAndCollapsesAndTheCardExpands(FxRobot robot) throws TimeoutException {
        Group block = block(robot);
        NodeId member = block.members().get(0);
        robot.clickOn("#block-header-g1");
        assertEquals(Set.of(member), on.workbench.selectionProperty().get());

        Point before = on.document().layout().place(member).orElseThrow();
        robot.drag("#block-header-g1").moveBy(0, 60).drop();
        assertTrue(on.document().layout().place(member).orElseThrow().y() > before.y() + 20);

        robot.doubleClickOn("#block-header-g1");
        assertTrue(only().collapsed());
        Point card = on.document().layout().place(block.id()).orElseThrow();
        robot.drag("#node-g1").moveBy(0, 60).drop();
        assertTrue(on.document().layout().place(block.id()).orElseThrow().y() > card.y() + 20);
        robot.doubleClickOn("#node-g1");
        assertFalse(only().collapsed());
        robot.clickOn("#block-collapse-g1");
        assertTrue(only().collapsed());
    }

    @Test
    void aCollapsedCardTellsRepeatShapesParametersAndProblems(FxRobot robot) throws TimeoutException {
        Group block = block(robot);
        robot.interact(() -> on.workbench.apply(BlockEdits.collapse(block.id(), true)));
        NodeCard card = robot.lookup("#node-g1").queryAs(NodeCard.class);
        assertEquals("1 layer", card.face().settings());
        assertTrue(card.face().shape().startsWith("4 → "), card.face().shape());
        assertTrue(card.getAccessibleText().startsWith("stem, Block of 1 layer, output 4 to "), card.getAccessibleText());

        robot.interact(() -> on.workbench.apply(BlockEdits.repeat(block.id(), 3)));
        assertEquals("×3 · 1 layer", card.face().settings());
        assertTrue(card.getAccessibleText().contains("3 times in a row"), card.getAccessibleText());
        assertEquals(NodeFace.Status.PROBLEM, card.face().status());
        String sentence = robot.lookup("#problem-sentence").queryAs(Labeled.class).getText();
        assertTrue(sentence.startsWith("stem stands 3 times in a row, so it must give the shape it gets"), sentence);
        robot.clickOn("#problem-fix");
        assertEquals(1, only().repeat());
        assertEquals(NodeFace.Status.FINE, card.face().status());
    }

    @Test
    void aRunGoesOnWhileABlockIsCollapsedAndRenamed(FxRobot robot) throws TimeoutException {
        block(robot);
        robot.interact(() -> on.workbench.apply(dev.gradus.edit.Edits.training("Epochs",
                on.document().training().withEpochs(100_000))));
        robot.interact(on.desk::trainOrPause);
        await(() -> on.desk.state() == RunState.RUNNING);
        robot.doubleClickOn("#block-header-g1");
        assertTrue(only().collapsed());
        assertEquals(RunState.RUNNING, on.desk.state());
        robot.interact(on.desk::stop);
        await(() -> !on.desk.state().live());
        assertTrue(on.document().checkpoint().orElseThrow().trained());
        assertTrue(only().collapsed());
    }

    @Test
    void wiresOfACollapsedCardAreCutAndDrawnByMouse(FxRobot robot) throws TimeoutException {
        Group block = block(robot);
        robot.interact(() -> on.workbench.apply(BlockEdits.collapse(block.id(), true)));
        robot.interact(() -> on.workbench.apply(dev.gradus.edit.Edits.disconnect(
                new dev.gradus.graph.Edge(on.id("Input"), block.id()))));
        assertEquals("dense 1>dense 2 dense 2>Output", on.wires());
        robot.drag(on.out("Input")).dropTo("#port-in-g1");
        assertEquals("Input>dense 1 dense 1>dense 2 dense 2>Output", on.wires());
    }

    @Test
    void copyPasteDuplicateAndDeleteWorkOnABlock(FxRobot robot) throws TimeoutException {
        Group block = block(robot);
        robot.interact(() -> on.workbench.apply(BlockEdits.collapse(block.id(), true)));
        robot.clickOn("#node-g1");
        robot.press(KeyCode.SHORTCUT).type(KeyCode.D).release(KeyCode.SHORTCUT);
        assertEquals(List.of("stem", "stem 1"), on.document().graph().groups().stream().map(Group::name).toList());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).type(KeyCode.V).release(KeyCode.SHORTCUT);
        assertEquals(3, on.document().graph().groups().size());
        robot.type(KeyCode.DELETE);
        assertEquals(2, on.document().graph().groups().size());
        robot.interact(() -> on.workbench.select(block.id()));
        robot.type(KeyCode.DELETE);
        assertEquals("Input>dense 2 dense 2>Output", on.wires());
    }

    @Test
    void aReadyMadeBlockIsAddedByClickAndDraggedOntoAWire(FxRobot robot) throws TimeoutException {
        on.awaitData();
        robot.clickOn("#palette-search").write("residual block").type(KeyCode.ENTER);
        assertTrue(on.workbench.inference().complete(), on.workbench.inference().problems().toString());
        assertEquals(List.of("residual block 1"), on.document().graph().groups().stream().map(Group::name).toList());
        robot.interact(on.workbench::undo);
        assertEquals(List.of(), on.document().graph().groups());

        robot.drag("#palette-block-residual").dropTo(on.middle("dense 1", "dense 2"));
        assertTrue(on.workbench.inference().complete(), on.workbench.inference().problems().toString());
        assertEquals(List.of(on.id("dense 1")), only().ports(on.document().graph()).inputs());
        assertEquals(Set.copyOf(only().members()), on.workbench.selectionProperty().get());
    }

    @Test
    void aBlockSavedToThePaletteIsThereAtOnceAndCanBeDeleted(FxRobot robot) throws TimeoutException {
        BlockFolder folder = new BlockFolder(new GradusHome(home));
        List<String> told = new ArrayList<>();
        robot.interact(() -> {
            BlockShelf shelf = new BlockShelf(folder, new Background("shelf-test"));
            on.canvas.setShelf(shelf);
            on.palette.setShelf(shelf, told::add);
            on.canvas.setOnNews(told::add);
        });
        block(robot);
        robot.clickOn("#block-header-g1");
        robot.interact(() -> on.actions.get("canvas.saveBlock").fire());
        await(() -> !told.isEmpty());
        assertEquals(List.of("Saved stem to the palette."), told);
        assertTrue(Files.exists(home.resolve("blocks/stem.json")));
        assertEquals(List.of("stem"), folder.read().entries().stream().map(entry -> entry.block().name()).toList());

        robot.clickOn("#palette-search").write("stem").type(KeyCode.ENTER);
        assertEquals(List.of("stem", "stem 1"), on.document().graph().groups().stream().map(Group::name).toList());
        robot.interact(() -> robot.lookup("#palette-block-saved-stem").queryAs(Node.class).requestFocus());
        robot.type(KeyCode.DELETE);
        await(() -> told.size() == 2);
        assertFalse(Files.exists(home.resolve("blocks/stem.json")));
        assertFalse(shown(robot, "#palette-block-saved-stem"));
    }

    private static void await(java.util.concurrent.Callable<Boolean> done) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(done).get());
        Frames.settle();
    }
}
