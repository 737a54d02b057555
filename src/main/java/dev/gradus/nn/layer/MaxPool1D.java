package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import java.util.List;

/**
 * The largest number of each feature under a window that slides along the steps: y[i, f] = max over u of
 * x[s i + d u - p, f]. Padding never wins; of several largest numbers the first gets the gradient, as in PyTorch.
 *
 * <p>Shapes: [T, F] gives [T', F] with T' as {@link dev.gradus.math.Window} says.
 */
public record MaxPool1D(SlidingSteps sliding) implements LayerSpec {

    public static final LayerType<MaxPool1D> TYPE = new LayerType<>("maxpool1d", "MaxPool1D", "max pool 1d",
            LayerType.Category.SEQUENCES, LayerType.Arity.ONE, new MaxPool1D(SlidingSteps.valid(2, 2)),
            SlidingSteps.hypers(MaxPool1D::sliding, (pool, sliding) -> new MaxPool1D(sliding), true),
            new Doc("Keeps the largest number of each feature within a few steps of a sequence.",
                    "a_{i,f} = \\max_{u} x_{s i + d u - p,\\, f}", ""));

    @Override
    public LayerType<MaxPool1D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return SlidingPool.outputShape(sliding, SequenceShape.require(inputs.get(0)));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape input = inputs.get(0);
        return new MaxPoolLayer(sliding.window(input.dim(0)), input);
    }

    @Override
    public String summary() {
        return sliding.summary();
    }
}
