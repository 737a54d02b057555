package dev.gradus.ui.teach;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.train.Nudge;
import dev.gradus.train.StepRecord;
import dev.gradus.ui.model.Background;
import java.util.function.Consumer;

/** A copy of the recorded step on a thread of its own, where weights are nudged. Of several questions only the last counts. */
final class Laboratory implements AutoCloseable {

    /** What one weight does to the loss. */
    record Answer(double[] values, double[] losses, double slope) {}

    private static final int POINTS = 25;
    private static final int POINTS_OF_SLOW = 9;
    private static final long SLOW_NANOS = 25_000_000L;

    private final Background background = new Background("gradus-microscope");
    private final StepRecord record;
    private volatile long asked;
    private volatile long moved;
    private Kernel kernel;
    private Nudge nudge;

    Laboratory(StepRecord record) {
        this.record = record;
    }

    private Nudge nudge() {
        if (nudge == null) {
            kernel = Kernels.named(Kernels.available().get(0), Precision.EXACT, 1);
            nudge = new Nudge(record, kernel);
        }
        return nudge;
    }

    /** The loss around a weight and its measured slope; no answer when something else was asked meanwhile. */
    void ask(int index, double from, double to, Consumer<Answer> done, Consumer<Exception> failed) {
        long question = ++asked;
        background.run(() -> {
            if (question != asked) {
                return null;
            }
            double slope = nudge().slope(index);
            long begun = System.nanoTime();
            nudge().loss(index, from);
            int points = System.nanoTime() - begun > SLOW_NANOS ? POINTS_OF_SLOW : POINTS;
            double[] values = new double[points];
            double[] losses = new double[points];
            for (int i = 0; i < points; i++) {
                if (question != asked) {
                    return null;
                }
                values[i] = from + (to - from) * i / (points - 1);
                losses[i] = nudge().loss(index, values[i]);
            }
            return new Answer(values, losses, slope);
        }, answer -> {
            if (answer != null && question == asked) {
                done.accept(answer);
            }
        }, failed);
    }

    /** The loss with one other value. */
    void loss(int index, double value, Consumer<Double> done) {
        long question = ++moved;
        background.run(() -> question == moved ? nudge().loss(index, value) : null, loss -> {
            if (loss != null && question == moved) {
                done.accept(loss);
            }
        }, failure -> { });
    }

    @Override
    public void close() {
        asked++;
        moved++;
        background.run(() -> {
            if (kernel != null) {
                kernel.close();
            }
            return null;
        }, nothing -> { }, failure -> { });
        background.close();
    }
}
