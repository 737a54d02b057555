package dev.gradus.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * A control that may be unavailable for a reason. It is dimmed instead of disabled, so that it keeps listening to the
 * mouse and shows its reason on hover, focus and click; a disabled JavaFX node would show nothing.
 */
public final class Reasoned {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private Reasoned() {}

    /**
     * @param help   the tooltip while it is available: name, key, one sentence
     * @param reason why it is not; empty while it is available. The tooltip begins with it
     */
    public static <C extends Control> C attach(C control, String help, ObservableValue<String> reason) {
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        control.setTooltip(tooltip);
        Runnable update = () -> {
            boolean out = unavailable(reason);
            control.pseudoClassStateChanged(UNAVAILABLE, out);
            tooltip.setText(!out ? help : help.isEmpty() ? reason.getValue() : reason.getValue() + "\n" + help);
            control.setAccessibleHelp(tooltip.getText());
        };
        reason.addListener((property, before, now) -> update.run());
        update.run();
        control.addEventFilter(ActionEvent.ACTION, event -> refuse(control, reason, event));
        control.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> refuse(control, reason, event));
        control.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!leaves(event)) {
                refuse(control, reason, event);
            }
        });
        control.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (unavailable(reason)) {
                event.consume();
            }
        });
        control.addEventFilter(MouseEvent.MOUSE_EXITED, event -> tooltip.hide());
        control.focusedProperty().addListener((property, before, now) -> {
            if (now && unavailable(reason)) {
                show(control);
            } else {
                tooltip.hide();
            }
        });
        return control;
    }

    /** Keys that belong to the window and not to the control: moving on, and everything with Ctrl or Alt. */
    private static boolean leaves(KeyEvent event) {
        KeyCode key = event.getCode();
        return key == KeyCode.TAB || key == KeyCode.ESCAPE || key.isFunctionKey() || key.isModifierKey()
                || event.isShortcutDown() || event.isAltDown();
    }

    private static boolean unavailable(ObservableValue<String> reason) {
        return reason.getValue() != null && !reason.getValue().isEmpty();
    }

    private static void refuse(Control control, ObservableValue<String> reason, Event event) {
        if (unavailable(reason)) {
            event.consume();
            show(control);
        }
    }

    private static void show(Control control) {
        Bounds on = control.localToScreen(control.getBoundsInLocal());
        if (on != null && control.getScene() != null && control.getScene().getWindow() != null
                && control.getScene().getWindow().isShowing()) {
            control.getTooltip().show(control, on.getMinX(), on.getMaxY() + 4);
        }
    }
}
