package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Ops.Value;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;

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
    Derivation value(Given z) {
        return new Derivation("\\tfrac{1}{2} " + z.symbol() + " \\left(1 + \\mathrm{erf}\\big(" + z.symbol()
                + " / \\sqrt{2}\\big)\\right)", Term.product(z, chance(z)), Sentence.of("gelu.value",
                        "GELU weighs what comes in by the chance that a draw from the bell curve lies below it: "
                                + "large numbers pass whole, negative ones hardly."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        Term density = Term.product(new Term.Constant("\\tfrac{1}{\\sqrt{2\\pi}}", INVERSE_ROOT_TWO_PI),
                Term.exp(Term.product(Term.number(-0.5), Term.square(z))));
        return new Derivation("\\left(\\Phi(" + z.symbol() + ") + " + z.symbol() + " \\, \\varphi(" + z.symbol() + ")\\right)",
                Term.sum(chance(z), Term.product(z, density)), Sentence.of("gelu.slope",
                        "The slope has two parts: the share that passes, and how fast that share grows. "
                                + "Far below 0 both are near 0 and the gradient fades."));
    }

    /** That a normal variable lies below z. */
    private static Term chance(Term z) {
        return Term.product(Term.number(0.5), Term.sum(Term.number(1), new Term.Applied("\\mathrm{erf}", Elementary::erf,
                new Term.Quotient(z, new Term.Constant("\\sqrt{2}", Math.sqrt(2))))));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        Value share = ops.add(ops.erf(ops.multiply(z, ops.constant(HALF_ROOT))), ops.constant(1));
        return ops.multiply(ops.multiply(z, ops.constant(0.5)), share);
    }
}
