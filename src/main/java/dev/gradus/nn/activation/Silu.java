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

/** z times its own sigmoid; also called swish. */
final class Silu extends ElementWise {

    Silu() {
        super("silu", "SiLU", false, Initializer.HE_UNIFORM, new Doc(
                "z times its own sigmoid; also called swish.",
                "f(z) = z \\, \\sigma(z)",
                "Elfwing et al. 2017"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x * Elementary.sigmoid(x);
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            double s = Elementary.sigmoid(x);
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (s + x * s * (1 - s));
        }
    }

    @Override
    Derivation value(Given z) {
        return new Derivation(z.symbol() + " \\cdot \\sigma(" + z.symbol() + ")", Term.product(z, Sigmoid.of(z)), Sentence.of("silu.value",
                "SiLU weighs what comes in by its own sigmoid: large numbers pass whole, negative ones hardly."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        Term s = Sigmoid.of(z);
        return new Derivation("\\left(s + " + z.symbol() + " \\, s (1 - s)\\right), \\quad s = \\sigma(" + z.symbol() + ")",
                Term.sum(s, Term.product(z, s, Term.difference(Term.number(1), s))), Sentence.of("silu.slope",
                        "The slope has two parts: the share that passes, and how fast that share grows. "
                                + "Far below 0 both are near 0 and the gradient fades."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.multiply(z, Sigmoid.of(ops, z));
    }
}
