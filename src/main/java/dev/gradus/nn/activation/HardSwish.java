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

/** z times its hard sigmoid: SiLU without an exponential. */
final class HardSwish extends ElementWise {

    HardSwish() {
        super("hard_swish", "hard swish", false, Initializer.HE_UNIFORM, new Doc(
                "z times its hard sigmoid: SiLU without an exponential.",
                "f(z) = z \\min(6, \\max(0, z + 3)) / 6", "Howard et al. 2019"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x * Math.max(0.0, Math.min(6.0, x + 3)) / 6;
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            double slope = x < -3 ? 0 : x >= 3 ? 1 : x / 3 + 0.5;
            gradZ[gradZAt + i] = gradA[gradAAt + i] * slope;
        }
    }

    @Override
    Derivation value(Given z) {
        int chosen = z.value() <= -3 ? 1 : z.value() < 3 ? 0 : 2;
        Term line = new Term.Quotient(Term.product(z, Term.sum(z, Term.number(3))), Term.number(6));
        Sentence idea = chosen == 1
                ? Sentence.of("hardswish.value.below", "What comes in is at most -3, so nothing of it passes.")
                : chosen == 0 ? Sentence.of("hardswish.value.between",
                        "Between -3 and 3 a share of what comes in passes, which grows in a straight line from 0 to all of it.")
                : Sentence.of("hardswish.value.above", "What comes in is at least 3 and passes whole.");
        return new Derivation(z.symbol() + " \\cdot \\min\\left(1, \\max\\left(0, \\tfrac{" + z.symbol()
                + " + 3}{6}\\right)\\right)", new Term.Chosen(List.of(line, Term.number(0), z), chosen), idea);
    }

    @Override
    Derivation slope(Given z, Given a) {
        if (z.value() < -3) {
            return new Derivation("0", Term.number(0), Sentence.of("hardswish.slope.below",
                    "Below -3 the curve is flat: the gradient stops here."));
        } else if (z.value() >= 3) {
            return new Derivation("1", Term.number(1), Sentence.of("hardswish.slope.above",
                    "From 3 on the slope is 1: the gradient passes unchanged."));
        }
        return new Derivation("\\left(\\tfrac{" + z.symbol() + "}{3} + \\tfrac{1}{2}\\right)",
                Term.sum(new Term.Quotient(z, Term.number(3)), Term.number(0.5)), Sentence.of("hardswish.slope.between",
                        "Between -3 and 3 the curve is a parabola, whose slope grows in a straight line; "
                                + "below -1.5 it is negative and turns the gradient round."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.multiply(z, HardSigmoid.of(ops, z));
    }
}
