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
 * A convolution in two steps: filters of one channel each, then filters of one pixel that mix the channels,
 * A = f(P * (D * X) + b), as Keras' {@code SeparableConv2D} (no bias and no bend in between).
 *
 * <p>Shapes: input {@code [channels, height, width]}, depthwise weight {@code [channels m, 1, kernelHeight, kernelWidth]},
 * pointwise weight {@code [filters, channels m, 1, 1]}, bias {@code [filters]}, output {@code [filters, outHeight,
 * outWidth]} as {@link Window} says. Source: F. Chollet, <i>Xception</i>, 2017.
 *
 * @param multiplier m, filters of the first step for each channel
 */
public record SeparableConv2D(int filters, Sliding sliding, int multiplier, String activation, String initializer, boolean bias)
        implements LayerSpec {

    public static final LayerType<SeparableConv2D> TYPE = new LayerType<>("separableconv2d", "SeparableConv2D", "separable",
            LayerType.Category.IMAGES, LayerType.Arity.ONE, new SeparableConv2D(32, Sliding.same(3, 1), "relu"), hypers(),
            new Doc("A convolution in two cheap steps: windows over each channel by itself, then a mix of the channels at each pixel.",
                    "a_{o,y,x} = f\\Big(b_o + \\sum_{c,k} p_{o,cm+k} \\sum_{i,j} d_{cm+k,i,j} \\, x_{c,\\, ys+i,\\, xs+j}\\Big)",
                    "Chollet 2017"));

    public SeparableConv2D(int filters, Sliding sliding, String activation) {
        this(filters, sliding, 1, activation, Dense.AUTOMATIC, true);
    }

    private static List<Hyper<SeparableConv2D, ?>> hypers() {
        List<Hyper<SeparableConv2D, ?>> hypers = new ArrayList<>();
        hypers.add(new IntHyper<>("filters", "Filters", "How many filters the layer has: channels of its output.",
                Hyper.Effect.NEW_RUN, 1, Conv2D.MOST_FILTERS, true, SeparableConv2D::filters, SeparableConv2D::withFilters));
        hypers.addAll(Sliding.hypers(SeparableConv2D::sliding, SeparableConv2D::withSliding, true));
        hypers.add(new IntHyper<>("multiplier", "Windows per channel", "How many windows each channel gets in the first step.",
                Hyper.Effect.NEW_RUN, 1, DepthwiseConv2D.MOST_PER_CHANNEL, true, SeparableConv2D::multiplier,
                SeparableConv2D::withMultiplier));
        hypers.addAll(Weighted.hypers(SeparableConv2D::activation, SeparableConv2D::withActivation,
                SeparableConv2D::initializer, SeparableConv2D::withInitializer, SeparableConv2D::bias, SeparableConv2D::withBias));
        return hypers;
    }

    @Override
    public LayerType<SeparableConv2D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return sliding.outputShape(Sliding.requireImage(inputs.get(0)), filters);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        int middle = inputs.get(0).dim(0) * multiplier;
        int area = sliding.kernelHeight() * sliding.kernelWidth();
        List<ParameterSpec> specs = new ArrayList<>();
        specs.add(ParameterSpec.weight("depthwise", Shape.of(middle, 1, sliding.kernelHeight(), sliding.kernelWidth()),
                Weighted.chosen(initializer), area, multiplier * area));
        specs.addAll(Weighted.parameters(Shape.of(filters, middle, 1, 1), filters, initializer, bias));
        return specs;
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape image = inputs.get(0);
        int channels = image.dim(0);
        Convolution depthwise = new Convolution(channels, image.dim(1), image.dim(2), channels * multiplier, channels,
                sliding.window(image.dim(1), image.dim(2)), false);
        Window pixel = new Window(1, 1, 1, 1, 1, 1, 0, 0, 0, 0);
        Convolution pointwise =
                new Convolution(channels * multiplier, depthwise.outHeight, depthwise.outWidth, filters, 1, pixel, false);
        return new SeparableLayer(depthwise, pointwise, activation, parameters.get(0), parameters.get(1),
                bias ? parameters.get(2) : null);
    }

    @Override
    public Initializer suits() {
        return Activations.of(activation).suits();
    }

    @Override
    public String summary() {
        return filters + " · " + sliding.summary() + " · " + Activations.of(activation).label();
    }

    public SeparableConv2D withFilters(int value) {
        return new SeparableConv2D(value, sliding, multiplier, activation, initializer, bias);
    }

    public SeparableConv2D withSliding(Sliding value) {
        return new SeparableConv2D(filters, value, multiplier, activation, initializer, bias);
    }

    public SeparableConv2D withMultiplier(int value) {
        return new SeparableConv2D(filters, sliding, value, activation, initializer, bias);
    }

    public SeparableConv2D withActivation(String value) {
        return new SeparableConv2D(filters, sliding, multiplier, value, initializer, bias);
    }

    public SeparableConv2D withInitializer(String value) {
        return new SeparableConv2D(filters, sliding, multiplier, activation, value, bias);
    }

    public SeparableConv2D withBias(boolean value) {
        return new SeparableConv2D(filters, sliding, multiplier, activation, initializer, value);
    }
}
