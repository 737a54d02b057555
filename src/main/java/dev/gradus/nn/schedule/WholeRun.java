package dev.gradus.nn.schedule;

import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.IntHyper;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Lengths of schedules that usually are those of the run: 0 stands for it. */
final class WholeRun {

    private WholeRun() {}

    static <S> Hyper<S, Integer> hyper(String id, String label, String help, Function<S, Integer> getter,
            BiFunction<S, Integer, S> wither) {
        return new IntHyper<>(id, label, help + " 0: the whole run.", Hyper.Effect.LIVE, 0, 10_000_000, true, getter,
                wither);
    }

    static long or(int steps, long length) {
        return steps == 0 ? length : steps;
    }

    static void check(String label, int steps) {
        if (steps < 0) {
            throw new IllegalArgumentException(label + " is at least 0. It was " + steps + ".");
        }
    }
}
