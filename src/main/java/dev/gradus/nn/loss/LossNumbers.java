package dev.gradus.nn.loss;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Loss;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers around a loss with their names: predictions, targets, and dL/d(prediction).
 *
 * @param name of a prediction, in TeX: z for logits, p else
 */
record LossNumbers(Loss loss, String name, Matrix predicted, Matrix target, Matrix gradient) {

    int outputs() {
        return predicted.rows;
    }

    int examples() {
        return predicted.columns;
    }

    Given prediction(int unit, int example) {
        return new Given(symbol(unit), predicted.get(unit, example), new Spot.Input(0, unit, example));
    }

    List<Given> predictions(int example) {
        return IntStream.range(0, outputs()).mapToObj(unit -> prediction(unit, example)).toList();
    }

    /** What is wanted; of a class index 1 for that class and 0 for all others. */
    Given target(int unit, int example) {
        return new Given("y_{" + (unit + 1) + "}", wanted(unit, example), new Spot.Target(unit, example));
    }

    private double wanted(int unit, int example) {
        boolean index = target.rows == 1 && outputs() > 1;
        return !index ? target.get(unit, example) : target.get(0, example) == unit ? 1 : 0;
    }

    Given gradient(int unit, int example) {
        return new Given(Symbols.slope(symbol(unit)), gradient.get(unit, example), new Spot.GradInput(0, unit, example));
    }

    /** The part of one example in the sum, as the loss itself computes it. */
    Given exampleLoss(int example) {
        Matrix alone = column(predicted, example);
        Matrix wanted = column(target, example);
        double weight = loss.weight(alone, wanted);
        return new Given("\\ell_{" + (example + 1) + "}", loss.evaluate(alone, wanted, null) * (weight > 0 ? weight : 1),
                new Spot.ExampleLoss(example));
    }

    private static Matrix column(Matrix matrix, int column) {
        return new Matrix(matrix.data, matrix.offset + column * matrix.stride, matrix.rows, 1, matrix.stride);
    }

    /** What the sum over the examples is divided by. */
    Term divisor() {
        double weight = loss.weight(predicted, target);
        return weighted() ? new Term.Constant("\\sum_n w_{y_n}", weight > 0 ? weight : 1) : new Term.Constant("N", examples());
    }

    private boolean weighted() {
        return loss.weight(predicted, target) != examples();
    }

    Explanation mean() {
        List<Term> parts = new ArrayList<>();
        for (int example = 0; example < examples(); example++) {
            parts.add(exampleLoss(example));
        }
        Given mean = new Given("L", loss.evaluate(predicted, target, null), new Spot.MeanLoss());
        return new Derivation(weighted() ? "\\frac{\\sum_n \\ell_n}{\\sum_n w_{y_n}}" : "\\frac{1}{N} \\sum_n \\ell_n",
                new Term.Quotient(new Term.Sum(parts), divisor()), weighted()
                        ? Sentence.of("loss.mean.weighted", "Classes have weights, so the sum over the {0} examples is divided by their "
                                + "weights together. Every gradient from here on already contains that division.", examples())
                        : Sentence.of("loss.mean", "The loss is the mean over the batch. So every gradient from here on already "
                                + "contains the factor 1/{0}.", examples())).of(mean);
    }

    /** What a loss says that is asked for a number it does not have. */
    static IllegalArgumentException unknown(Spot spot) {
        return new IllegalArgumentException("The loss has no number at " + spot + ".");
    }

    private String symbol(int unit) {
        return name + "_{" + (unit + 1) + "}";
    }
}
