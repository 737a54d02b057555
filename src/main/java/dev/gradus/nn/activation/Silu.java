package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** z times its own sigmoid; also called swish. */
final class Silu extends ElementWise {

    Silu() {
        super("silu", "SiLU", false, Initializer.HE_UNIFORM, new Doc(
                "z times its own sigmoid; also called swish.",
                "f(z) = z \\, \\sigma(z)",
                "Elfwing et al. 2017"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x * Elementary.sigmoid(x);
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            double s = Elementary.sigmoid(x);
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (s + x * s * (1 - s));
        }
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.multiply(z, Sigmoid.of(ops, z));
    }
}
