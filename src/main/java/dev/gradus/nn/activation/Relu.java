package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** Keeps what is positive and cuts the rest to zero; its slope at 0 counts as 0. */
final class Relu extends ElementWise {

    Relu() {
        super("relu", "ReLU", true, Initializer.HE_UNIFORM, new Doc(
                "Keeps what is positive and cuts the rest to zero; its slope at 0 counts as 0.",
                "f(z) = \\max(0, z)",
                "Nair & Hinton 2010"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            a[aAt + i] = Math.max(0.0, z[zAt + i]);
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            // All bits where a > 0, none where it is 0: signs come as they like, and a branch would be guessed wrong.
            long passes = -Double.doubleToRawLongBits(a[aAt + i]) >> 63;
            gradZ[gradZAt + i] = Double.longBitsToDouble(Double.doubleToRawLongBits(gradA[gradAAt + i]) & passes);
        }
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.maximum(z, ops.constant(0));
    }
}
