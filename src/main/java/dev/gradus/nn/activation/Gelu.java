package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** Weighs z by the chance that a normal variable lies below it (the exact form with erf). */
final class Gelu extends ElementWise {

    private static final double HALF_ROOT = Math.sqrt(0.5);
    private static final double INVERSE_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);
    private static final int CHUNK = 512;
    private static final ThreadLocal<double[]> SCRATCH = ThreadLocal.withInitial(() -> new double[CHUNK]);

    Gelu() {
        super("gelu", "GELU", false, Initializer.HE_UNIFORM, new Doc(
                "Weighs z by the chance that a normal variable lies below it (the exact form with erf).",
                "f(z) = z \\, \\Phi(z) = \\tfrac{z}{2}\\left(1 + \\mathrm{erf}(z / \\sqrt{2})\\right)",
                "Hendrycks & Gimpel 2016"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        double[] tail = SCRATCH.get();
        for (int from = 0; from < n; from += CHUNK) {
            int count = Math.min(CHUNK, n - from);
            Elementary.normalTail(z, zAt + from, tail, 0, count);
            weigh(z, zAt + from, tail, a, aAt + from, count);
        }
    }

    /** z times the chance below it, which is 1/2 plus or minus what is left beside the tail. */
    private static void weigh(double[] z, int zAt, double[] tail, double[] a, int aAt, int count) {
        for (int i = 0; i < count; i++) {
            a[aAt + i] = 0.5 * z[zAt + i] + Math.abs(z[zAt + i]) * (0.5 - tail[i]);
        }
    }

    /** The chance is a / z, which saves erf; chunk by chunk, because gradZ may be gradA and cannot hold the powers. */
    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        double[] power = SCRATCH.get();
        for (int from = 0; from < n; from += CHUNK) {
            int count = Math.min(CHUNK, n - from);
            halfSquares(z, zAt + from, power, count);
            Elementary.exp(power, 0, power, 0, count);
            combine(z, zAt + from, a, aAt + from, power, gradA, gradAAt + from, gradZ, gradZAt + from, count);
        }
    }

    private static void halfSquares(double[] z, int zAt, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            y[i] = -0.5 * z[zAt + i] * z[zAt + i];
        }
    }

    private static void combine(double[] z, int zAt, double[] a, int aAt, double[] power, double[] gradA, int gradAAt,
            double[] gradZ, int gradZAt, int count) {
        for (int i = 0; i < count; i++) {
            double x = z[zAt + i];
            double chance = x == 0 ? 0.5 : a[aAt + i] / x;
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (chance + x * (INVERSE_ROOT_TWO_PI * power[i]));
        }
    }

    @Override
    public Value lower(Ops ops, Value z) {
        Value share = ops.add(ops.erf(ops.multiply(z, ops.constant(HALF_ROOT))), ops.constant(1));
        return ops.multiply(ops.multiply(z, ops.constant(0.5)), share);
    }
}
