package dev.gradus.ui.action;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do, registered once; menus, buttons, context menus, the key map, the action search and tests
 * all read it.
 *
 * @param id     "canvas.fit"; the first part is the group
 * @param label  as in the menu; may change ("Undo add Dense")
 * @param help   one sentence for the tooltip
 * @param key    its shortcut, if any
 * @param scope  where the shortcut works
 * @param reason why it is not available right now, a sentence; empty when it is
 */
public record Action(String id, ObservableValue<String> label, String help, Optional<KeyCombination> key, Scope scope,
        ObservableValue<String> reason, Runnable run) {

    /** Where a shortcut works. */
    public enum Scope {
        /** Everywhere in the window. */
        WINDOW,
        /** Single letters: only while the canvas or a chart has the focus. */
        CANVAS
    }

    public Action {
        Objects.requireNonNull(id);
        Objects.requireNonNull(run);
    }

    /** An action that is always available. */
    public static Action always(String id, String label, String help, String key, Runnable run) {
        return when(id, label, help, key, Bindings.createStringBinding(() -> ""), run);
    }

    /** @param key as {@link KeyCombination#valueOf} reads it, "Shortcut+Z"; empty for none; a bare letter acts on the canvas only */
    public static Action when(String id, String label, String help, String key, ObservableValue<String> reason,
            Runnable run) {
        return new Action(id, Bindings.createStringBinding(() -> label), help,
                key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key)),
                key.isEmpty() || key.contains("Shortcut") || key.contains("Alt") || key.matches("(Shift\\+)?F\\d+")
                        ? Scope.WINDOW : Scope.CANVAS,
                reason, run);
    }

    public boolean available() {
        return reason.getValue() == null || reason.getValue().isEmpty();
    }

    /** Runs it if it is available. */
    public void fire() {
        if (available()) {
            run.run();
        }
    }
}
