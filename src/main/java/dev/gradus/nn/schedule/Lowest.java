package dev.gradus.nn.schedule;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The setting that several schedules share: the rate they do not go below. */
final class Lowest {

    private Lowest() {}

    static <S> Hyper<S, Double> hyper(Function<S, Double> getter, BiFunction<S, Double, S> wither) {
        return new DoubleHyper<>("minRate", "Lowest rate", "The learning rate does not fall below this.",
                Hyper.Effect.LIVE, 0, 1, true, getter, wither);
    }
}
