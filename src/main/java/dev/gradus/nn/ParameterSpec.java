package dev.gradus.nn;

import dev.gradus.math.Shape;
import java.util.Optional;

/**
 * A parameter before it exists: enough to count it, to allocate it and to fill it.
 *
 * @param shape       in file order, for a Dense weight {@code [out, in]}
 * @param kind        learned by gradient, or kept by the layer itself
 * @param decays      whether penalties and weight decay apply (weights: yes; biases and norm parameters: no)
 * @param initializer how it is filled; empty for the network's own choice
 * @param fanIn       inputs feeding one output
 * @param fanOut      outputs fed by one input
 */
public record ParameterSpec(String name, Shape shape, Kind kind, boolean decays, Optional<Initializer> initializer,
        int fanIn, int fanOut) {

    public enum Kind { LEARNED, STATE }

    public static ParameterSpec weight(String name, Shape shape, Optional<Initializer> initializer, int fanIn, int fanOut) {
        return new ParameterSpec(name, shape, Kind.LEARNED, true, initializer, fanIn, fanOut);
    }

    /** A learned vector that penalties leave alone. */
    public static ParameterSpec plain(String name, Shape shape, Initializer initializer, int fanIn) {
        return new ParameterSpec(name, shape, Kind.LEARNED, false, Optional.of(initializer), fanIn, fanIn);
    }

    public static ParameterSpec state(String name, Shape shape, Initializer initializer) {
        return new ParameterSpec(name, shape, Kind.STATE, false, Optional.of(initializer), 1, 1);
    }
}
