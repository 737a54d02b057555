package dev.gradus.ui.control;

import atlantafx.base.controls.ToggleSwitch;
import dev.gradus.ui.theme.Texts;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A number that may be off: a switch and, while it is on, a field. Off says "off", never 0. */
public final class OptionalNumber extends HBox {

    private final ToggleSwitch toggle = new ToggleSwitch();
    private final NumberField field;
    private final Label off = new Label(Texts.of("control").get("optional.off"));
    private Consumer<OptionalDouble> changed = value -> { };
    private boolean quiet;

    /**
     * @param name  of the setting: "Gradient clipping"
     * @param start the number it has when it is switched on for the first time
     */
    public OptionalNumber(String name, double least, double most, double start) {
        this(name, least, most, start, false);
    }

    /** The same for whole numbers. */
    public static OptionalNumber whole(String name, int least, int most, int start) {
        return new OptionalNumber(name, least, most, start, true);
    }

    private OptionalNumber(String name, double least, double most, double start, boolean whole) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("optional-number");
        field = new NumberField(name, least, most, whole).onChanged(value -> changed.accept(OptionalDouble.of(value)));
        field.setValue(start);
        HBox.setHgrow(field, Priority.ALWAYS);
        toggle.setAccessibleText(Texts.of("control").get("optional.switch", name));
        toggle.setMinWidth(USE_PREF_SIZE);
        off.getStyleClass().add("muted");
        getChildren().addAll(toggle, field, off);
        toggle.selectedProperty().addListener((property, before, now) -> {
            show(now);
            if (!quiet) {
                changed.accept(value());
            }
        });
        show(false);
    }

    /** What it says while it is switched off: "whole run". */
    public void sayOff(String words) {
        off.setText(words);
    }

    public OptionalDouble value() {
        return toggle.isSelected() ? OptionalDouble.of(field.value()) : OptionalDouble.empty();
    }

    /** Shows a value without telling anybody; switched off it remembers its last number. */
    public void setValue(OptionalDouble value) {
        quiet = true;
        value.ifPresent(field::setValue);
        toggle.setSelected(value.isPresent());
        quiet = false;
    }

    public OptionalNumber onChanged(Consumer<OptionalDouble> action) {
        changed = action;
        return this;
    }

    public OptionalNumber onComplaint(Consumer<String> action) {
        field.onComplaint(action);
        return this;
    }

    public ToggleSwitch toggle() {
        return toggle;
    }

    private void show(boolean on) {
        field.setVisible(on);
        field.setManaged(on);
        off.setVisible(!on);
        off.setManaged(!on);
    }
}
