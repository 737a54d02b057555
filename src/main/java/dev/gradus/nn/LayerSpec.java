package dev.gradus.nn;

import dev.gradus.math.Shape;
import java.util.List;

/** The immutable description of a layer that the user edits. Implemented by records, one file each. */
public interface LayerSpec {

    LayerType<?> type();

    /**
     * The shape of one example after this layer.
     *
     * @throws ShapeException if the layer cannot take these inputs
     */
    Shape outputShape(List<Shape> inputs);

    /** What the layer learns or keeps for inputs of these shapes, in a fixed order; empty for most layers. */
    default List<ParameterSpec> parameters(List<Shape> inputs) {
        return List.of();
    }

    /**
     * The layer that computes.
     *
     * @param parameters one for each entry of {@link #parameters(List)}, in that order, already filled
     */
    Layer build(List<Shape> inputs, List<Parameter> parameters);

    /** What fills weights for which nobody chose an initialiser: the one that suits the activation behind them. */
    default Initializer suits() {
        return Initializer.GLOROT_UNIFORM;
    }

    /** The key settings in a few characters, for the second line of a node: {@code 8 · tanh}. */
    default String summary() {
        return "";
    }
}
