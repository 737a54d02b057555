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

/** Squeezes any number into 0 to 1. */
final class Sigmoid extends ElementWise {

    Sigmoid() {
        super("sigmoid", "sigmoid", true, Initializer.GLOROT_UNIFORM, new Doc(
                "Squeezes any number into 0 to 1.",
                "\\sigma(z) = \\frac{1}{1 + e^{-z}}",
                ""));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        Elementary.sigmoid(z, zAt, a, aAt, n);
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double y = a[aAt + i];
            gradZ[gradZAt + i] = gradA[gradAAt + i] * y * (1 - y);
        }
    }

    @Override
    Derivation value(Given z) {
        return new Derivation("\\frac{1}{1 + e^{-" + z.symbol() + "}}", of(z), Sentence.of("sigmoid.value",
                "The sigmoid squeezes any number into 0 to 1; 0 becomes one half."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        boolean flat = a.value() * (1 - a.value()) < FLAT;
        return new Derivation(a.symbol() + " \\left(1 - " + a.symbol() + "\\right)",
                Term.product(a, Term.difference(Term.number(1), a)), flat
                        ? Sentence.of("sigmoid.slope.flat", "The output is close to its limit, where the curve is nearly flat: "
                                + "hardly any gradient passes. So gradients vanish.")
                        : Sentence.of("sigmoid.slope", "The slope follows from the output alone. It is never above one quarter, "
                                + "so every sigmoid makes the gradient smaller."));
    }

    static Term of(Term z) {
        return new Term.Quotient(Term.number(1), Term.sum(Term.number(1), Term.exp(new Term.Minus(z))));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return of(ops, z);
    }

    /** 1 / (1 + exp(-z)): where the exponential overflows this is 0, as it should be. */
    static Value of(Ops ops, Value z) {
        Value one = ops.constant(1);
        return ops.divide(one, ops.add(one, ops.exp(ops.subtract(ops.constant(0), z))));
    }
}
