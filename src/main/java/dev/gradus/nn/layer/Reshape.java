package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DimsHyper;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ShapeException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Arranges the numbers of an example in another shape; their row-major order stays.
 *
 * @param dims the target shape; empty for one flat row
 */
public record Reshape(List<Integer> dims) implements LayerSpec {

    public static final LayerType<Reshape> TYPE = new LayerType<>("reshape", "Reshape", "reshape",
            LayerType.Category.SHAPE, LayerType.Arity.ONE, new Reshape(List.of()),
            List.of(new DimsHyper<>("dims", "Target shape", "Channels, height, width; empty for one flat row.",
                    Hyper.Effect.NEW_RUN, 4, Reshape::dims, (r, dims) -> new Reshape(dims))),
            new Doc("Arranges the numbers of an example in another shape; their order stays.",
                    "a = \\mathrm{reshape}(x)", ""));

    public Reshape {
        dims = List.copyOf(dims);
    }

    @Override
    public LayerType<Reshape> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        Shape target = dims.isEmpty() ? Shape.of(input.size()) : new Shape(dims);
        if (target.size() != input.size()) {
            throw new ShapeException(target.size() + " numbers for " + target, input.size() + " (" + input + ")",
                    "Choose a target shape whose dimensions multiply to " + input.size() + ".",
                    ShapeException.Remedy.NONE);
        }
        return target;
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return Flat.reshaping(inputs.get(0), outputShape(inputs));
    }

    @Override
    public String summary() {
        return dims.isEmpty() ? "flat" : dims.stream().map(String::valueOf).collect(Collectors.joining("×"));
    }
}
