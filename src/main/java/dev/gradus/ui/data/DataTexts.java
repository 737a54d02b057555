package dev.gradus.ui.data;

import dev.gradus.ui.theme.Texts;

/** The words of the Data place. */
final class DataTexts {

    static final Texts TEXTS = Texts.of("data");

    private DataTexts() {}
}
