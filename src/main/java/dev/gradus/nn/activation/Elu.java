package dev.gradus.nn.activation;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;

/** Like ReLU above zero, a smooth curve down to minus alpha below. */
final class Elu extends ElementWise {

    private final double alpha;

    Elu(double alpha) {
        super("elu", "ELU", true, Initializer.HE_UNIFORM, new Doc(
                "Like ReLU above zero, a smooth curve down to minus alpha below.",
                "f(z) = z \\ (z > 0), \\quad \\alpha (e^z - 1) \\ (z \\le 0)",
                "Clevert et al. 2015"));
        this.alpha = alpha;
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x > 0 ? x : alpha * Expm1.of(x);
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double y = a[aAt + i];
            gradZ[gradZAt + i] = y > 0 ? gradA[gradAAt + i] : gradA[gradAAt + i] * (y + alpha);
        }
    }
}
