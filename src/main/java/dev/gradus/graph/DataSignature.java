package dev.gradus.graph;

import dev.gradus.math.Shape;
import dev.gradus.nn.Task;

/**
 * What a network must know of its data.
 *
 * @param input   shape of one example
 * @param task    what the target asks for
 * @param outputs classes, labels or numbers to predict
 */
public record DataSignature(Shape input, Task task, int outputs) {}
