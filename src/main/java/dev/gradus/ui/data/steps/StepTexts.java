package dev.gradus.ui.data.steps;

import dev.gradus.ui.theme.Texts;

/** The words of the preparation. */
final class StepTexts {

    static final Texts TEXTS = Texts.of("steps");

    private StepTexts() {}
}
