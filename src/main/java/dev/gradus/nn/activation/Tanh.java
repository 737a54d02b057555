package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** Squeezes any number into minus 1 to 1, with 0 in the middle. */
final class Tanh extends ElementWise {

    Tanh() {
        super("tanh", "tanh", true, Initializer.GLOROT_UNIFORM, new Doc(
                "Squeezes any number into minus 1 to 1, with 0 in the middle.",
                "f(z) = \\tanh z",
                ""));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        Elementary.tanh(z, zAt, a, aAt, n);
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double y = a[aAt + i];
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (1 - y * y);
        }
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return ops.tanh(z);
    }
}
