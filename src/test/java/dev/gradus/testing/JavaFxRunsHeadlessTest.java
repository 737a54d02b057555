package dev.gradus.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The ground every GUI test stands on: a window, a mouse and measurable text, with no display. */
@GuiTest
class JavaFxRunsHeadlessTest {

    private final Button button = new Button("Train");
    private int clicks;

    @Start
    void show(Stage stage) {
        button.setOnAction(e -> clicks++);
        stage.setScene(new Scene(new StackPane(button), 320, 200));
        stage.show();
    }

    @Test
    void aClickArrivesAndTextHasASize(FxRobot robot) {
        robot.clickOn(button);

        assertEquals(1, clicks);
        assertTrue(button.getWidth() > 30, "a button saying Train is " + button.getWidth() + " wide");
    }
}
