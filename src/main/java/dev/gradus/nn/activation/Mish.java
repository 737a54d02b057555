package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** z times the tanh of its softplus: smooth, with a small dip below zero. */
final class Mish extends ElementWise {

    Mish() {
        super("mish", "Mish", false, Initializer.HE_UNIFORM, new Doc(
                "z times the tanh of its softplus: smooth, with a small dip below zero.",
                "f(z) = z \\tanh(\\ln(1 + e^z))", "Misra 2019"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x * Elementary.tanh(Elementary.softplus(x));
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            double t = Elementary.tanh(Elementary.softplus(x));
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (t + x * (1 - t * t) * Elementary.sigmoid(x));
        }
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.multiply(z, ops.tanh(Softplus.of(ops, z)));
    }
}
