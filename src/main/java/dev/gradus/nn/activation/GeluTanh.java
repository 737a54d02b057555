package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** GELU with a tanh in place of erf, as GPT-2 uses it; at most 0.0005 away from the exact form. */
final class GeluTanh extends ElementWise {

    private static final double CUBE = 0.044715;
    /** (1 + tanh u) / 2 is the sigmoid of 2u, which loses nothing where u is far below 0. */
    private static final double TWO_ROOT = 2 * Math.sqrt(2 / Math.PI);

    GeluTanh() {
        super("gelu_tanh", "GELU (tanh)", false, Initializer.HE_UNIFORM, new Doc(
                "GELU with a tanh in place of erf, as GPT-2 uses it; at most 0.0005 away from the exact form.",
                "f(z) = \\tfrac{z}{2}\\left(1 + \\tanh\\left(\\sqrt{2 / \\pi}\\,(z + 0.044715 z^3)\\right)\\right)",
                "Hendrycks & Gimpel 2016"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x * Elementary.sigmoid(TWO_ROOT * (x + CUBE * x * x * x));
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            double s = Elementary.sigmoid(TWO_ROOT * (x + CUBE * x * x * x));
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (s + x * s * (1 - s) * TWO_ROOT * (1 + 3 * CUBE * x * x));
        }
    }

    @Override
    public Value lower(Ops ops, Value z) {
        Value cube = ops.multiply(ops.multiply(z, z), ops.multiply(z, ops.constant(CUBE)));
        return ops.multiply(z, Sigmoid.of(ops, ops.multiply(ops.add(z, cube), ops.constant(TWO_ROOT))));
    }
}
