package dev.gradus.nn.loss;

import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import java.util.List;

/** The catalog of losses. A new one is a class beside this one and a line here. */
public final class Losses {

    private static final List<Loss> ALL = List.of(CrossEntropy.DEFAULTS, BinaryCrossEntropy.DEFAULTS,
            new MeanSquaredError(), new MeanAbsoluteError(), new Huber(1), new LogCosh(), new Hinge(1),
            MultiMargin.DEFAULTS, new KullbackLeibler(true), new Poisson(true, false), new Cosine());

    private Losses() {}

    public static List<Loss> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException if no loss has this id */
    public static Loss of(String id) {
        for (Loss loss : ALL) {
            if (loss.id().equals(id)) {
                return loss;
            }
        }
        throw new IllegalArgumentException("Unknown loss “" + id + "”; expected one of "
                + String.join(", ", ALL.stream().map(Loss::id).toList()) + ".");
    }

    /** The first loss of the catalog whose main task this is. */
    public static Loss impliedBy(Task task) {
        for (Loss loss : ALL) {
            if (loss.tasks().get(0) == task) {
                return loss;
            }
        }
        throw new IllegalStateException("No loss for " + task + ".");
    }
}
