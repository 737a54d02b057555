package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Constant;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The numbers of {@link ExampleNormLayer}: everything stays within one example.
 *
 * @param run        numbers that share a mean
 * @param inner      neighbours that share scale and shift
 * @param statistics of each run: mean, variance, and going back the means of h = gamma dL/da and of h x_hat
 */
record ExampleNormExplanation(PassNumbers at, int run, double epsilon, Parameter scale, Parameter shift, int inner,
        Matrix normalised, Matrix statistics) {

    private static final String NORMALISED = "normalised";
    private static final List<String> NAMES = List.of("mean", "variance", "gradient mean", "gradient product mean");
    private static final List<String> SYMBOLS = List.of("\\mu", "\\sigma^2", "\\overline{h}", "\\overline{h \\hat{x}}");
    private static final int MEAN = 0;
    private static final int VARIANCE = 1;
    private static final int GRADIENTS = 2;
    private static final int PRODUCTS = 3;
    static final int STATISTICS = 4;

    Explanation explain(Spot of) {
        if (of instanceof Spot.Output output) {
            return output(output.unit(), output.example());
        } else if (of instanceof Spot.GradInput input) {
            return back(input.unit(), input.example());
        } else if (of instanceof Spot.Gradient gradient) {
            return shares(gradient.parameter(), gradient.index()).gradient();
        } else if (of instanceof Spot.Share share) {
            return share(share);
        } else if (of instanceof Spot.Inner inner && inner.name().equals(NORMALISED)) {
            return normalised(inner.index(), inner.example());
        } else if (of instanceof Spot.Inner inner && NAMES.contains(inner.name())) {
            return statistic(NAMES.indexOf(inner.name()), inner.index(), inner.example());
        }
        throw PassNumbers.unknown(of);
    }

    private int size() {
        return at.output().size();
    }

    private Given value(String name, Parameter parameter, int unit) {
        return PassNumbers.value(name, parameter, unit / inner % parameter.size());
    }

    private Given normal(int unit, int example) {
        return PassNumbers.inner(Symbols.element("\\hat{x}", at.output(), unit), NORMALISED, unit, example,
                normalised.get(unit, example));
    }

    private Given number(int which, int place, int example) {
        String symbol = SYMBOLS.get(which) + (size() == run ? "" : "_{" + (place + 1) + "}");
        return PassNumbers.inner(symbol, NAMES.get(which), place, example,
                statistics.get(which * (size() / run) + place, example));
    }

    private Term deviation(int place, int example) {
        return new Term.SquareRoot(Term.sum(number(VARIANCE, place, example), new Constant("\\varepsilon", epsilon)));
    }

    /** h = gamma dL/da. */
    private Term scaledGradient(int unit, int example) {
        return Term.product(value("\\gamma", scale, unit), at.gradOutput(unit, example));
    }

    private Explanation output(int unit, int example) {
        Given gamma = value("\\gamma", scale, unit);
        Given beta = value("\\beta", shift, unit);
        Given normal = normal(unit, example);
        return Explanation.of(at.output(unit, example), gamma.symbol() + "\\, " + normal.symbol() + " + " + beta.symbol(),
                Term.sum(Term.product(gamma, normal), beta), Sentence.of("norm.output",
                        "The normalised number gets a scale and a shift that the network learns."));
    }

    private Explanation normalised(int unit, int example) {
        Given came = at.input(0, unit, example);
        Given mean = number(MEAN, unit / run, example);
        return Explanation.of(normal(unit, example), "\\frac{" + came.symbol() + " - " + mean.symbol() + "}{\\sqrt{"
                        + number(VARIANCE, unit / run, example).symbol() + " + \\varepsilon}}",
                new Term.Quotient(Term.difference(came, mean), deviation(unit / run, example)), Sentence.of("norm.normalised",
                        "How many deviations this number lies above or below the mean of the numbers around it, in this example "
                                + "alone."));
    }

    private Explanation statistic(int which, int place, int example) {
        Given of = number(which, place, example);
        switch (which) {
            case MEAN:
                return mean(of, "x", place, unit -> at.input(0, unit, example), Sentence.of("norm.mean",
                        "The mean of the {0} numbers that are normalised together, all of one example.", run));
            case VARIANCE:
                Given mean = number(MEAN, place, example);
                return mean(of, "(x - \\mu)^2", place,
                        unit -> new Term.Power(Term.difference(at.input(0, unit, example), mean), 2), Sentence.of(
                                "norm.variance", "The mean of the squared distances from the mean: how far the numbers spread."));
            case GRADIENTS:
                return mean(of, "\\gamma \\frac{\\partial L}{\\partial a}", place, unit -> scaledGradient(unit, example),
                        Sentence.of("norm.gradients", "The mean of the gradients at the normalised numbers: what their shared "
                                + "mean has to answer for."));
            default:
                return mean(of, "\\gamma \\frac{\\partial L}{\\partial a} \\hat{x}", place,
                        unit -> Term.product(scaledGradient(unit, example), normal(unit, example)), Sentence.of(
                                "norm.products", "The mean of each gradient times its normalised number: what their shared "
                                        + "variance has to answer for."));
        }
    }

    private Explanation mean(Given of, String what, int place, IntFunction<Term> number, Sentence idea) {
        List<Term> parts = new ArrayList<>();
        for (int unit = place * run; unit < (place + 1) * run; unit++) {
            parts.add(number.apply(unit));
        }
        return Explanation.of(of, "\\frac{1}{m} \\sum " + what,
                new Term.Quotient(new Term.Sum(parts), new Constant("m", run)), idea);
    }

    private Explanation back(int unit, int example) {
        int place = unit / run;
        Term own = Term.sum(scaledGradient(unit, example), new Term.Minus(number(GRADIENTS, place, example)),
                new Term.Minus(Term.product(normal(unit, example), number(PRODUCTS, place, example))));
        return Explanation.of(at.gradInput(0, unit, example), "\\frac{h - \\overline{h} - \\hat{x}\\, "
                        + "\\overline{h \\hat{x}}}{\\sqrt{\\sigma^2 + \\varepsilon}}, \\quad h = \\gamma \\frac{\\partial L}{\\partial a}",
                new Term.Quotient(own, deviation(place, example)), Sentence.of("norm.back",
                        "This number also moves the mean and the variance, and with them the numbers around it. So from its own "
                                + "gradient goes what they take back."));
    }

    private Shares shares(int parameter, int index) {
        boolean ofScale = parameter == scale.index();
        return new Shares(at, ofScale ? "\\gamma" : "\\beta", ofScale ? scale : shift, index, example -> {
            List<Term> parts = new ArrayList<>();
            for (int unit = 0; unit < size(); unit++) {
                if (unit / inner % scale.size() == index) {
                    Given arrived = at.gradOutput(unit, example);
                    parts.add(ofScale ? Term.product(arrived, normal(unit, example)) : arrived);
                }
            }
            return new Term.Sum(parts);
        });
    }

    private Explanation share(Spot.Share of) {
        Shares shares = shares(of.parameter(), of.index());
        return of.parameter() == scale.index()
                ? shares.share(of.example(), "\\sum \\frac{\\partial L}{\\partial a} \\hat{x}", Sentence.of(
                        "norm.scale", "The scale multiplies the normalised number, so each gradient pulls at it with that number."))
                : shares.share(of.example(), "\\sum \\frac{\\partial L}{\\partial a}", Sentence.of(
                        "norm.shift", "The shift is only added, so it gets the gradients as they are."));
    }
}
