package dev.gradus.graph;

import dev.gradus.math.Shape;
import dev.gradus.nn.Task;

/**
 * What a network must know of its data.
 *
 * @param input      shape of one example
 * @param task       what the target asks for
 * @param outputs    classes, labels or numbers to predict
 * @param vocabulary how many tokens there are where examples are sequences of token numbers 0, 1, 2 (the characters of a
 *                   text), so that an Embedding can be checked; 0 where the numbers are measured
 */
public record DataSignature(Shape input, Task task, int outputs, int vocabulary) {

    public DataSignature {
        if (vocabulary < 0) {
            throw new IllegalArgumentException("A vocabulary holds 0 tokens or more. It was " + vocabulary + ".");
        }
    }

    /** Measured numbers. */
    public DataSignature(Shape input, Task task, int outputs) {
        this(input, task, outputs, 0);
    }
}
