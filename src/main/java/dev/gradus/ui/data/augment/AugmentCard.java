package dev.gradus.ui.data.augment;

import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.AugmentType;
import dev.gradus.data.augment.AugmentSetting;
import dev.gradus.ui.control.FormRow;
import dev.gradus.ui.control.SliderField;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** One augmentation: its name, what it does, a slider for each setting, and a way to remove it. */
final class AugmentCard extends VBox {

    private static final Texts TEXTS = Texts.of("augment");

    private final String type;
    private final Map<String, SliderField> sliders = new LinkedHashMap<>();

    /**
     * @param moved   told of a setting and its value while its slider moves
     * @param settled told when a slider is let go
     */
    AugmentCard(Augment augment, BiConsumer<String, Double> moved, Runnable settled, Runnable remove) {
        super(4);
        AugmentType entry = augment.entry();
        type = augment.type();
        setId("augment-" + type);
        getStyleClass().add("augment-card");
        Label name = new Label(Phrases.of(entry.name()));
        name.setStyle("-fx-font-family: 'Inter Semi Bold';");
        name.setTooltip(new Tooltip(Phrases.of(entry.summary()) + "\n" + Phrases.of(entry.when())));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button away = new Button(null, Icons.of(MaterialDesignC.CLOSE, 14));
        away.getStyleClass().add("flat");
        away.setAccessibleText(TEXTS.get("remove", Phrases.of(entry.name())));
        away.setTooltip(new Tooltip(TEXTS.get("remove", Phrases.of(entry.name()))));
        away.setOnAction(event -> remove.run());
        HBox head = new HBox(8, name, between, away);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(head);
        for (AugmentSetting setting : entry.settings()) {
            SliderField slider = new SliderField(Phrases.of(setting.name()), setting.min(), setting.max(),
                    SliderField.Scale.LINEAR, setting.whole());
            slider.setValue(augment.value(setting.id()));
            slider.onMoved(value -> moved.accept(setting.id(), value));
            slider.onSettled(value -> settled.run());
            String unit = setting.unit().isBlank() ? "" : " (" + setting.unit().strip() + ")";
            FormRow row = new FormRow(Phrases.of(setting.name()) + unit, slider, null,
                    Phrases.of(setting.help()) + " " + TEXTS.get("usual", Phrases.of(entry.typical())));
            row.label().setStyle("-fx-min-width: 7em; -fx-pref-width: 7em;");
            row.lookup(".form-chip").setManaged(false);
            slider.onComplaint(row::say);
            sliders.put(setting.id(), slider);
            getChildren().add(row);
        }
    }

    boolean shows(Augment augment) {
        return type.equals(augment.type());
    }

    /** Shows values without telling anybody. */
    void show(Augment augment) {
        sliders.forEach((id, slider) -> {
            if (slider.value() != augment.value(id)) {
                slider.setValue(augment.value(id));
            }
        });
    }
}
