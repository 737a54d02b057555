package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.control.IntegerSpinner;
import dev.gradus.ui.theme.Phrases;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A spinner for a whole number. */
final class IntControl implements SettingControl<Integer> {

    private final IntegerSpinner spinner;

    IntControl(Hyper.IntHyper<?> hyper, Listener<Integer> listener) {
        spinner = new IntegerSpinner(Phrases.of(hyper.label()), hyper.min(), hyper.max(),
                hyper.wide() ? IntegerSpinner.Stride.DOUBLE : IntegerSpinner.Stride.TEN);
        spinner.onChanged(listener::settled).onComplaint(listener::complained);
    }

    @Override
    public Region region() {
        return spinner;
    }

    @Override
    public Node focus() {
        return spinner.field();
    }

    @Override
    public void show(Optional<Integer> value) {
        if (value.isEmpty()) {
            spinner.field().setUnknown(InspectorTexts.TEXTS.get("several"));
        } else if (spinner.field().value() != value.get() || spinner.field().getText().isEmpty()) {
            spinner.setValue(value.get());
        }
    }
}
