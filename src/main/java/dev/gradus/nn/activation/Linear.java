package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;

/** Passes the sum on as it is. */
final class Linear extends ElementWise {

    Linear() {
        super("linear", "linear", true, Initializer.GLOROT_UNIFORM, new Doc(
                "Passes the sum on as it is.",
                "f(z) = z",
                ""));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        if (z != a || zAt != aAt) {
            System.arraycopy(z, zAt, a, aAt, n);
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        if (gradA != gradZ || gradAAt != gradZAt) {
            System.arraycopy(gradA, gradAAt, gradZ, gradZAt, n);
        }
    }

    @Override
    Derivation value(Given z) {
        return new Derivation(z.symbol(), z,
                Sentence.of("linear.value", "There is no bend here: what comes in goes out as it is."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        return new Derivation("1", Term.number(1),
                Sentence.of("linear.slope", "Without a bend the slope is 1, so the gradient passes unchanged."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return z;
    }
}
