package dev.gradus.ui.inspector;

import dev.gradus.ui.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the inspector shows for one selection. Its controls live as long as the selection stays. */
abstract class Panel extends VBox {

    private final List<SettingRow<?>> rows = new ArrayList<>();

    Panel() {
        getStyleClass().add("panel");
        setFillWidth(true);
    }

    /** Brings all values up to date, in place. */
    void update() {
        rows.forEach(SettingRow::update);
    }

    /** Shows how the layer fares in a run. */
    void watch(Optional<Run> run) {
    }

    /** Begins to rename, where that is possible. */
    void rename() {
    }

    /** True if this panel still suits the document. */
    boolean valid() {
        return true;
    }

    final void focusFirst() {
        rows.stream().filter(SettingRow::shown).findFirst().ifPresent(SettingRow::focus);
    }

    final void forget(List<SettingRow<?>> gone) {
        rows.removeAll(gone);
    }

    final <T> SettingRow<T> row(Setting<T> setting, EditGate gate) {
        SettingRow<T> row = new SettingRow<>(setting, gate);
        rows.add(row);
        return row;
    }

    static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("divider-row");
        VBox.setMargin(line, new javafx.geometry.Insets(8, 0, 8, 0));
        return line;
    }

    /** A label at the left, a value at the right. */
    static HBox fact(String name, Region value) {
        Label label = new Label(name);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(12, label, between, value);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        line.setMinHeight(22);
        return line;
    }

    static Label value(String id) {
        Label value = new Label();
        value.setId(id);
        value.getStyleClass().addAll("small", "mono");
        value.setWrapText(true);
        value.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
        value.setMinHeight(USE_PREF_SIZE);
        return value;
    }
}
