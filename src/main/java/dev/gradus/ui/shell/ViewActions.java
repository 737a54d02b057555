package dev.gradus.ui.shell;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.theme.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** Registers actions whose words stand in the window's bundle under their id. */
final class ViewActions {

    private final Actions actions;
    private final Texts texts = Texts.of("window");

    ViewActions(Actions actions) {
        this.actions = actions;
    }

    void add(String id, String key, Runnable run) {
        add(id, key, Bindings.createStringBinding(() -> ""), run);
    }

    void add(String id, String key, ObservableValue<String> reason, Runnable run) {
        actions.add(Action.when(id, texts.get(id), texts.get(id + ".help"), key, reason, run));
    }
}
