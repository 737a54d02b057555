package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

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
    public Value lower(Ops ops, Value z) {
        return of(ops, z);
    }

    static Value of(Ops ops, Value z) {
        Value ramp = ops.minimum(ops.maximum(ops.add(z, ops.constant(3)), ops.constant(0)), ops.constant(6));
        return ops.divide(ramp, ops.constant(6));
    }
}
