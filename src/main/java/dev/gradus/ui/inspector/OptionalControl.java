package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.control.OptionalNumber;
import dev.gradus.ui.theme.Phrases;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A number that can be switched off; 0 is off. */
final class OptionalControl implements SettingControl<Double> {

    /** What a setting has when it is switched on for the first time. */
    private static final Map<String, Double> STARTS = Map.of("clipNorm", 1.0, "weightDecay", 0.01,
            "maxNorm", 3.0, "minRate", 1e-5);
    private static final double START = 0.001;

    private final OptionalNumber number;
    private boolean shown;

    OptionalControl(Hyper.DoubleHyper<?> hyper, Listener<Double> listener) {
        number = new OptionalNumber(Phrases.of(hyper.label()), 0, hyper.max(), STARTS.getOrDefault(hyper.id(), START));
        number.onChanged(value -> listener.settled(value.orElse(0))).onComplaint(listener::complained);
    }

    @Override
    public Region region() {
        return number;
    }

    @Override
    public Node focus() {
        return number.toggle();
    }

    @Override
    public void show(Optional<Double> value) {
        double wanted = value.orElse(0.0);
        if (!shown || number.value().orElse(0) != wanted || number.value().isPresent() != wanted > 0) {
            shown = true;
            number.setValue(wanted > 0 ? OptionalDouble.of(wanted) : OptionalDouble.empty());
        }
    }
}
