package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.control.SliderField;
import dev.gradus.ui.theme.Phrases;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A slider with a field for a number, over decades where people think so. */
final class SliderControl implements SettingControl<Double> {

    /** From here on numbers have six figures and more. */
    private static final double WIDE = 1e5;
    private static final double WIDE_FIELD = 76;

    private final SliderField slider;

    SliderControl(Hyper.DoubleHyper<?> hyper, Listener<Double> listener) {
        slider = new SliderField(Phrases.of(hyper.label()), hyper.min(), hyper.max(),
                hyper.decades() ? SliderField.Scale.DECADES : SliderField.Scale.LINEAR, false);
        if (hyper.max() >= WIDE) {
            slider.field().setMinWidth(WIDE_FIELD);
            slider.field().setMaxWidth(WIDE_FIELD);
        }
        slider.onMoved(listener::moving).onSettled(listener::settled).onComplaint(listener::complained);
    }

    @Override
    public Region region() {
        return slider;
    }

    @Override
    public Node focus() {
        return slider.field();
    }

    @Override
    public void show(Optional<Double> value) {
        if (value.isEmpty()) {
            slider.field().setUnknown(InspectorTexts.TEXTS.get("several"));
        } else if (slider.value() != value.get() && !slider.slider().isPressed()) {
            slider.setValue(value.get());
        }
    }
}
