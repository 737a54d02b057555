package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import java.util.List;

/** Lines the numbers of an example up in one row, in row-major order; an image goes channel by channel. */
public record Flatten() implements LayerSpec {

    public static final LayerType<Flatten> TYPE = new LayerType<>("flatten", "Flatten", "flatten",
            LayerType.Category.SHAPE, LayerType.Arity.ONE, new Flatten(), List.of(),
            new Doc("Lines the numbers of an example up in one row.", "a = \\mathrm{vec}(x)", ""));

    @Override
    public LayerType<Flatten> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return Shape.of(inputs.get(0).size());
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return Flat.reshaping(inputs.get(0), outputShape(inputs));
    }
}
