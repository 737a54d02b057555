package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;

/** ELU scaled so that layers keep mean 0 and variance 1 by themselves. */
final class Selu extends ElementWise {

    private static final double ALPHA = 1.6732632423543772848170429916717;
    private static final double SCALE = 1.0507009873554804934193349852946;

    Selu() {
        super("selu", "SELU", true, Initializer.LECUN_NORMAL, new Doc(
                "ELU scaled so that layers keep mean 0 and variance 1 by themselves.",
                "f(z) = \\lambda \\, \\mathrm{ELU}_\\alpha(z), \\quad \\alpha \\approx 1.6733, \\ \\lambda \\approx 1.0507",
                "Klambauer et al. 2017"));
    }

    @Override
    void apply(double[] z, int zAt, double[] a, int aAt, int n) {
        for (int i = 0; i < n; i++) {
            double x = z[zAt + i];
            a[aAt + i] = x > 0 ? SCALE * x : SCALE * ALPHA * Elementary.expm1(x);
        }
    }

    @Override
    void slope(double[] z, int zAt, double[] a, int aAt, double[] gradA, int gradAAt, double[] gradZ, int gradZAt,
            int n) {
        for (int i = 0; i < n; i++) {
            double y = a[aAt + i];
            gradZ[gradZAt + i] = gradA[gradAAt + i] * (y > 0 ? SCALE : y + SCALE * ALPHA);
        }
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return Elu.lower(ops, z, SCALE, SCALE * ALPHA);
    }
}
