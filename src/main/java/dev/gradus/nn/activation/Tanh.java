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

/** Squeezes any number into minus 1 to 1, with 0 in the middle. */
final class Tanh extends ElementWise {

    Tanh() {
        super("tanh", "tanh", true, Initializer.GLOROT_UNIFORM, new Doc(
                "Squeezes any number into minus 1 to 1, with 0 in the middle.",
                "f(z) = \\tanh z",
                ""));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        Elementary.tanh(z, zAt, a, aAt, n);
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double y = a[aAt + i];
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (1 - y * y);
        }
    }

    @Override
    Derivation value(Given z) {
        return new Derivation("\\tanh(" + z.symbol() + ")", new Term.Applied("\\tanh", Elementary::tanh, z),
                Sentence.of("tanh.value", "Tanh squeezes any number into -1 to 1; small numbers stay nearly as they are."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        boolean flat = 1 - a.value() * a.value() < FLAT;
        return new Derivation("\\left(1 - " + a.symbol() + "^2\\right)", Term.difference(Term.number(1), Term.square(a)), flat
                ? Sentence.of("tanh.slope.flat", "The output is close to -1 or 1, where the curve is nearly flat: "
                        + "hardly any gradient passes. So gradients vanish.")
                : Sentence.of("tanh.slope", "The slope follows from the output alone: 1 where the output is 0, "
                        + "and smaller the nearer it is to -1 or 1."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.tanh(z);
    }
}
