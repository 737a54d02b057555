package dev.gradus.ui.inspector;

import atlantafx.base.controls.ToggleSwitch;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A switch. */
final class BoolControl implements SettingControl<Boolean> {

    private final ToggleSwitch toggle = new ToggleSwitch();
    private final Label several = new Label(InspectorTexts.TEXTS.get("several"));
    private final HBox box = new HBox(8, toggle, several);
    private boolean quiet;

    BoolControl(String name, Listener<Boolean> listener) {
        toggle.setAccessibleText(name);
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        several.getStyleClass().add("muted");
        box.setAlignment(Pos.CENTER_LEFT);
        toggle.selectedProperty().addListener((property, before, now) -> {
            if (!quiet) {
                listener.settled(now);
            }
        });
    }

    @Override
    public Region region() {
        return box;
    }

    @Override
    public Node focus() {
        return toggle;
    }

    @Override
    public void show(Optional<Boolean> value) {
        quiet = true;
        toggle.setSelected(value.orElse(false));
        quiet = false;
        several.setVisible(value.isEmpty());
        several.setManaged(value.isEmpty());
    }
}
