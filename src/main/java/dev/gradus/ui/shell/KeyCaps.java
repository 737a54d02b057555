package dev.gradus.ui.shell;

import dev.gradus.ui.theme.ThemeModel;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import java.util.ArrayList;
import java.util.List;

/** Shows a room which keys were pressed, at the bottom in the middle, while a projector shows the window. */
final class KeyCaps extends StackPane {

    private static final Duration STAY = Duration.seconds(1.6);

    private final Label keys = new Label();
    private final PauseTransition hide = new PauseTransition(STAY);

    KeyCaps() {
        setId("key-caps");
        setMouseTransparent(true);
        setAlignment(Pos.BOTTOM_CENTER);
        setPadding(new javafx.geometry.Insets(0, 0, 48, 0));
        keys.getStyleClass().add("pressed-keys");
        keys.setVisible(false);
        getChildren().add(keys);
        hide.setOnFinished(event -> keys.setVisible(false));
    }

    /** Follows the keyboard of a scene, outside of text fields. */
    void watch(Scene scene, ThemeModel theme) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (theme.projectorProperty().get() && !event.getCode().isModifierKey()
                    && event.getCode() != KeyCode.UNDEFINED
                    && !(scene.getFocusOwner() instanceof javafx.scene.control.TextInputControl)) {
                show(event);
            }
        });
        theme.projectorProperty().addListener((property, before, now) -> keys.setVisible(false));
    }

    private void show(KeyEvent event) {
        List<KeyCombination.Modifier> modifiers = new ArrayList<>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        keys.setText(new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new))
                .getDisplayText());
        keys.setVisible(true);
        hide.playFromStart();
    }
}
