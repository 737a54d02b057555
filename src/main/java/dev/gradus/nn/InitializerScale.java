package dev.gradus.nn;

import dev.gradus.nn.Hyper.DoubleHyper;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The setting beside the choice of an initialiser; it matters where {@link Initializer#isScaled} says so. */
public final class InitializerScale {

    /** Its name in files, beside {@code initializer}. */
    public static final String ID = "initializerScale";

    private InitializerScale() {}

    public static <S> DoubleHyper<S> hyper(Function<S, Double> getter, BiFunction<S, Double, S> wither) {
        return new DoubleHyper<>(ID, "Scale",
                "Deviation of normal, border of uniform, value of constant; other initialisers have none.",
                Hyper.Effect.NEW_RUN, 1e-6, 10, true, getter, wither);
    }
}
