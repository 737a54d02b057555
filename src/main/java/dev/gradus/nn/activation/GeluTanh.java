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

/** GELU with a tanh in place of erf, as GPT-2 uses it; at most 0.0005 away from the exact form. */
final class GeluTanh extends ElementWise {

    private static final double CUBE = 0.044715;
    /** (1 + tanh u) / 2 is the sigmoid of 2u, which loses nothing where u is far below 0. */
    private static final double TWO_ROOT = 2 * Math.sqrt(2 / Math.PI);
    private static final Term ROOT = new Term.Constant("\\sqrt{2 / \\pi}", 0.5 * TWO_ROOT);

    GeluTanh() {
        super("gelu_tanh", "GELU (tanh)", false, Initializer.HE_UNIFORM, new Doc(
                "GELU with a tanh in place of erf, as GPT-2 uses it; at most 0.0005 away from the exact form.",
                "f(z) = \\tfrac{z}{2}\\left(1 + \\tanh\\left(\\sqrt{2 / \\pi}\\,(z + 0.044715 z^3)\\right)\\right)",
                "Hendrycks & Gimpel 2016"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x * Elementary.sigmoid(TWO_ROOT * (x + CUBE * x * x * x));
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            double s = Elementary.sigmoid(TWO_ROOT * (x + CUBE * x * x * x));
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (s + x * s * (1 - s) * TWO_ROOT * (1 + 3 * CUBE * x * x));
        }
    }

    @Override
    Derivation value(Given z) {
        return new Derivation("\\tfrac{1}{2} " + z.symbol() + " \\left(1 + \\tanh u\\right), \\quad u = \\sqrt{2 / \\pi} \\left("
                + z.symbol() + " + 0.044715 \\, " + z.symbol() + "^3\\right)",
                Term.product(Term.number(0.5), z, Term.sum(Term.number(1), bend(z))), Sentence.of("gelutanh.value",
                        "GELU weighs what comes in by a share between 0 and 1, which a tanh draws here: "
                                + "large numbers pass whole, negative ones hardly."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        Term share = Term.product(Term.number(0.5), Term.sum(Term.number(1), bend(z)));
        Term growth = Term.product(Term.number(0.5), z, Term.difference(Term.number(1), Term.square(bend(z))), ROOT,
                Term.sum(Term.number(1), Term.product(Term.number(3 * CUBE), Term.square(z))));
        return new Derivation("\\left(\\tfrac{1}{2} (1 + \\tanh u) + \\tfrac{1}{2} " + z.symbol()
                + " (1 - \\tanh^2 u) \\, u'\\right)", Term.sum(share, growth), Sentence.of("gelutanh.slope",
                        "The slope has two parts: the share that passes, and how fast that share grows. "
                                + "Far below 0 both are near 0 and the gradient fades."));
    }

    private static Term bend(Term z) {
        Term u = Term.product(ROOT, Term.sum(z, Term.product(Term.number(CUBE), new Term.Power(z, 3))));
        return new Term.Applied("\\tanh", Elementary::tanh, u);
    }

    @Override
    public Value lower(Ops ops, Value z) {
        Value cube = ops.multiply(ops.multiply(z, z), ops.multiply(z, ops.constant(CUBE)));
        return ops.multiply(z, Sigmoid.of(ops, ops.multiply(ops.add(z, cube), ops.constant(TWO_ROOT))));
    }
}
