package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** Like tanh, but it approaches its limits more slowly. */
final class Softsign extends ElementWise {

    Softsign() {
        super("softsign", "softsign", false, Initializer.GLOROT_UNIFORM, new Doc(
                "Like tanh, but it approaches its limits more slowly.",
                "f(z) = \\frac{z}{1 + |z|}",
                "Bergstra et al. 2009"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x / (1 + Math.abs(x));
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double d = 1 + Math.abs(z[zAt + i]);
            gradZ[gradZAt + i] = gradA[gradAAt + i] / (d * d);
        }
    }

    @Override
    public Value lower(Ops ops, Value z) {
        Value magnitude = ops.maximum(z, ops.subtract(ops.constant(0), z));
        return ops.divide(z, ops.add(magnitude, ops.constant(1)));
    }
}
