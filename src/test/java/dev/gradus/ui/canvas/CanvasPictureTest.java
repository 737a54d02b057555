package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Edits;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.NodeList;

@GuiTest
class CanvasPictureTest {

    private CanvasFixture on;

    @Start
    void show(Stage stage) {
        on = new CanvasFixture(stage, CanvasFixture.sample("circles"));
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, on::close);
    }

    @Test
    void theSvgIsWellFormedAndHoldsEveryNameAndWire(FxRobot robot, @TempDir Path folder) throws Exception {
        on.awaitData();
        robot.interact(() -> on.workbench.apply(Edits.rename(on.id("dense 1"), "a < b & c")));
        Path file = folder.resolve("network.svg");
        WaitForAsyncUtils.waitFor(20, java.util.concurrent.TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() ->
                robot.lookup(".neuron-tile").queryAllAs(NeuronTile.class).stream().filter(tile -> tile.png().isPresent()).count() == 8).get());

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            on.canvas.savePicture(file);
            return null;
        });

        var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertEquals(List.of("Input", "a < b & c", "dense 2", "Output"), on.names());
        List<String> words = new ArrayList<>();
        NodeList texts = svg.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            words.add(texts.item(i).getTextContent());
        }
        assertTrue(words.containsAll(on.names()), words.toString());
        assertTrue(words.contains("12 parameters"), words.toString());
        assertTrue(Files.readString(file).contains("stroke-dasharray") || Files.readString(file).contains("<path d=\"M"));
        assertEquals(8, svg.getElementsByTagName("image").getLength(), "tiles of Input, dense 1 and dense 2");
    }

    @Test
    void thePngIsTwiceTheSizeOfTheNetwork(FxRobot robot, @TempDir Path folder) throws Exception {
        on.awaitData();
        Path file = folder.resolve("network.png");

        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            on.canvas.savePicture(file);
            return null;
        });

        BufferedImage image = ImageIO.read(file.toFile());
        // The Input is open and 96 wide; the Output and the data are 128 wide; 52 lie between the data and the Input.
        assertEquals(2 * (128 + 52 + 96 / 2 + 3 * 180 + 128 / 2 + 48), image.getWidth());
        assertTrue(image.getHeight() > 250, "it is " + image.getHeight() + " high");
    }

    @Test
    void theContextMenuOfANodeNamesWhatCanBeDone(FxRobot robot) throws Exception {
        on.awaitData();
        robot.clickOn(on.card("dense 1"));

        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);

        ContextMenu menu = (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .findFirst().orElseThrow();
        assertEquals(List.of("Open or close", "Rename", "Freeze", "Duplicate", "Insert before", "Insert after", "Group", "Wire from here",
                "Cut wires", "Cut", "Copy", "What is this?", "Delete"), menu.getItems().stream().map(MenuItem::getText)
                .filter(text -> text != null && !text.isEmpty()).toList());
        robot.interact(() -> menu.getItems().stream().filter(item -> "Freeze".equals(item.getText())).findFirst()
                .orElseThrow().fire());
        assertTrue(on.document().graph().node(on.id("dense 1")).frozen());
        robot.interact(menu::hide);
    }

    @Test
    void theThemeAndTheShownQuantityReachTheWires(FxRobot robot) throws Exception {
        on.awaitData();
        robot.interact(() -> on.theme.themeProperty().set(Theme.DARK));
        robot.clickOn("Gradients");

        WireView wire = (WireView) robot.lookup("#wire-n1-n2").query();
        assertEquals(on.theme.palette().get("faint"), wire.style().colour());
        robot.interact(() -> on.theme.themeProperty().set(Theme.LIGHT));
        assertEquals(on.theme.palette().get("faint"), wire.style().colour());
    }
}
