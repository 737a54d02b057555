package dev.gradus.ui.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.ImageForm;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.SampleProjects;
import dev.gradus.math.Matrix;
import dev.gradus.testing.GuiTest;
import dev.gradus.ui.theme.ThemeModel;
import dev.gradus.ui.theme.Themes;
import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@GuiTest
class ImagePadTest {

    private PreparedData data;
    private ImagePad pad;
    private int changes;

    @Start
    void show(Stage stage) throws Exception {
        data = new DataLoader().prepare(SampleProjects.find("mnist-cnn-small").orElseThrow().document().data().orElseThrow());
        ThemeModel theme = new ThemeModel();
        pad = new ImagePad(data, (ImageForm) data.preparation().input(), theme, () -> changes++);
        Scene scene = new Scene(new VBox(pad, pad.below().orElseThrow()), 400, 400);
        Themes.dress(scene, theme);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void theKeyboardDrawsAStrokeThatTheNetworkSeesAndDeleteTakesAway(FxRobot robot) {
        double[] empty = pad.encoded();
        robot.interact(() -> robot.lookup("#drawing-pad").queryAs(DrawingPad.class).requestFocus());
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.DOWN, 8);

        assertFalse(Arrays.equals(empty, pad.encoded()));
        assertTrue(changes > 8, "told at each move of the pen: " + changes);
        robot.type(KeyCode.DELETE);
        assertArrayEquals(empty, pad.encoded());
    }

    @Test
    void theMouseDrawsToo(FxRobot robot) {
        double[] empty = pad.encoded();
        robot.drag("#drawing-pad").dropBy(20, 40);

        assertFalse(Arrays.equals(empty, pad.encoded()));
        robot.clickOn("#pad-undo");
        assertArrayEquals(empty, pad.encoded());
    }

    @Test
    void aValidationImageIsShownWithItsTruth(FxRobot robot) {
        robot.clickOn("#pad-next");
        Matrix first = Matrix.zeros(784, 1);
        Matrix truth = Matrix.zeros(1, 1);
        data.validation().copyInput(0, first, 0);
        data.validation().copyTarget(0, truth, 0);

        assertArrayEquals(first.toArray(), pad.encoded());
        String caption = robot.lookup("#pad-caption").queryAs(Label.class).getText();
        assertTrue(caption.contains("“" + data.classNames().get((int) truth.get(0, 0)) + "”"), caption);
    }
}
