package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.List;

/** Keeps what is positive and cuts the rest to zero; its slope at 0 counts as 0. */
final class Relu extends ElementWise {

    Relu() {
        super("relu", "ReLU", true, Initializer.HE_UNIFORM, new Doc(
                "Keeps what is positive and cuts the rest to zero; its slope at 0 counts as 0.",
                "f(z) = \\max(0, z)",
                "Nair & Hinton 2010"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            a[aAt + i] = Math.max(0.0, z[zAt + i]);
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            // All bits where a > 0, none where it is 0: signs come as they like, and a branch would be guessed wrong.
            long passes = -Double.doubleToRawLongBits(a[aAt + i]) >> 63;
            gradZ[gradZAt + i] = Double.longBitsToDouble(Double.doubleToRawLongBits(gradA[gradAAt + i]) & passes);
        }
    }

    @Override
    Derivation value(Given z) {
        boolean open = z.value() > 0;
        return new Derivation("\\max(0, " + z.symbol() + ")", new Term.Chosen(List.of(z, Term.number(0)), open ? 0 : 1), open
                ? Sentence.of("relu.value.open", "What comes in is above 0, so ReLU lets it pass as it is.")
                : Sentence.of("relu.value.closed", "What comes in is not above 0, so ReLU gives 0: "
                        + "this unit is silent for this example."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        return z.value() > 0
                ? new Derivation("1", Term.number(1), Sentence.of("relu.slope.open",
                        "What came in is above 0, where ReLU has slope 1: the gradient passes unchanged."))
                : new Derivation("0", Term.number(0), Sentence.of("relu.slope.closed",
                        "What came in is not above 0, so ReLU lets nothing through: the gradient stops here."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.maximum(z, ops.constant(0));
    }
}
