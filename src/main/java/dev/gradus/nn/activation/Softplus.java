package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;

/** A smooth ReLU, always a little above zero. */
final class Softplus extends ElementWise {

    Softplus() {
        super("softplus", "softplus", false, Initializer.HE_UNIFORM, new Doc(
                "A smooth ReLU, always a little above zero.",
                "f(z) = \\ln(1 + e^z)",
                "Dugas et al. 2001"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        Elementary.softplus(z, zAt, a, aAt, n);
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            gradZ[gradZAt + i] = gradA[gradAAt + i] * Elementary.sigmoid(z[zAt + i]);
        }
    }

    @Override
    Derivation value(Given z) {
        return new Derivation("\\ln\\left(1 + e^{" + z.symbol() + "}\\right)", of(z), Sentence.of("softplus.value",
                "Softplus is a ReLU with its corner rounded: never quite 0, and nearly what comes in where that is large."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        return new Derivation("\\sigma(" + z.symbol() + ")", Sigmoid.of(z), Sentence.of("softplus.slope",
                "The slope of softplus is the sigmoid: between 0 and 1, so some of the gradient always passes."));
    }

    /** ln(1 + e^z), or z + ln(1 + e^-z) where that power would overflow. */
    static Term of(Given z) {
        return z.value() < 500 ? Term.ln(Term.sum(Term.number(1), Term.exp(z)))
                : Term.sum(z, Term.ln(Term.sum(Term.number(1), Term.exp(new Term.Minus(z)))));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return of(ops, z);
    }

    /** max(z, 0) + ln(1 + exp(-|z|)): the exponential never overflows. */
    static Value of(Ops ops, Value z) {
        Value zero = ops.constant(0);
        Value decay = ops.exp(ops.minimum(z, ops.subtract(zero, z)));
        return ops.add(ops.maximum(z, zero), ops.log(ops.add(decay, ops.constant(1))));
    }
}
