package dev.gradus.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.BlockTemplate;
import dev.gradus.nn.LayerType;
import dev.gradus.testing.Frames;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@GuiTest
class PaletteViewTest implements LayerDrag {

    private final List<String> heard = new ArrayList<>();
    private PaletteView palette;

    @Start
    void show(Stage stage) {
        palette = new PaletteView(new Workbench(new Background("palette-test")), new Actions(), this);
        BorderPane root = new BorderPane();
        root.setLeft(palette);
        Scene scene = new Scene(root, 600, 600);
        Themes.dress(scene, new ThemeModel());
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void typingFindsAndEnterAdds(FxRobot robot) {
        robot.clickOn("#palette-search").write("conc").type(KeyCode.ENTER);

        assertEquals(List.of("add concat"), heard);
        assertFalse(robot.lookup("#palette-dense").tryQuery().isPresent());
        robot.type(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#palette-dense").tryQuery().isPresent());
    }

    @Test
    void aClickAddsAndADragIsHandedOn(FxRobot robot) {
        robot.clickOn("#palette-dense");
        robot.interact(() -> robot.lookup("#palette-add").query().requestFocus());
        Frames.settle();
        robot.drag("#palette-add").moveBy(200, 0).drop();

        assertEquals("add dense", heard.get(0));
        assertEquals("begin add", heard.get(1));
        assertEquals("drop", heard.get(heard.size() - 1));
    }

    @Test
    void foldedItIsARailWhoseIconsStillSpeak(FxRobot robot) {
        robot.clickOn("#palette-fold");

        assertEquals(PaletteView.RAIL, palette.getWidth());
        assertEquals("Dense", robot.lookup("#palette-dense").query().getAccessibleText());
        robot.clickOn("#palette-unfold").write("flat");
        assertTrue(robot.lookup("#palette-flatten").tryQuery().isPresent());
        assertEquals(PaletteView.WIDTH, palette.getWidth());
    }

    @Override
    public void add(BlockTemplate block) {
        heard.add("add " + block.id());
    }

    @Override
    public void begin(BlockTemplate block, double sceneX, double sceneY) {
        heard.add("begin " + block.id());
    }

    @Override
    public void add(LayerType<?> type) {
        heard.add("add " + type.id());
    }

    @Override
    public void begin(LayerType<?> type, double sceneX, double sceneY) {
        heard.add("begin " + type.id());
    }

    @Override
    public void move(double sceneX, double sceneY) {
        heard.add("move");
    }

    @Override
    public void drop(double sceneX, double sceneY) {
        heard.add("drop");
    }

    @Override
    public void cancel() {
        heard.add("cancel");
    }
}
