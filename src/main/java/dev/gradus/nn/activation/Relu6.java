package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

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
    public Value lower(Ops ops, Value z) {
        return ops.maximum(ops.minimum(z, ops.constant(6)), ops.constant(0));
    }
}
