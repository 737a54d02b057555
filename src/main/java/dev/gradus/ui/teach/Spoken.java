package dev.gradus.ui.teach;

import dev.gradus.nn.explain.Sentence;
import dev.gradus.ui.theme.Texts;

/**
 * Sentences of the engine in the language of the window. The English stands beside the code it explains; the bundle
 * {@code explain} of another language has its own pattern under the sentence's key.
 */
final class Spoken {

    private static final Texts TRANSLATIONS = Texts.of("explain");

    private Spoken() {}

    static String of(Sentence sentence) {
        return TRANSLATIONS.has(sentence.key()) ? sentence.in(TRANSLATIONS.get(sentence.key())) : sentence.text();
    }
}
