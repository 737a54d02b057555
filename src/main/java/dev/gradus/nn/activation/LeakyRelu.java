package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

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
    public Value lower(Ops ops, Value z) {
        return ops.add(ops.maximum(z, ops.constant(0)), ops.multiply(ops.minimum(z, ops.constant(0)), ops.constant(alpha)));
    }
}
