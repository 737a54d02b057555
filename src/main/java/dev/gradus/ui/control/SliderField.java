package dev.gradus.ui.control;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A slider and a field for one number. The slider tells while it moves and once more when it is let go; the field tells
 * when what is typed applies, and that counts as let go too.
 */
public final class SliderField extends HBox {

    /** How the slider divides its way. */
    public enum Scale { LINEAR, DECADES }

    private final NumberField field;
    private final Slider slider;
    private final double least;
    private final double most;
    private final boolean whole;
    private DoubleConsumer moved = value -> { };
    private DoubleConsumer settled = value -> { };
    private boolean quiet;
    private double told = Double.NaN;

    /** @param name of the setting, to begin the sentence with when a number is out of range: "Noise" */
    public SliderField(String name, double least, double most, Scale scale, boolean whole) {
        super(8);
        this.least = least;
        this.most = most;
        this.whole = whole;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("slider-field");
        field = new NumberField(name, least, most, whole).onChanged(this::typed);
        field.setPrefColumnCount(5);
        field.setMinWidth(62);
        field.setPrefWidth(62);
        field.setMaxWidth(62);
        slider = scale == Scale.DECADES ? new LogSlider(name, least, most) : new Linear(name, least, most);
        slider.setMinWidth(40);
        slider.setPrefWidth(80);
        slider.valueProperty().addListener((property, before, now) -> {
            if (!quiet) {
                show(position());
                moved.accept(position());
            }
        });
        slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> settle());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, event -> settle());
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().addAll(slider, field);
        setValue(least);
    }

    public double value() {
        return field.value();
    }

    /** Shows a value without telling anybody. */
    public void setValue(double value) {
        told = value;
        show(value);
        place(value);
    }

    /** Told at every move of the slider. */
    public SliderField onMoved(DoubleConsumer action) {
        moved = action;
        return this;
    }

    /** Told once when the slider is let go with another value than before, or a number was typed. */
    public SliderField onSettled(DoubleConsumer action) {
        settled = action;
        return this;
    }

    public SliderField onComplaint(Consumer<String> action) {
        field.onComplaint(action);
        return this;
    }

    public NumberField field() {
        return field;
    }

    public Slider slider() {
        return slider;
    }

    private void typed(double value) {
        place(value);
        moved.accept(value);
        told = value;
        settled.accept(value);
    }

    private void settle() {
        if (value() != told) {
            told = value();
            settled.accept(told);
        }
    }

    private void show(double value) {
        field.setValue(value);
    }

    private void place(double value) {
        quiet = true;
        if (slider instanceof LogSlider log) {
            log.setNumber(value);
        } else {
            slider.setValue(value);
        }
        quiet = false;
    }

    /** What the slider stands for, rounded to what a hand can aim at. */
    private double position() {
        double raw;
        if (slider instanceof LogSlider log) {
            raw = log.number();
        } else {
            double perUnit = 1 / Math.pow(10, Math.round(Math.log10(most - least)) - 2);
            raw = Math.rint(slider.getValue() * perUnit) / perUnit;
        }
        return Math.max(least, Math.min(most, whole ? Math.rint(raw) : raw));
    }

    private static final class Linear extends Slider {
        Linear(String name, double least, double most) {
            super(least, most, least);
            getStyleClass().add("progress-slider");
            setAccessibleText(name);
            setBlockIncrement((most - least) / 20);
        }

        @Override
        protected Skin<?> createDefaultSkin() {
            return new ProgressSliderSkin(this);
        }
    }
}
