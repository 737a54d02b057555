package dev.gradus.nn.loss;

import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import java.util.List;

/**
 * Huber 1964: d^2 / 2 for |d| up to delta, delta (|d| - delta / 2) beyond. The mean runs over all outputs and examples.
 */
final class Huber extends ElementLoss {

    private final double delta;

    Huber(double delta) {
        super("huber", "Huber", List.of(Task.REGRESSION),
                new Doc("Squared for small differences, straight beyond delta: calm about outliers.",
                        "\\tfrac{1}{2} d^2 \\ (|d| \\le \\delta), \\quad \\delta (|d| - \\tfrac{\\delta}{2}) \\ (|d| > \\delta)",
                        "Huber 1964"));
        this.delta = delta;
    }

    @Override
    double value(double predicted, double target) {
        double d = Math.abs(predicted - target);
        return d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta);
    }

    @Override
    double slope(double predicted, double target) {
        return Math.max(-delta, Math.min(delta, predicted - target));
    }

    @Override
    public Loss defaults() {
        return new Huber(1);
    }

    @Override
    public List<Hyper<Loss, ?>> hypers() {
        return List.of(new DoubleHyper<>("delta", "Delta", "Where the parabola turns into a line.",
                Hyper.Effect.NEW_RUN, 1e-6, 1e6, true, loss -> ((Huber) loss).delta, (loss, d) -> new Huber(d)));
    }
}
