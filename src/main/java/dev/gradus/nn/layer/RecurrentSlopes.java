package dev.gradus.nn.layer;

import dev.gradus.math.Elementary;
import dev.gradus.nn.explain.Term;

/** The bends of recurrent cells as terms, and their slopes from what comes out of them. */
final class RecurrentSlopes {

    private RecurrentSlopes() {}

    static Term tanh(Term of) {
        return new Term.Applied("\\tanh", Elementary::tanh, of);
    }

    /** {@code 1 - y^2}. */
    static Term ofTanh(Term y) {
        return Term.difference(Term.number(1), new Term.Power(y, 2));
    }

    /** {@code y (1 - y)}. */
    static Term ofSigmoid(Term y) {
        return Term.product(y, Term.difference(Term.number(1), y));
    }
}
