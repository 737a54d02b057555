package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.ShapeException;

/** The requirement of Dense and Output: one row of numbers per example. */
final class FlatVector {

    private FlatVector() {}

    static Shape require(Shape input) {
        if (input.rank() != 1) {
            throw new ShapeException("a flat vector", input.toString(), "", ShapeException.Remedy.INSERT_FLATTEN);
        }
        return input;
    }
}
