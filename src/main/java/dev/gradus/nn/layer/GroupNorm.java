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
 * Group normalisation (Wu & He 2018) with PyTorch's conventions: y = gamma_c (x - mean) / sqrt(var + eps) + beta_c, where
 * mean and (biased) var are taken over the channels of one group and all their pixels in each example, alike in training
 * and use. As many groups as channels make it instance normalisation, one group a LayerNorm over the image.
 *
 * <p>Channels: the first axis of an image [C, H, W], the numbers of a flat vector. Shapes: gamma and beta [C].
 */
public record GroupNorm(int groups, double epsilon) implements LayerSpec {

    public static final LayerType<GroupNorm> TYPE = new LayerType<>("groupnorm", "GroupNorm", "group norm",
            LayerType.Category.REGULARISE, LayerType.Arity.ONE, new GroupNorm(1, 1e-5),
            List.of(new IntHyper<>("groups", "Groups", "How many groups the channels are divided into.",
                            Hyper.Effect.NEW_RUN, 1, 4096, true, GroupNorm::groups, (g, n) -> new GroupNorm(n, g.epsilon())),
                    new DoubleHyper<>("epsilon", "Epsilon", "Added to the variance under the root.",
                            Hyper.Effect.NEW_RUN, 1e-12, 1, true, GroupNorm::epsilon, (g, e) -> new GroupNorm(g.groups(), e))),
            new Doc("Shifts and scales each group of channels of each image to mean 0 and variance 1, then lets the network "
                    + "choose scale and shift per channel. It suits small batches.",
                    "y_c = \\gamma_c \\frac{x_c - \\mu_g}{\\sqrt{\\sigma_g^2 + \\epsilon}} + \\beta_c", "Wu & He 2018"));

    @Override
    public LayerType<GroupNorm> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (input.rank() == 2) {
            throw new ShapeException("an image, channels×height×width, or a flat vector", input.toString(),
                    "For a sequence take LayerNorm.", ShapeException.Remedy.NONE);
        }
        if (input.dim(0) % groups != 0) {
            throw new ShapeException("channels that its " + groups + " groups divide", input.toString(),
                    "Change the groups.", ShapeException.Remedy.NONE);
        }
        return input;
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        Shape channels = Shape.of(inputs.get(0).dim(0));
        return List.of(ParameterSpec.plain("weight", channels, Initializer.ONES, 1),
                ParameterSpec.plain("bias", channels, Initializer.ZEROS, 1));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape input = inputs.get(0);
        int[] spread = new int[input.rank()];
        java.util.Arrays.fill(spread, 1);
        spread[0] = input.dim(0);
        return new ExampleNormLayer(input, input.size() / groups, epsilon, parameters.get(0), parameters.get(1),
                input.size() / input.dim(0), Shape.of(spread));
    }

    @Override
    public String summary() {
        return groups == 1 ? "1 group" : groups + " groups";
    }
}
