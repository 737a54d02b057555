package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;

/** Like tanh, but it approaches its limits more slowly. */
final class Softsign extends ElementWise {

    Softsign() {
        super("softsign", "softsign", false, Initializer.GLOROT_UNIFORM, new Doc(
                "Like tanh, but it approaches its limits more slowly.",
                "f(z) = \\frac{z}{1 + |z|}",
                "Bergstra et al. 2009"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x / (1 + Math.abs(x));
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + Math.abs(z[zAt + i]);
            gradZ[gradZAt + i] = gradA[gradAAt + i] / (d * d);
        }
    }

    @Override
    Derivation value(Given z) {
        return new Derivation("\\frac{" + z.symbol() + "}{1 + |" + z.symbol() + "|}", new Term.Quotient(z, stretched(z)),
                Sentence.of("softsign.value", "Softsign squeezes any number into -1 to 1 and nears its limits slowly."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        return new Derivation("\\frac{1}{\\left(1 + |" + z.symbol() + "|\\right)^2}",
                new Term.Quotient(Term.number(1), Term.square(stretched(z))), Sentence.of("softsign.slope",
                        "The slope is 1 at 0 and falls off on both sides, more slowly than that of tanh."));
    }

    private static Term stretched(Given z) {
        return Term.sum(Term.number(1), new Term.Applied("\\mathrm{abs}", Math::abs, z));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        Value magnitude = ops.maximum(z, ops.subtract(ops.constant(0), z));
        return ops.divide(z, ops.add(magnitude, ops.constant(1)));
    }
}
