package dev.gradus.ui.inspector;

import dev.gradus.edit.Edit;
import dev.gradus.nn.Hyper;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thing that can be set, wherever it lives: in one layer, in several, in the training, in the optimiser.
 *
 * @param value   now; empty while the layers it speaks for differ
 * @param edit    what makes it another; may throw {@link IllegalArgumentException} with a sentence
 * @param matters whether it has any effect as things stand
 * @param options what a choice offers now; empty for other kinds
 * @param classes of the data, where numbers stand for them
 */
record Setting<T>(Hyper<?, T> hyper, Supplier<Optional<T>> value, Function<T, Edit> edit, BooleanSupplier matters,
        Supplier<List<Hyper.Option>> options, Optional<DataClasses> classes) {

    static <T> Setting<T> of(Hyper<?, T> hyper, Supplier<Optional<T>> value, Function<T, Edit> edit) {
        return new Setting<>(hyper, value, edit, () -> true, () -> hyper instanceof Hyper.ChoiceHyper<?> choice
                ? choice.options() : List.of(), Optional.empty());
    }

    Setting<T> onlyIf(BooleanSupplier condition) {
        return new Setting<>(hyper, value, edit, condition, options, classes);
    }

    Setting<T> offering(Supplier<List<Hyper.Option>> offered) {
        return new Setting<>(hyper, value, edit, matters, offered, classes);
    }

    Setting<T> ofClasses(DataClasses known) {
        return new Setting<>(hyper, value, edit, matters, options, Optional.of(known));
    }

    boolean live() {
        return hyper.effect() == Hyper.Effect.LIVE;
    }
}
