package dev.gradus.ui.control;

import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/** A seed and a die: the die takes the next seed, so that every seed tried can be written down and come back to. */
public final class SeedField extends HBox {

    /** The largest seed a number field shows exactly. */
    public static final long MOST = 999_999_999;

    private final NumberField field;
    private LongConsumer changed = value -> { };

    /** @param name of the setting: "Seed" */
    public SeedField(String name) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("seed-field");
        field = new NumberField(name, 0, MOST, true).onChanged(value -> changed.accept((long) value));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button dice = new Button(null, Icons.of(MaterialDesignD.DICE_5_OUTLINE, 18));
        dice.getStyleClass().add("icon-button");
        String help = Texts.of("control").get("seed.dice", name);
        dice.setAccessibleText(help);
        dice.setTooltip(new Tooltip(help));
        dice.setOnAction(event -> roll());
        getChildren().addAll(field, dice);
    }

    public long value() {
        return (long) field.value();
    }

    /** Shows a seed without telling anybody. */
    public void setValue(long seed) {
        field.setValue(seed);
    }

    public SeedField onChanged(LongConsumer action) {
        changed = action;
        return this;
    }

    public SeedField onComplaint(Consumer<String> action) {
        field.onComplaint(action);
        return this;
    }

    private void roll() {
        setValue(value() >= MOST ? 0 : value() + 1);
        changed.accept(value());
    }
}
