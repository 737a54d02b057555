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
import java.util.function.BiFunction;

/**
 * The numbers of {@link BatchNormLayer}. Mean and variance of a channel, and the two sums over its gradients, belong to
 * the whole batch.
 *
 * @param means       by channel, as are variances, sums and products
 * @param products    sums of gradient times normalised number
 * @param usesBatch   whether mean and variance are those of this batch
 */
record BatchNormExplanation(PassNumbers at, Channels channels, double epsilon, List<Parameter> parameters,
        boolean usesBatch, Matrix normalised, Matrix means, Matrix variances, Matrix sums, Matrix products) {

    static final Sentence WITHOUT_SHARES = Sentence.of("batchnorm.shares", "An example has no gradient of its own here: the "
            + "mean and the variance are those of the whole batch, so every example changes the numbers of all others.");

    private static final int SCALE = 0;
    private static final int SHIFT = 1;
    private static final int RUNNING_MEAN = 2;
    private static final int RUNNING_VARIANCE = 3;
    private static final String NORMALISED = "normalised";
    private static final String MEAN = "mean";
    private static final String VARIANCE = "variance";
    private static final String SUM = "gradient sum";
    private static final String PRODUCTS = "gradient products";

    Explanation explain(Spot of) {
        if (of instanceof Spot.Output output) {
            return output(output.unit(), output.example());
        } else if (of instanceof Spot.GradInput input) {
            return back(input.unit(), input.example());
        } else if (of instanceof Spot.Gradient gradient) {
            return gradient.parameter() == SCALE ? scaleGradient(gradient.index()) : shiftGradient(gradient.index());
        } else if (of instanceof Spot.Inner inner) {
            return inner(inner);
        }
        throw PassNumbers.unknown(of);
    }

    private Explanation inner(Spot.Inner of) {
        switch (of.name()) {
            case NORMALISED:
                return normalised(of.index(), of.example());
            case MEAN:
                return mean(of.index());
            case VARIANCE:
                return variance(of.index());
            case SUM:
                return Explanation.of(sum(of.index()), "\\sum \\frac{\\partial L}{\\partial a}",
                        overBatch(of.index(), at::gradOutput), Sentence.of("batchnorm.sum",
                                "The gradients of all numbers of this channel in the batch, added up: what the shared mean "
                                        + "has to answer for."));
            case PRODUCTS:
                return Explanation.of(products(of.index()), "\\sum \\frac{\\partial L}{\\partial a} \\hat{x}",
                        overBatch(of.index(), this::product), Sentence.of("batchnorm.products",
                                "Each gradient times its normalised number, added up over the channel: what the shared "
                                        + "variance has to answer for."));
            default:
                throw PassNumbers.unknown(of);
        }
    }

    private int channel(int unit) {
        return unit / channels.inner() % channels.count();
    }

    /** Every number of a channel in every example. */
    private Term overBatch(int channel, BiFunction<Integer, Integer, Term> number) {
        List<Term> parts = new ArrayList<>();
        for (int example = 0; example < at.pass().columns(); example++) {
            for (int unit = 0; unit < channels.shape().size(); unit++) {
                if (channel(unit) == channel) {
                    parts.add(number.apply(unit, example));
                }
            }
        }
        return new Term.Sum(parts);
    }

    private Constant count() {
        return new Constant("m", (double) at.pass().columns() * channels.shape().size() / channels.count());
    }

    private Given value(String name, int parameter, int channel) {
        return PassNumbers.value(name, parameters.get(parameter), channel);
    }

    private Given meanNumber(int channel) {
        return usesBatch ? ofBatch("\\mu", MEAN, channel, means) : value("\\mu", RUNNING_MEAN, channel);
    }

    private Given varianceNumber(int channel) {
        return usesBatch ? ofBatch("\\sigma^2", VARIANCE, channel, variances) : value("\\sigma^2", RUNNING_VARIANCE, channel);
    }

    private static Given ofBatch(String symbol, String name, int channel, Matrix numbers) {
        return PassNumbers.inner(symbol + "_{" + (channel + 1) + "}", name, channel, -1, numbers.get(channel, 0));
    }

    private Given sum(int channel) {
        return ofBatch("S", SUM, channel, sums);
    }

    private Given products(int channel) {
        return ofBatch("Q", PRODUCTS, channel, products);
    }

    private Given normal(int unit, int example) {
        return PassNumbers.inner(Symbols.element("\\hat{x}", at.output(), unit), NORMALISED, unit, example,
                normalised.get(unit, example));
    }

    private Term product(int unit, int example) {
        return Term.product(at.gradOutput(unit, example), normal(unit, example));
    }

    private Term deviation(int channel) {
        return new Term.SquareRoot(Term.sum(varianceNumber(channel), new Constant("\\varepsilon", epsilon)));
    }

    private Explanation output(int unit, int example) {
        int c = channel(unit);
        Given scale = value("\\gamma", SCALE, c);
        Given shift = value("\\beta", SHIFT, c);
        Given normal = normal(unit, example);
        return Explanation.of(at.output(unit, example), scale.symbol() + "\\, " + normal.symbol() + " + " + shift.symbol(),
                Term.sum(Term.product(scale, normal), shift), Sentence.of("batchnorm.output",
                        "The normalised number gets the scale and the shift of its channel, which the network learns: it may "
                                + "choose any spread, even the old one."));
    }

    private Explanation normalised(int unit, int example) {
        Given came = at.input(0, unit, example);
        Given mean = meanNumber(channel(unit));
        return Explanation.of(normal(unit, example), "\\frac{" + came.symbol() + " - " + mean.symbol() + "}{\\sqrt{"
                        + varianceNumber(channel(unit)).symbol() + " + \\varepsilon}}",
                new Term.Quotient(Term.difference(came, mean), deviation(channel(unit))), usesBatch
                        ? Sentence.of("batchnorm.normalised", "How many deviations this number lies above or below the mean of "
                                + "its channel in this batch.")
                        : Sentence.of("batchnorm.normalised.running", "Mean and variance are the running ones, collected while "
                                + "training, so this number does not depend on the other examples."));
    }

    private Explanation mean(int channel) {
        return Explanation.of(meanNumber(channel), "\\frac{1}{m} \\sum x", new Term.Quotient(overBatch(channel,
                (unit, example) -> at.input(0, unit, example)), count()), Sentence.of("batchnorm.mean",
                "The mean of this channel over all examples of the batch: here the examples meet."));
    }

    private Explanation variance(int channel) {
        Given mean = meanNumber(channel);
        return Explanation.of(varianceNumber(channel), "\\frac{1}{m} \\sum (x - \\mu)^2", new Term.Quotient(overBatch(channel,
                (unit, example) -> new Term.Power(Term.difference(at.input(0, unit, example), mean), 2)), count()),
                Sentence.of("batchnorm.variance", "The mean of the squared distances from the mean: how far this channel spreads "
                        + "over the batch."));
    }

    private Explanation back(int unit, int example) {
        int c = channel(unit);
        Term factor = new Term.Quotient(value("\\gamma", SCALE, c), deviation(c));
        Given arrived = at.gradOutput(unit, example);
        Given sent = at.gradInput(0, unit, example);
        String symbol = "\\frac{\\gamma}{\\sqrt{\\sigma^2 + \\varepsilon}}";
        if (!usesBatch) {
            return Explanation.of(sent, symbol + "\\, " + arrived.symbol(), Term.product(factor, arrived), Sentence.of(
                    "batchnorm.back.running", "Mean and variance are fixed here, so the gradient is only multiplied by what the "
                            + "number was multiplied by."));
        }
        Term own = Term.sum(arrived, new Term.Minus(new Term.Quotient(sum(c), count())),
                new Term.Minus(Term.product(normal(unit, example), new Term.Quotient(products(c), count()))));
        return Explanation.of(sent, symbol + " \\left(" + arrived.symbol() + " - \\frac{S}{m} - \\hat{x} \\frac{Q}{m}\\right)",
                Term.product(factor, own), Sentence.of("batchnorm.back",
                        "This number also moves the mean and the variance, and with them all numbers of its channel. So from its "
                                + "own gradient goes what they take back."));
    }

    private Explanation scaleGradient(int channel) {
        return Explanation.of(at.gradient("\\gamma", parameters.get(SCALE), channel),
                "\\sum \\frac{\\partial L}{\\partial a} \\hat{x}", overBatch(channel, this::product), Sentence.of(
                        "batchnorm.scale", "The scale multiplies every number of its channel, so each gradient pulls at it with "
                                + "its normalised number."));
    }

    private Explanation shiftGradient(int channel) {
        return Explanation.of(at.gradient("\\beta", parameters.get(SHIFT), channel),
                "\\sum \\frac{\\partial L}{\\partial a}", overBatch(channel, at::gradOutput), Sentence.of(
                        "batchnorm.shift", "The shift is added to every number of its channel, so all their gradients add up."));
    }
}
