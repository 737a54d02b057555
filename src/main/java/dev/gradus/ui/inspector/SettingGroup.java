package dev.gradus.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;

/** Settings that come and go with a choice: those of the optimiser, of the schedule, of the loss. */
final class SettingGroup extends VBox {

    private final Panel panel;
    private final EditGate gate;
    private final Supplier<?> choice;
    private final Supplier<List<Setting<?>>> settings;
    private final List<SettingRow<?>> rows = new ArrayList<>();
    private Object shown;

    /**
     * @param choice   what the settings belong to; they are made anew when it is another
     * @param settings of what is chosen now
     */
    SettingGroup(Panel panel, EditGate gate, Supplier<?> choice, Supplier<List<Setting<?>>> settings) {
        this.panel = panel;
        this.gate = gate;
        this.choice = choice;
        this.settings = settings;
    }

    void update() {
        Object now = choice.get();
        if (!now.equals(shown)) {
            shown = now;
            gate.rebuild(this::fill);
        }
    }

    private void fill() {
        panel.forget(rows);
        rows.clear();
        getChildren().clear();
        for (Setting<?> setting : settings.get()) {
            SettingRow<?> row = panel.row(setting, gate);
            rows.add(row);
            getChildren().add(row.node());
        }
    }
}
