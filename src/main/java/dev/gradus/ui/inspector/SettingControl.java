package dev.gradus.ui.inspector;

import dev.gradus.nn.Hyper;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What a person sets a {@link Setting} with. It shows what it is given and tells only what a person did. */
interface SettingControl<T> {

    /** Told by a control. */
    interface Listener<T> {
        /** While a slider moves. */
        void moving(T value);

        /** A slider was let go, a field was left, a choice was made. */
        void settled(T value);

        /** What is wrong with what was typed; empty when it is right again. */
        void complained(String words);
    }

    Region region();

    /** What takes the focus. */
    Node focus();

    /** Shows a value; empty for "several". What a person is typing stays, unless the value is another than before. */
    void show(Optional<T> value);

    /** The control that suits the kind of setting. */
    @SuppressWarnings("unchecked")
    static <T> SettingControl<T> of(Setting<T> setting, Listener<T> listener) {
        Hyper<?, T> hyper = setting.hyper();
        if (hyper instanceof Hyper.IntHyper<?> whole) {
            return (SettingControl<T>) (OptionalWhole.suits(whole) ? new OptionalWhole(whole, (Listener<Integer>) listener)
                    : new IntControl(whole, (Listener<Integer>) listener));
        }
        if (hyper instanceof Hyper.DoubleHyper<?> number) {
            return (SettingControl<T>) (number.decades() && number.min() == 0
                    ? new OptionalControl(number, (Listener<Double>) listener)
                    : new SliderControl(number, (Listener<Double>) listener));
        }
        if (hyper instanceof Hyper.BoolHyper<?>) {
            return (SettingControl<T>) new BoolControl(Phrases.of(hyper.label()), (Listener<Boolean>) listener);
        }
        if (hyper instanceof Hyper.ChoiceHyper<?> choice) {
            Setting<String> chosen = (Setting<String>) setting;
            return (SettingControl<T>) (SegmentedControl.fits(choice.options()) && setting.value().get().isPresent()
                    ? new SegmentedControl(chosen, (Listener<String>) listener)
                    : new ChoiceControl(chosen, (Listener<String>) listener));
        }
        if (hyper instanceof Hyper.DoublesHyper<?> numbers) {
            return (SettingControl<T>) (setting.classes().isPresent()
                    ? new WeightsControl(numbers, setting.classes().get(), (Listener<List<Double>>) listener)
                    : new NumbersControl(numbers, (Listener<List<Double>>) listener));
        }
        return (SettingControl<T>) new DimsControl((Hyper.DimsHyper<?>) hyper,
                hyper.id().equals("milestones") ? DimsControl.LIST : DimsControl.SHAPE, (Listener<List<Integer>>) listener);
    }
}
