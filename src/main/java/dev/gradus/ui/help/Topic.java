package dev.gradus.ui.help;

import java.util.Objects;
import java.util.Optional;

/**
 * An answer to "What is this?". What does not apply is empty.
 *
 * @param kind    what sort of thing it is: "Layer", "Setting", "Chart"
 * @param summary what it is
 * @param formula in TeX
 * @param when    when to use it, or how to read it
 * @param typical usual values
 * @param source  a paper or book
 * @param chosen  what is chosen here at the moment, explained as well
 */
public record Topic(String title, String kind, String summary, String formula, String when, String typical,
        String source, Optional<Topic> chosen) {

    public Topic {
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(formula);
        Objects.requireNonNull(when);
        Objects.requireNonNull(typical);
        Objects.requireNonNull(source);
        Objects.requireNonNull(chosen);
    }

    public Topic withChosen(Optional<Topic> value) {
        return new Topic(title, kind, summary, formula, when, typical, source, value);
    }
}
