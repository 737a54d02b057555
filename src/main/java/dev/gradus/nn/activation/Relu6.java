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

/** ReLU that stops at 6, so that few bits can hold it. */
final class Relu6 extends ElementWise {

    Relu6() {
        super("relu6", "ReLU6", true, Initializer.HE_UNIFORM, new Doc(
                "ReLU that stops at 6, so that few bits can hold it.",
                "f(z) = \\min(6, \\max(0, z))", "Howard et al. 2017"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            a[aAt + i] = Math.max(0.0, Math.min(6.0, z[zAt + i]));
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double y = a[aAt + i];
            gradZ[gradZAt + i] = y > 0 && y < 6 ? gradA[gradAAt + i] : 0.0;
        }
    }

    @Override
    Derivation value(Given z) {
        int chosen = z.value() <= 0 ? 1 : z.value() < 6 ? 0 : 2;
        Sentence idea = chosen == 0 ? Sentence.of("relu6.value.open", "What comes in lies between 0 and 6 and passes as it is.")
                : chosen == 1 ? Sentence.of("relu6.value.closed",
                        "What comes in is not above 0, so the unit gives 0: it is silent for this example.")
                : Sentence.of("relu6.value.full", "What comes in is at least 6, and this unit gives no more than 6.");
        return new Derivation("\\min(6, \\max(0, " + z.symbol() + "))",
                new Term.Chosen(List.of(z, Term.number(0), Term.number(6)), chosen), idea);
    }

    @Override
    Derivation slope(Given z, Given a) {
        return a.value() > 0 && a.value() < 6
                ? new Derivation("1", Term.number(1), Sentence.of("relu6.slope.open",
                        "Between 0 and 6 the slope is 1: the gradient passes unchanged."))
                : new Derivation("0", Term.number(0), Sentence.of("relu6.slope.closed",
                        "Outside 0 to 6 the curve is flat: the gradient stops here."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.maximum(ops.minimum(z, ops.constant(6)), ops.constant(0));
    }
}
