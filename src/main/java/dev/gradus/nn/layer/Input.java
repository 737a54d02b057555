package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Sentence;
import java.util.List;

/** Where the data enter. Its shape is that of the prepared data; shape inference hands it over as the only input. */
public record Input() implements LayerSpec {

    public static final LayerType<Input> TYPE = new LayerType<>("input", "Input", "input", LayerType.Category.ENDS,
            LayerType.Arity.NONE, new Input(), List.of(),
            new Doc("The data enter here, one example per column.", "a = x", ""));

    @Override
    public LayerType<Input> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new Flat(inputs.get(0), outputShape(inputs),
                Sentence.of("input.output", "Here the data enter: this is a number of the example, "
                        + "prepared and otherwise as it is."),
                Sentence.of("input.back", "How the loss would change with this number of the data. The "
                        + "data stay as they are, so the way back ends here."));
    }
}
