package dev.gradus.ui.control;

import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Texts;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/**
 * A whole number with two step buttons. Up and Down change it by one; with Shift by ten, or to the double and the half
 * where the range is wide. What is typed applies on Enter and on losing the focus, a step at once.
 */
public final class IntegerSpinner extends HBox {

    /** What Shift does to a step. */
    public enum Stride { TEN, DOUBLE }

    private static final Texts TEXTS = Texts.of("control");

    private final NumberField field;
    private final int least;
    private final int most;
    private final Stride stride;
    private IntConsumer changed = value -> { };

    /** @param name of the setting, to begin the sentence with when a number is out of range: "Units" */
    public IntegerSpinner(String name, int least, int most, Stride stride) {
        this.least = least;
        this.most = most;
        this.stride = stride;
        getStyleClass().add("integer-spinner");
        field = new NumberField(name, least, most, true).onChanged(value -> changed.accept((int) value));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button up = step(1, MaterialDesignM.MENU_UP, TEXTS.get("stepper.more", name));
        Button down = step(-1, MaterialDesignM.MENU_DOWN, TEXTS.get("stepper.less", name));
        VBox steps = new VBox(up, down);
        steps.getStyleClass().add("steps");
        getChildren().addAll(field, steps);
    }

    public int value() {
        return (int) field.value();
    }

    /** Shows a value without telling anybody. */
    public void setValue(int value) {
        field.setValue(value);
    }

    public IntegerSpinner onChanged(IntConsumer action) {
        changed = action;
        return this;
    }

    /** Told the sentence when the text is wrong, and an empty one when it is right again. */
    public IntegerSpinner onComplaint(Consumer<String> action) {
        field.onComplaint(action);
        return this;
    }

    public NumberField field() {
        return field;
    }

    /** One step up (+1) or down (-1); {@code wide} as with Shift. Stops at the ends of the range. */
    public void step(int direction, boolean wide) {
        long now = value();
        long next;
        if (!wide) {
            next = now + direction;
        } else if (stride == Stride.TEN) {
            next = now + 10L * direction;
        } else {
            next = direction > 0 ? Math.max(now * 2, now + 1) : now / 2;
        }
        int bounded = (int) Math.max(least, Math.min(most, next));
        if (bounded != now || !field.complaint().isEmpty()) {
            field.setValue(bounded);
            changed.accept(bounded);
        }
    }

    private void key(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if ((up || event.getCode() == KeyCode.DOWN) && !event.isAltDown() && !event.isShortcutDown()) {
            step(up ? 1 : -1, event.isShiftDown());
            event.consume();
        }
    }

    private Button step(int direction, MaterialDesignM icon, String name) {
        Button button = new Button(null, Icons.of(icon, 14));
        button.getStyleClass().setAll("step");
        button.setFocusTraversable(false);
        button.setAccessibleText(name);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnMousePressed(event -> step(direction, event.isShiftDown()));
        VBox.setVgrow(button, Priority.ALWAYS);
        return button;
    }
}
