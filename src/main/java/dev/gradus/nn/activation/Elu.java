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

/** Like ReLU above zero, a smooth curve down to minus alpha below. */
final class Elu extends ElementWise {

    private final double alpha;

    Elu(double alpha) {
        super("elu", "ELU", true, Initializer.HE_UNIFORM, new Doc(
                "Like ReLU above zero, a smooth curve down to minus alpha below.",
                "f(z) = z \\ (z > 0), \\quad \\alpha (e^z - 1) \\ (z \\le 0)",
                "Clevert et al. 2015"));
        this.alpha = alpha;
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x > 0 ? x : alpha * Elementary.expm1(x);
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double y = a[aAt + i];
            gradZ[gradZAt + i] = y > 0 ? gradA[gradAAt + i] : gradA[gradAAt + i] * (y + alpha);
        }
    }

    @Override
    Derivation value(Given z) {
        if (z.value() > 0) {
            return new Derivation(z.symbol(), z,
                    Sentence.of("elu.value.above", "What comes in is above 0 and passes as it is."));
        }
        return new Derivation("\\alpha \\left(e^{" + z.symbol() + "} - 1\\right)",
                Term.product(new Term.Constant("\\alpha", alpha), Term.difference(Term.exp(z), Term.number(1))),
                Sentence.of("elu.value.below", "Below 0 the curve bends smoothly and never falls below -{0}.", alpha));
    }

    @Override
    Derivation slope(Given z, Given a) {
        if (a.value() > 0) {
            return new Derivation("1", Term.number(1),
                    Sentence.of("elu.slope.above", "Above 0 the slope is 1: the gradient passes unchanged."));
        }
        return new Derivation("\\left(" + a.symbol() + " + \\alpha\\right)", Term.sum(a, new Term.Constant("\\alpha", alpha)),
                Sentence.of("elu.slope.below", "Below 0 the slope follows from the output: it falls towards 0 "
                        + "as the output nears its floor, and the gradient shrinks with it."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return lower(ops, z, 1, alpha);
    }

    /** scale max(z, 0) + depth (exp(min(z, 0)) - 1): the exponential never overflows. */
    static Value lower(Ops ops, Value z, double scale, double depth) {
        Value zero = ops.constant(0);
        Value below = ops.subtract(ops.exp(ops.minimum(z, zero)), ops.constant(1));
        return ops.add(ops.multiply(ops.maximum(z, zero), ops.constant(scale)), ops.multiply(below, ops.constant(depth)));
    }
}
