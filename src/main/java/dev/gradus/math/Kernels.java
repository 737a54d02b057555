package dev.gradus.math;

import dev.gradus.math.Kernel.Precision;
import java.util.List;

/** Makes kernels: the quickest one this runtime offers, or one by name. */
public final class Kernels {

    private Kernels() {
    }

    /** The quickest kernel of this runtime, first of {@link #available()}. */
    public static Kernel create(Precision precision, int threads) {
        return named(available().get(0), precision, threads);
    }

    /**
     * @throws IllegalArgumentException if the name is not one of {@link #available()} or threads is below 1
     */
    public static Kernel named(String name, Precision precision, int threads) {
        if (!available().contains(name)) {
            throw new IllegalArgumentException("There is no kernel named " + name + " here; expected one of " + available() + ".");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("A kernel needs at least 1 thread, but got " + threads + ".");
        }
        return new OjalgoKernel(precision, threads);
    }

    /** The names of the kernels this runtime offers, quickest first. */
    public static List<String> available() {
        return List.of(OjalgoKernel.NAME);
    }
}
