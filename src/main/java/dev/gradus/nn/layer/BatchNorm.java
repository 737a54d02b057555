package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.Option;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import java.util.List;

/**
 * Batch normalisation (Ioffe & Szegedy 2015), with PyTorch's conventions: y = gamma (x - mean) / sqrt(var + eps) + beta,
 * where mean and (biased) var are taken over the batch and over everything but the channel while training, and are the
 * running ones otherwise. After a training step running = (1 - momentum) running + momentum batch, with the UNBIASED
 * variance of the batch.
 *
 * <p>Channels: the features of a flat vector, the first axis of an image [C, H, W], the last of a sequence [T, F], unless
 * the axis is given.
 *
 * @param axis automatic, first or last
 */
public record BatchNorm(double epsilon, double momentum, String axis) implements LayerSpec {

    /** The axis that fits the shape. */
    public static final String AUTOMATIC = "automatic";
    private static final String FIRST = "first";
    private static final String LAST = "last";

    public static final LayerType<BatchNorm> TYPE = new LayerType<>("batchnorm", "BatchNorm", "batch norm",
            LayerType.Category.REGULARISE, LayerType.Arity.ONE, new BatchNorm(1e-5, 0.1),
            List.of(new DoubleHyper<>("epsilon", "Epsilon", "Added to the variance under the root.",
                            Hyper.Effect.NEW_RUN, 1e-12, 1, true, BatchNorm::epsilon,
                            (b, e) -> new BatchNorm(e, b.momentum(), b.axis())),
                    new DoubleHyper<>("momentum", "Momentum", "How fast the running statistics follow the batches.",
                            Hyper.Effect.NEW_RUN, 0, 1, false, BatchNorm::momentum,
                            (b, m) -> new BatchNorm(b.epsilon(), m, b.axis())),
                    new ChoiceHyper<>("axis", "Channel axis", "Along which axis the channels lie.", Hyper.Effect.NEW_RUN,
                            List.of(new Option(AUTOMATIC, "Automatic", "First of an image, last of a sequence."),
                                    new Option(FIRST, "First", "Channels first, as in images here."),
                                    new Option(LAST, "Last", "Channels last.")),
                            BatchNorm::axis, (b, axis) -> new BatchNorm(b.epsilon(), b.momentum(), axis))),
            new Doc("Shifts and scales each channel to mean 0 and variance 1 over the batch, then lets the network choose "
                    + "its own scale and shift.",
                    "y = \\gamma \\frac{x - \\mu}{\\sqrt{\\sigma^2 + \\epsilon}} + \\beta", "Ioffe & Szegedy 2015"));

    /** With channels where they lie here. */
    public BatchNorm(double epsilon, double momentum) {
        this(epsilon, momentum, AUTOMATIC);
    }

    private Channels channels(Shape input) {
        return switch (axis) {
            case FIRST -> Channels.along(input, 0);
            case LAST -> Channels.along(input, input.rank() - 1);
            default -> Channels.of(input);
        };
    }

    @Override
    public LayerType<BatchNorm> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        Shape channels = Shape.of(channels(inputs.get(0)).count());
        return List.of(ParameterSpec.plain("weight", channels, Initializer.ONES, 1),
                ParameterSpec.plain("bias", channels, Initializer.ZEROS, 1),
                ParameterSpec.state("runningMean", channels, Initializer.ZEROS),
                ParameterSpec.state("runningVariance", channels, Initializer.ONES));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape input = inputs.get(0);
        return new BatchNormLayer(this, channels(input), parameters);
    }
}
