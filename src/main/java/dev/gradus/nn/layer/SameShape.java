package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.ShapeException;
import java.util.List;
import java.util.stream.Collectors;

/** The requirement of Add and Multiply: inputs of one shape. */
final class SameShape {

    private SameShape() {}

    static Shape require(List<Shape> inputs) {
        Shape first = inputs.get(0);
        if (!inputs.stream().allMatch(first::equals)) {
            throw new ShapeException("inputs of one shape",
                    inputs.stream().map(Shape::toString).collect(Collectors.joining(" and ")), "",
                    ShapeException.Remedy.NONE);
        }
        return first;
    }
}
