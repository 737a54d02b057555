package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.ShapeException;
import java.util.List;

/**
 * Layer normalisation (Ba, Kiros & Hinton 2016) with PyTorch's conventions: y = gamma (x - mean) / sqrt(var + eps) + beta,
 * where mean and (biased) var are taken over the last axes of each example, alike in training and use. There are as many
 * gammas and betas as numbers in those axes.
 *
 * @param axes    how many of the last axes one mean spans; 0 for all: 1 normalises each step of a sequence by itself
 * @param epsilon PyTorch and ONNX take 1e-5, Keras 1e-3
 */
public record LayerNorm(int axes, double epsilon) implements LayerSpec {

    public static final LayerType<LayerNorm> TYPE = new LayerType<>("layernorm", "LayerNorm", "layer norm",
            LayerType.Category.REGULARISE, LayerType.Arity.ONE, new LayerNorm(1, 1e-5),
            List.of(new IntHyper<>("axes", "Axes", "How many of the last axes are normalised together; 0 for all.",
                            Hyper.Effect.NEW_RUN, 0, 4, false, LayerNorm::axes, (l, n) -> new LayerNorm(n, l.epsilon())),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added to the variance under the root.",
                            Hyper.Effect.NEW_RUN, 1e-12, 1, true, LayerNorm::epsilon, (l, e) -> new LayerNorm(l.axes(), e))),
            new Doc("Shifts and scales the numbers of each example to mean 0 and variance 1, then lets the network choose "
                    + "its own scale and shift. Unlike BatchNorm it does not depend on the batch.",
                    "y = \\gamma \\frac{x - \\mu}{\\sqrt{\\sigma^2 + \\epsilon}} + \\beta", "Ba et al. 2016"));

    @Override
    public LayerType<LayerNorm> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (axes > input.rank()) {
            throw new ShapeException("an example of at least " + axes + " axes", input.toString(),
                    "Normalise over fewer axes, or over all with 0.", ShapeException.Remedy.NONE);
        }
        return input;
    }

    private Shape normalised(Shape input) {
        return axes == 0 ? input : new Shape(input.dims().subList(input.rank() - axes, input.rank()));
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        Shape shape = normalised(inputs.get(0));
        return List.of(ParameterSpec.plain("weight", shape, Initializer.ONES, 1),
                ParameterSpec.plain("bias", shape, Initializer.ZEROS, 1));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape normalised = normalised(inputs.get(0));
        return new ExampleNormLayer(inputs.get(0), normalised.size(), epsilon, parameters.get(0), parameters.get(1), 1,
                normalised);
    }

    @Override
    public String summary() {
        return axes == 0 ? "all axes" : axes == 1 ? "" : "last " + axes + " axes";
    }
}
