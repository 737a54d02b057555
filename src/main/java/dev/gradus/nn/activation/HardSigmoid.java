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

/** A sigmoid of three straight lines: 0 below -3, 1 above 3. */
final class HardSigmoid extends ElementWise {

    HardSigmoid() {
        super("hard_sigmoid", "hard sigmoid", true, Initializer.GLOROT_UNIFORM, new Doc(
                "A sigmoid of three straight lines: 0 below -3, 1 above 3.",
                "f(z) = \\min(6, \\max(0, z + 3)) / 6", "Courbariaux et al. 2015"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            a[aAt + i] = Math.max(0.0, Math.min(6.0, z[zAt + i] + 3)) / 6;
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double y = a[aAt + i];
            gradZ[gradZAt + i] = y > 0 && y < 1 ? gradA[gradAAt + i] / 6 : 0.0;
        }
    }

    @Override
    Derivation value(Given z) {
        boolean between = z.value() > -3 && z.value() < 3;
        int chosen = between ? 0 : z.value() < 0 ? 1 : 2;
        Term line = new Term.Quotient(Term.sum(z, Term.number(3)), Term.number(6));
        return new Derivation("\\min\\left(1, \\max\\left(0, \\tfrac{" + z.symbol() + " + 3}{6}\\right)\\right)",
                new Term.Chosen(List.of(line, Term.number(0), Term.number(1)), chosen), between
                        ? Sentence.of("hardsigmoid.value.between", "Between -3 and 3 this is a straight line from 0 to 1.")
                        : Sentence.of("hardsigmoid.value.beyond", "What comes in lies beyond -3 or 3, where the line ends in 0 or 1."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        return a.value() > 0 && a.value() < 1
                ? new Derivation("\\tfrac{1}{6}", new Term.Quotient(Term.number(1), Term.number(6)),
                        Sentence.of("hardsigmoid.slope.between",
                                "The line rises by 1 over a length of 6, so a sixth of the gradient passes."))
                : new Derivation("0", Term.number(0), Sentence.of("hardsigmoid.slope.beyond",
                        "Beyond -3 and 3 the curve is flat: the gradient stops here."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return of(ops, z);
    }

    static Value of(Ops ops, Value z) {
        Value ramp = ops.minimum(ops.maximum(ops.add(z, ops.constant(3)), ops.constant(0)), ops.constant(6));
        return ops.divide(ramp, ops.constant(6));
    }
}
