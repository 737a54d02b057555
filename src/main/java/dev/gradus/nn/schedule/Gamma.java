package dev.gradus.nn.schedule;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The setting that several schedules share: the factor by which the rate falls. */
final class Gamma {

    private Gamma() {}

    static <S> Hyper<S, Double> hyper(Function<S, Double> getter, BiFunction<S, Double, S> wither) {
        return new DoubleHyper<>("gamma", "Gamma", "The factor by which the rate falls each time.", Hyper.Effect.LIVE,
                0.001, 1, false, getter, wither);
    }
}
