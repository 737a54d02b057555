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

/** z times the tanh of its softplus: smooth, with a small dip below zero. */
final class Mish extends ElementWise {

    Mish() {
        super("mish", "Mish", false, Initializer.HE_UNIFORM, new Doc(
                "z times the tanh of its softplus: smooth, with a small dip below zero.",
                "f(z) = z \\tanh(\\ln(1 + e^z))", "Misra 2019"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x * Elementary.tanh(Elementary.softplus(x));
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            double t = Elementary.tanh(Elementary.softplus(x));
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (t + x * (1 - t * t) * Elementary.sigmoid(x));
        }
    }

    @Override
    Derivation value(Given z) {
        return new Derivation(z.symbol() + " \\tanh\\left(\\ln\\left(1 + e^{" + z.symbol() + "}\\right)\\right)",
                Term.product(z, share(z)), Sentence.of("mish.value",
                        "Mish lets a share of what comes in pass: nearly all of a large number, hardly any of a negative one."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        Term growth = Term.product(z, Term.difference(Term.number(1), Term.square(share(z))), Sigmoid.of(z));
        return new Derivation("\\left(t + " + z.symbol() + " (1 - t^2) \\, \\sigma(" + z.symbol() + ")\\right), \\quad t = \\tanh(\\ln(1 + e^{"
                + z.symbol() + "}))", Term.sum(share(z), growth), Sentence.of("mish.slope",
                        "The slope has two parts: the share that passes, and how fast that share grows. "
                                + "Far below 0 both are near 0 and the gradient fades."));
    }

    private static Term share(Given z) {
        return new Term.Applied("\\tanh", Elementary::tanh, Softplus.of(z));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.multiply(z, ops.tanh(Softplus.of(ops, z)));
    }
}
