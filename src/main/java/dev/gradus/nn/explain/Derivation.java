package dev.gradus.nn.explain;

import dev.gradus.nn.explain.Term.Given;
import java.util.Objects;

/**
 * How a number follows, without the number itself: what a part of a layer contributes to an {@link Explanation}.
 *
 * @param formula in TeX, in symbols
 * @param term    the same with numbers
 * @param idea    what happens, and why
 */
public record Derivation(String formula, Term term, Sentence idea) {

    public Derivation {
        Objects.requireNonNull(formula);
        Objects.requireNonNull(term);
        Objects.requireNonNull(idea);
    }

    /** As the explanation of this number. */
    public Explanation of(Given number) {
        return new Explanation(number.spot(), number.symbol(), formula, term, number.value(), idea);
    }
}
