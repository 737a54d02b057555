package dev.gradus.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Two or three choices side by side, one of them chosen. */
public final class Segmented<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();
    private Consumer<T> chosen = value -> { };
    private boolean quiet;

    public Segmented() {
        getStyleClass().add("segmented");
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else if (before != null && !quiet) {
                chosen.accept(valueOf(now));
            }
        });
    }

    /** Adds a choice; the first one is chosen to begin with. */
    public Segmented<T> add(T value, String label, Node icon) {
        ToggleButton button = new ToggleButton(label, icon);
        button.setUserData(value);
        button.setToggleGroup(group);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().forEach(each -> each.getStyleClass().remove("last"));
        button.getStyleClass().add("last");
        getChildren().add(button);
        getChildren().get(0).getStyleClass().add("first");
        if (group.getSelectedToggle() == null) {
            button.setSelected(true);
        }
        return this;
    }

    /** Called when a person chooses, not when {@link #choose} does. */
    public Segmented<T> onChosen(Consumer<T> action) {
        chosen = action;
        return this;
    }

    public T chosen() {
        return valueOf(group.getSelectedToggle());
    }

    public void choose(T value) {
        quiet = true;
        buttons().stream().filter(button -> value.equals(button.getUserData())).forEach(button -> button.setSelected(true));
        quiet = false;
    }

    public List<ToggleButton> buttons() {
        return getChildren().stream().map(ToggleButton.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private T valueOf(javafx.scene.control.Toggle toggle) {
        return (T) toggle.getUserData();
    }
}
