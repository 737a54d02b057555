package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.ShapeException;

/** The requirement of layers that walk along steps: a sequence [T, F]. */
final class SequenceShape {

    private SequenceShape() {}

    static Shape require(Shape input) {
        if (input.rank() != 2) {
            throw new ShapeException("a sequence, steps×features", input.toString(), "", ShapeException.Remedy.NONE);
        }
        return input;
    }
}
