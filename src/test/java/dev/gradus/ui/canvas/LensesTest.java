package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Generated;
import dev.gradus.edit.Document;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@GuiTest
class LensesTest {

    private CanvasFixture on;

    @Start
    void show(Stage stage) throws Exception {
        Document digits = CanvasFixture.sample("mnist-cnn-small");
        var data = digits.data().orElseThrow();
        on = new CanvasFixture(stage, digits.withData(data.withSource(((Generated) data.source()).withSize(200))));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, on::close);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Frames.settle();
    }

    private String lens(String name) {
        return "#lens-" + on.id(name);
    }

    private boolean seen(FxRobot robot, String name) {
        return robot.lookup(lens(name)).tryQuery().filter(Node::isVisible).isPresent();
    }

    private void awaitLenses(FxRobot robot) throws TimeoutException {
        on.awaitData();
        await(() -> seen(robot, "Input") && seen(robot, "conv 1") && seen(robot, "Output"));
    }

    @Test
    void aNetworkOverImagesOpensItsFirstLensesBelowItselfWithoutTouching(FxRobot robot) throws TimeoutException {
        awaitLenses(robot);

        Bounds[] lenses = new Bounds[3];
        String[] names = {"Input", "conv 1", "Output"};
        for (int i = 0; i < names.length; i++) {
            Node lens = robot.lookup(lens(names[i])).query();
            lenses[i] = lens.localToScreen(lens.getBoundsInLocal());
            Node card = robot.lookup(on.card(names[i])).query();
            assertTrue(card.localToScreen(card.getBoundsInLocal()).getMaxY() <= lenses[i].getMinY() + 1, names[i]);
        }
        assertFalse(lenses[0].intersects(lenses[1]) || lenses[1].intersects(lenses[2]) || lenses[0].intersects(lenses[2]));
    }

    @Test
    void theCrossClosesALensAndAnOpenedPoolHasOne(FxRobot robot) throws TimeoutException {
        awaitLenses(robot);

        robot.clickOn("#lens-close-" + on.id("conv 1"));
        await(() -> !seen(robot, "conv 1"));
        robot.interact(() -> on.workbench.select(on.id("max pool 1")));
        robot.interact(() -> on.actions.get("canvas.open").fire());
        await(() -> seen(robot, "max pool 1"));
    }

    @Test
    void nextMistakeShowsAnotherExampleThatIsReadWrongly(FxRobot robot) throws TimeoutException {
        awaitLenses(robot);
        int before = WaitForAsyncUtils.waitForAsyncFx(5000, () -> on.live.chosen().choice().orElseThrow().index());

        robot.clickOn("#lens-mistake");
        await(() -> on.live.chosen().choice().orElseThrow().index() != before && verdict(robot)[1].wrong());

        Word[] words = verdict(robot);
        assertNotEquals(words[0].text(), words[1].text());
    }

    @Test
    void gradientsReplaceTheActivationsAndNothingIsComputedWithoutLenses(FxRobot robot) throws TimeoutException {
        awaitLenses(robot);

        robot.clickOn("#lens-gradients-" + on.id("conv 1"));
        await(() -> robot.lookup(lens("conv 1")).query().lookupAll("*").stream()
                .anyMatch(node -> node.getAccessibleText() != null && node.getAccessibleText().startsWith("gradient of map 1,")));

        for (String name : new String[] {"Input", "conv 1", "Output"}) {
            robot.clickOn("#lens-close-" + on.id(name));
        }
        await(() -> !seen(robot, "Input") && !seen(robot, "Output"));
        assertEquals(0, robot.lookup(".lens").queryAll().size());
    }

    private record Word(String text, boolean wrong) {}

    /** What the example is and what it is read as. */
    private static Word[] verdict(FxRobot robot) {
        TextFlow flow = robot.lookup("#lens-verdict").query();
        return flow.getChildren().stream().map(Text.class::cast).filter(text -> !text.getStyleClass().contains("lens-text"))
                .map(text -> new Word(text.getText(), text.getStyleClass().contains("lens-wrong"))).toArray(Word[]::new);
    }
}
