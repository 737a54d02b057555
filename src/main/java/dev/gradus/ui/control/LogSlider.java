package dev.gradus.ui.control;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Skin;
import javafx.scene.control.Slider;

/** A slider over decades: equal ways are equal factors. */
public final class LogSlider extends Slider {

    private DoubleConsumer moved = value -> { };
    private boolean quiet;

    /** @param name for screen readers */
    public LogSlider(String name, double least, double most) {
        super(Math.log10(least), Math.log10(most), Math.log10(least));
        getStyleClass().add("progress-slider");
        setAccessibleText(name);
        setBlockIncrement(Math.log10(1.25));
        valueProperty().addListener((property, before, now) -> {
            if (!quiet) {
                moved.accept(number());
            }
        });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ProgressSliderSkin(this);
    }

    /** The number it stands for. */
    public double number() {
        double power = Math.pow(10, getValue());
        double unit = Math.pow(10, Math.floor(Math.log10(power)) - 1);
        return Math.rint(power / unit) * unit;
    }

    /** Shows a number without telling anybody. */
    public void setNumber(double number) {
        quiet = true;
        setValue(Math.log10(Math.max(number, Math.pow(10, getMin()))));
        quiet = false;
    }

    public LogSlider onMoved(DoubleConsumer action) {
        moved = action;
        return this;
    }
}
