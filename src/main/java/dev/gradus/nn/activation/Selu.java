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
    Derivation value(Given z) {
        if (z.value() > 0) {
            return new Derivation("\\lambda " + z.symbol(), Term.product(new Term.Constant("\\lambda", SCALE), z),
                    Sentence.of("selu.value.above", "Above 0 SELU stretches what comes in by about 1.05, "
                            + "so that numbers keep their spread from layer to layer."));
        }
        return new Derivation("\\lambda \\alpha \\left(e^{" + z.symbol() + "} - 1\\right)",
                Term.product(new Term.Constant("\\lambda", SCALE), new Term.Constant("\\alpha", ALPHA),
                        Term.difference(Term.exp(z), Term.number(1))),
                Sentence.of("selu.value.below", "Below 0 the curve bends smoothly and never falls below about -1.76."));
    }

    @Override
    Derivation slope(Given z, Given a) {
        if (a.value() > 0) {
            return new Derivation("\\lambda", new Term.Constant("\\lambda", SCALE), Sentence.of("selu.slope.above",
                    "Above 0 the slope is about 1.05: the gradient passes, a little stronger."));
        }
        return new Derivation("\\left(" + a.symbol() + " + \\lambda \\alpha\\right)",
                Term.sum(a, new Term.Constant("\\lambda \\alpha", SCALE * ALPHA)),
                Sentence.of("selu.slope.below", "Below 0 the slope follows from the output: it falls towards 0 "
                        + "as the output nears its floor, and the gradient shrinks with it."));
    }

    @Override
    public Value lower(Ops ops, Value z) {
        return Elu.lower(ops, z, SCALE, SCALE * ALPHA);
    }
}
