package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.control.OptionalNumber;
import dev.gradus.ui.theme.Phrases;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A length that can be switched off; 0 is off, and what off means is said in words. */
final class OptionalWhole implements SettingControl<Integer> {

    /** What off means for a setting, where it is not simply off. */
    private static final Map<String, String> OFF =
            Map.of("tMax", "whole.run", "decaySteps", "whole.run", "totalSteps", "whole.run");
    /** What a setting has when it is switched on for the first time. */
    private static final Map<String, Integer> STARTS = Map.of("warmUp", 5);
    private static final int START = 100;

    private final OptionalNumber number;
    private boolean shown;

    OptionalWhole(Hyper.IntHyper<?> hyper, Listener<Integer> listener) {
        number = OptionalNumber.whole(Phrases.of(hyper.label()), 1, hyper.max(), STARTS.getOrDefault(hyper.id(), START));
        if (OFF.containsKey(hyper.id())) {
            number.sayOff(InspectorTexts.TEXTS.get(OFF.get(hyper.id())));
        }
        number.onChanged(value -> listener.settled((int) value.orElse(0))).onComplaint(listener::complained);
    }

    static boolean suits(Hyper.IntHyper<?> hyper) {
        return hyper.wide() && hyper.min() == 0;
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
    public void show(Optional<Integer> value) {
        int wanted = value.orElse(0);
        if (!shown || number.value().orElse(0) != wanted || number.value().isPresent() != wanted > 0) {
            shown = true;
            number.setValue(wanted > 0 ? OptionalDouble.of(wanted) : OptionalDouble.empty());
        }
    }
}
