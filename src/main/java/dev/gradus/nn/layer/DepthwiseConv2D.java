package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.activation.Activations;
import java.util.ArrayList;
import java.util.List;

/**
 * Filters of one channel each, A = f(W * X + b) with
 *
 * <pre>(W * X)[c m + k, y, x] = sum over i, j of W[c m + k, i, j] X[c, y s + i d - p, x s + j d - p]</pre>
 *
 * <p>for the m filters k of channel c: PyTorch's {@code Conv2d} with as many groups as channels.
 *
 * <p>Shapes: input {@code [channels, height, width]}, weight {@code [channels m, 1, kernelHeight, kernelWidth]}, bias
 * {@code [channels m]}, output {@code [channels m, outHeight, outWidth]} as {@link Window} says. Source: L. Sifre, thesis,
 * 2014; A. Howard et al., <i>MobileNets</i>, 2017.
 *
 * @param multiplier m, filters for each channel
 */
public record DepthwiseConv2D(int multiplier, Sliding sliding, String activation, String initializer, boolean bias)
        implements LayerSpec {

    static final int MOST_PER_CHANNEL = 64;

    public static final LayerType<DepthwiseConv2D> TYPE = new LayerType<>("depthwiseconv2d", "DepthwiseConv2D", "depthwise",
            LayerType.Category.IMAGES, LayerType.Arity.ONE, new DepthwiseConv2D(1, Sliding.same(3, 1), "relu"), hypers(),
            new Doc("Slides windows over each channel of the image by itself; channels do not mix.",
                    "a_{cm+k,y,x} = f\\Big(b_{cm+k} + \\sum_{i,j} w_{cm+k,i,j} \\, x_{c,\\, ys+id-p,\\, xs+jd-p}\\Big)",
                    "Howard et al. 2017"));

    public DepthwiseConv2D(int multiplier, Sliding sliding, String activation) {
        this(multiplier, sliding, activation, Dense.AUTOMATIC, true);
    }

    private static List<Hyper<DepthwiseConv2D, ?>> hypers() {
        List<Hyper<DepthwiseConv2D, ?>> hypers = new ArrayList<>();
        hypers.add(new IntHyper<>("multiplier", "Filters per channel", "How many filters each channel gets.", Hyper.Effect.NEW_RUN, 1,
                MOST_PER_CHANNEL, true, DepthwiseConv2D::multiplier, DepthwiseConv2D::withMultiplier));
        hypers.addAll(Sliding.hypers(DepthwiseConv2D::sliding, DepthwiseConv2D::withSliding, true));
        hypers.addAll(Weighted.hypers(DepthwiseConv2D::activation, DepthwiseConv2D::withActivation,
                DepthwiseConv2D::initializer, DepthwiseConv2D::withInitializer, DepthwiseConv2D::bias, DepthwiseConv2D::withBias));
        return hypers;
    }

    @Override
    public LayerType<DepthwiseConv2D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape image = Sliding.requireImage(inputs.get(0));
        return sliding.outputShape(image, image.dim(0) * multiplier);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        int filters = inputs.get(0).dim(0) * multiplier;
        return Weighted.parameters(Shape.of(filters, 1, sliding.kernelHeight(), sliding.kernelWidth()), filters, initializer, bias);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape image = inputs.get(0);
        Window window = sliding.window(image.dim(1), image.dim(2));
        int channels = image.dim(0);
        Convolution shape =
                new Convolution(channels, image.dim(1), image.dim(2), channels * multiplier, channels, window, false);
        return new ConvolutionLayer(shape, activation, parameters.get(0), bias ? parameters.get(1) : null);
    }

    @Override
    public Initializer suits() {
        return Activations.of(activation).suits();
    }

    @Override
    public String summary() {
        return (multiplier == 1 ? "" : multiplier + " per channel · ") + sliding.summary() + " · " + Activations.of(activation).label();
    }

    public DepthwiseConv2D withMultiplier(int value) {
        return new DepthwiseConv2D(value, sliding, activation, initializer, bias);
    }

    public DepthwiseConv2D withSliding(Sliding value) {
        return new DepthwiseConv2D(multiplier, value, activation, initializer, bias);
    }

    public DepthwiseConv2D withActivation(String value) {
        return new DepthwiseConv2D(multiplier, sliding, value, initializer, bias);
    }

    public DepthwiseConv2D withInitializer(String value) {
        return new DepthwiseConv2D(multiplier, sliding, activation, value, bias);
    }

    public DepthwiseConv2D withBias(boolean value) {
        return new DepthwiseConv2D(multiplier, sliding, activation, initializer, value);
    }
}
