package dev.gradus.nn;

import dev.gradus.math.Shape;

/**
 * Numbers inside a layer that people like to look at although they do not leave it: the weights of attention, the gates of
 * a recurrent layer. A copy, of one example.
 *
 * @param name   {@code weights}, {@code hidden}, {@code input gate}, ...; with {@code " backwards"} behind it for a walk
 *               from the end to the beginning
 * @param shape  attention: heads, steps that look, steps that are looked at; recurrent layers: steps, units
 * @param values row-major
 */
public record Inner(String name, Shape shape, double[] values) {

    /** What the name of a second walk ends in. */
    public static final String BACKWARDS = " backwards";

    public Inner {
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(name + " has " + values.length + " numbers; expected " + shape.size() + " for " + shape + ".");
        }
    }
}
