package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;

/** ReLU that lets a little through below zero, so that no unit dies; slope 0.01 unless set. */
final class LeakyRelu extends ElementWise {

    private final double alpha;

    LeakyRelu(double alpha) {
        super("leaky_relu", "leaky ReLU", true, Initializer.HE_UNIFORM, new Doc(
                "ReLU that lets a little through below zero, so that no unit dies; slope 0.01 unless set.",
                "f(z) = z \\ (z > 0), \\quad \\alpha z \\ (z \\le 0)",
                "Maas et al. 2013"));
        this.alpha = alpha;
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x > 0 ? x : alpha * x;
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            gradZ[gradZAt + i] = a[aAt + i] > 0 ? gradA[gradAAt + i] : alpha * gradA[gradAAt + i];
        }
    }

    @Override
    Derivation value(Given z) {
        boolean above = z.value() > 0;
        Term below = Term.product(new Term.Constant("\\alpha", alpha), z);
        return above
                ? new Derivation(z.symbol(), z, Sentence.of("leakyrelu.value.above",
                        "What comes in is above 0 and passes as it is."))
                : new Derivation("\\alpha " + z.symbol(), below, Sentence.of("leakyrelu.value.below",
                        "What comes in is not above 0, so it only leaks through, {0} of it.", alpha));
    }

    @Override
    Derivation slope(Given z, Given a) {
        return z.value() > 0
                ? new Derivation("1", Term.number(1), Sentence.of("leakyrelu.slope.above",
                        "Above 0 the slope is 1: the gradient passes unchanged."))
                : new Derivation("\\alpha", new Term.Constant("\\alpha", alpha), Sentence.of("leakyrelu.slope.below",
                        "Below 0 the slope is {0}: little of the gradient passes, but never nothing, so the unit can recover.",
                        alpha));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.add(ops.maximum(z, ops.constant(0)), ops.multiply(ops.minimum(z, ops.constant(0)), ops.constant(alpha)));
    }
}
