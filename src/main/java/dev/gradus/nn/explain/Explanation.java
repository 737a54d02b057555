package dev.gradus.nn.explain;

import java.util.Objects;

/**
 * How one number came to be.
 *
 * @param of      the place of the number
 * @param symbol  its name in TeX: {@code a_{2}}
 * @param formula what it equals, in TeX, in symbols and in general: {@code f\big(\sum_i w_{2,i} x_i + b_2\big)}
 * @param term    the same with the numbers of this step; comes to {@code value} but for rounding
 * @param value   the number itself, read where it stands (for {@link Spot.Share}, which stands nowhere, the term's)
 * @param idea    what happens here, and why
 */
public record Explanation(Spot of, String symbol, String formula, Term term, double value, Sentence idea) {

    public Explanation {
        Objects.requireNonNull(of);
        Objects.requireNonNull(term);
        Objects.requireNonNull(idea);
    }

    /** @param what the number itself, with its name and its place */
    public static Explanation of(Term.Given what, String formula, Term term, Sentence idea) {
        return new Explanation(what.spot(), what.symbol(), formula, term, what.value(), idea);
    }
}
