package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

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
    public Value lower(Ops ops, Value z) {
        return ops.multiply(z, HardSigmoid.of(ops, z));
    }
}
