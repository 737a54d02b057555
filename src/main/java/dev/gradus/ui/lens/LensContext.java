package dev.gradus.ui.lens;

import dev.gradus.ui.model.ChosenExample;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the body of a lens works with.
 *
 * @param compact true where the canvas is small: smaller pictures
 * @param readout gets what is under the mouse
 */
record LensContext(ThemeModel theme, ChosenExample chosen, boolean compact, Consumer<Optional<Reading>> readout) {

    static final Texts TEXTS = Texts.of("lens");

    Palette palette() {
        return theme.palette();
    }

    void read(String subject, String number, boolean gradient) {
        readout.accept(Optional.of(new Reading(subject, number, gradient)));
    }

    void readNothing() {
        readout.accept(Optional.empty());
    }
}
