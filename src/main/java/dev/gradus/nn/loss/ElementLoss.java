package dev.gradus.nn.loss;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.explain.Derivation;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A loss that is the mean over ALL elements (outputs x examples) of a function of prediction and target. */
abstract class ElementLoss implements Loss {

    private final String id;
    private final String name;
    private final List<Task> tasks;
    private final Doc doc;

    ElementLoss(String id, String name, List<Task> tasks, Doc doc) {
        this.id = id;
        this.name = name;
        this.tasks = tasks;
        this.doc = doc;
    }

    abstract double value(double predicted, double target);

    /** The derivative of {@link #value} by its first argument. */
    abstract double slope(double predicted, double target);

    /** {@link #value} in numbers. */
    abstract Term value(Given predicted, Given target);

    /** {@link #value} in TeX, of p_k and y_k. */
    abstract String formula();

    /** What it charges, in words. */
    abstract Sentence idea();

    /** How the derivative of {@link #value} comes about. */
    abstract Derivation slope(Given predicted, Given target);

    @Override
    public final Explanation explain(Matrix predicted, Matrix target, Matrix gradient, Spot of) {
        LossNumbers at = new LossNumbers(this, "p", predicted, target, gradient);
        if (of instanceof Spot.MeanLoss) {
            return at.mean();
        } else if (of instanceof Spot.ExampleLoss spot) {
            return ofExample(at, spot.example()).of(at.exampleLoss(spot.example()));
        } else if (of instanceof Spot.GradInput spot) {
            Derivation slope = slope(at.prediction(spot.unit(), spot.example()), at.target(spot.unit(), spot.example()));
            boolean single = at.outputs() == 1;
            Term share = single ? at.divisor() : Term.product(at.divisor(), new Term.Constant("C", at.outputs()));
            return new Derivation("\\frac{1}{N" + (single ? "" : " C") + "} \\cdot " + slope.formula(),
                    new Term.Quotient(slope.term(), share), slope.idea()).of(at.gradient(spot.unit(), spot.example()));
        }
        throw LossNumbers.unknown(of);
    }

    private Derivation ofExample(LossNumbers at, int example) {
        List<Term> parts = new ArrayList<>();
        for (int unit = 0; unit < at.outputs(); unit++) {
            parts.add(value(at.prediction(unit, example), at.target(unit, example)));
        }
        return parts.size() == 1 ? new Derivation(formula(), parts.get(0), idea())
                : new Derivation("\\frac{1}{C} \\sum_k " + formula(),
                        new Term.Quotient(new Term.Sum(parts), new Term.Constant("C", parts.size())), idea());
    }

    /** A slope that says which way to go. */
    static Sentence side(double difference) {
        return difference > 0
                ? Sentence.of("loss.back.high", "The prediction is too large, so the gradient is positive: training will lower it.")
                : difference < 0
                ? Sentence.of("loss.back.low", "The prediction is too small, so the gradient is negative: training will raise it.")
                : Sentence.of("loss.back.exact", "The prediction is exactly the target: there is nothing to change.");
    }

    @Override
    public final double evaluate(Matrix predicted, Matrix target, Matrix gradient) {
        TargetCheck.sameRows(predicted, target);
        double scale = 1.0 / predicted.size();
        double sum = 0;
        for (int column = 0; column < predicted.columns; column++) {
            int at = predicted.offset + column * predicted.stride;
            int want = target.offset + column * target.stride;
            for (int row = 0; row < predicted.rows; row++) {
                double p = predicted.data[at + row];
                double y = target.data[want + row];
                sum += value(p, y);
                if (gradient != null) {
                    gradient.data[gradient.offset + column * gradient.stride + row] = scale * slope(p, y);
                }
            }
        }
        return sum * scale;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Task> tasks() {
        return tasks;
    }

    @Override
    public final Doc doc() {
        return doc;
    }

    @Override
    public Loss defaults() {
        return this;
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of();
    }

    /** Two losses are equal when they are of one kind and all settings agree. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof ElementLoss loss && id.equals(loss.id) && settings().equals(loss.settings());
    }

    @Override
    public final int hashCode() {
        return Objects.hash(id, settings());
    }

    private List<Object> settings() {
        return hypers().stream().<Object>map(hyper -> hyper.get(this)).toList();
    }
}
