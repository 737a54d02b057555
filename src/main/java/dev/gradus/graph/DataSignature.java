package dev.gradus.graph;

import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import java.util.List;

/**
 * What a network must know of its data.
 *
 * @param input      shape of one example
 * @param task       what the target asks for
 * @param outputs    classes, labels or numbers to predict
 * @param vocabulary how many tokens there are where examples are sequences of token numbers 0, 1, 2 (the characters of a
 *                   text), so that an Embedding can be checked; 0 where the numbers are measured
 * @param weights    what each class or label weighs in the loss; empty where all weigh the same
 */
public record DataSignature(Shape input, Task task, int outputs, int vocabulary, List<Double> weights) {

    public DataSignature {
        weights = List.copyOf(weights);
        if (vocabulary < 0) {
            throw new IllegalArgumentException("A vocabulary holds 0 tokens or more. It was " + vocabulary + ".");
        }
    }

    public DataSignature(Shape input, Task task, int outputs, int vocabulary) {
        this(input, task, outputs, vocabulary, List.of());
    }

    public DataSignature withWeights(List<Double> value) {
        return new DataSignature(input, task, outputs, vocabulary, value);
    }

    /** Measured numbers. */
    public DataSignature(Shape input, Task task, int outputs) {
        this(input, task, outputs, 0);
    }
}
