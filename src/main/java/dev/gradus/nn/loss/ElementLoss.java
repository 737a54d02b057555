package dev.gradus.nn.loss;

import dev.gradus.math.Matrix;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
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
