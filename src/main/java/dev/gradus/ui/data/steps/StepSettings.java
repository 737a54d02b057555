package dev.gradus.ui.data.steps;

import atlantafx.base.controls.ToggleSwitch;
import dev.gradus.data.step.Setting;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.Treatment;
import dev.gradus.ui.control.NumberField;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The settings that a kind of step declares, each with the control that fits it. */
final class StepSettings extends VBox {

    private static final double LABEL = 88;

    private final int at;
    private final StepChange change;

    StepSettings(int at, Step step, StepChange change) {
        super(6);
        this.at = at;
        this.change = change;
        for (Setting<?, ?> setting : step.type().settings()) {
            add(step, setting);
        }
    }

    @SuppressWarnings("unchecked") // the settings are those of the step's own type
    private <T extends Treatment> void add(Step step, Setting<?, ?> declared) {
        Setting<T, ?> setting = (Setting<T, ?>) declared;
        if (!step.matters(setting)) {
            return;
        }
        String label = Phrases.of(setting.label());
        Label complaint = new Label();
        complaint.setWrapText(true);
        complaint.setMinHeight(USE_PREF_SIZE);
        complaint.getStyleClass().add("form-message");
        complaint.setVisible(false);
        complaint.setManaged(false);
        Control control;
        if (setting instanceof Setting.Number<?> number) {
            Setting.Number<T> typed = (Setting.Number<T>) number;
            control = field(label, typed.min(), typed.max(), false, step.get(typed), complaint,
                    value -> change.set(at, typed, value));
        } else if (setting instanceof Setting.Whole<?> whole) {
            Setting.Whole<T> typed = (Setting.Whole<T>) whole;
            control = field(label, typed.min(), typed.max(), true, step.get(typed), complaint,
                    value -> change.set(at, typed, (int) Math.round(value)));
        } else if (setting instanceof Setting.Choice<?> choice) {
            control = choice((Setting.Choice<T>) choice, step);
        } else if (setting instanceof Setting.Flag<?> flag) {
            Setting.Flag<T> typed = (Setting.Flag<T>) flag;
            ToggleSwitch toggle = new ToggleSwitch();
            toggle.setSelected(step.get(typed));
            toggle.selectedProperty().addListener((property, before, now) -> change.set(at, typed, now));
            control = toggle;
        } else {
            control = text((Setting.Text<T>) setting, step);
        }
        control.setId("step-" + at + "-" + setting.id());
        control.setAccessibleText(label);
        control.setTooltip(new Tooltip(Phrases.of(setting.help())));
        getChildren().add(row(label, control, unit(setting)));
        getChildren().add(complaint);
    }

    private static String unit(Setting<?, ?> setting) {
        return setting instanceof Setting.Number<?> number ? number.unit() : setting instanceof Setting.Whole<?> whole ? whole.unit() : "";
    }

    private static HBox row(String label, Control control, String unit) {
        Label name = new Label(label);
        name.getStyleClass().addAll("small", "muted");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setMinWidth(LABEL);
        name.setPrefWidth(LABEL);
        name.setLabelFor(control);
        if (!(control instanceof ToggleSwitch)) {
            control.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(control, Priority.ALWAYS);
        }
        HBox row = new HBox(8, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!unit.isEmpty()) {
            Label behind = new Label(Phrases.of(unit));
            behind.getStyleClass().addAll("small", "muted");
            behind.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(behind);
        }
        return row;
    }

    private static NumberField field(String label, double least, double most, boolean whole, double value, Label complaint,
            java.util.function.DoubleConsumer changed) {
        NumberField field = new NumberField(label, least, most, whole);
        field.setValue(value);
        field.onChanged(changed);
        field.onComplaint(words -> {
            complaint.setText(words);
            complaint.setVisible(!words.isEmpty());
            complaint.setManaged(!words.isEmpty());
        });
        return field;
    }

    private <T extends Treatment> ComboBox<String> choice(Setting.Choice<T> choice, Step step) {
        ComboBox<String> box = new ComboBox<>();
        List<Setting.Choice.Option> options = choice.options();
        box.getItems().setAll(options.stream().map(Setting.Choice.Option::id).toList());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String id) {
                return options.stream().filter(option -> option.id().equals(id)).findFirst()
                        .map(option -> Phrases.of(option.label())).orElse("");
            }

            @Override
            public String fromString(String label) {
                return label;
            }
        });
        box.setValue(step.get(choice));
        box.setOnAction(event -> change.set(at, choice, box.getValue()));
        return box;
    }

    private <T extends Treatment> TextField text(Setting.Text<T> setting, Step step) {
        TextField field = new TextField(step.get(setting));
        Runnable commit = () -> {
            if (!field.getText().equals(step.get(setting))) {
                change.set(at, setting, field.getText());
            }
        };
        field.setOnAction(event -> commit.run());
        field.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                commit.run();
            }
        });
        return field;
    }
}
