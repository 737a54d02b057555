package dev.gradus.ui.shell;

import dev.gradus.ui.action.Action;
import dev.gradus.ui.action.Actions;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.input.KeyCombination;

/** Undo and redo, named after what they take back. */
final class EditActions {

    private EditActions() {}

    static void register(Actions actions, Workbench workbench, TrainingDesk desk) {
        Texts texts = Texts.of("shell");
        add(actions, texts, "edit.undo", "Shortcut+Z", workbench.undoLabelProperty(),
                () -> desk.whenStill(workbench::undo));
        add(actions, texts, "edit.redo", "Shortcut+Shift+Z", workbench.redoLabelProperty(),
                () -> desk.whenStill(workbench::redo));
    }

    private static void add(Actions actions, Texts texts, String id, String key, ObservableStringValue what, Runnable run) {
        actions.add(new Action(id,
                Bindings.createStringBinding(() -> (texts.get(id) + " " + Phrases.of(what.get())).strip(), what),
                texts.get(id + ".help"), Optional.of(KeyCombination.valueOf(key)), Action.Scope.WINDOW,
                Bindings.createStringBinding(() -> what.get().isEmpty() ? texts.get(id + ".none") : "", what), run));
    }
}
