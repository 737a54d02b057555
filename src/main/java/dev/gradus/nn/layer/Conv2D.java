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
 * Filters that slide over an image, A = f(W * X + b) with
 *
 * <pre>(W * X)[o, y, x] = sum over c, i, j of W[o, c, i, j] X[g C + c, y s + i d - p, x s + j d - p]</pre>
 *
 * <p>where C = channels / groups and g is the group of filter o; beyond the border lie zeros. This is the
 * cross-correlation that PyTorch's {@code Conv2d} computes; the kernel is not flipped.
 *
 * <p>Shapes: input {@code [channels, height, width]}, weight {@code [filters, channels / groups, kernelHeight,
 * kernelWidth]}, bias {@code [filters]}, output {@code [filters, outHeight, outWidth]} as {@link Window} says. Source:
 * LeCun et al., <i>Gradient-based learning applied to document recognition</i>, 1998; groups: Krizhevsky et al. 2012.
 *
 * @param sliding     size, stride, dilation and padding of the window
 * @param groups      filters and channels are divided into so many groups that do not see each other
 * @param activation  id of f
 * @param initializer id, or {@link Dense#AUTOMATIC} for the network's choice
 */
public record Conv2D(int filters, Sliding sliding, int groups, String activation, String initializer, boolean bias)
        implements LayerSpec {

    public static final int MOST_FILTERS = 4_096;

    public static final LayerType<Conv2D> TYPE = new LayerType<>("conv2d", "Conv2D", "conv", LayerType.Category.IMAGES,
            LayerType.Arity.ONE, new Conv2D(32, Sliding.valid(3, 1), "relu"), hypers(),
            new Doc("Slides small windows of weights over the image; each filter answers with an image of where it finds its pattern.",
                    "a_{o,y,x} = f\\Big(b_o + \\sum_{c,i,j} w_{o,c,i,j} \\, x_{c,\\, ys+id-p,\\, xs+jd-p}\\Big)",
                    "LeCun et al. 1998"));

    public Conv2D(int filters, Sliding sliding, String activation) {
        this(filters, sliding, 1, activation, Dense.AUTOMATIC, true);
    }

    private static List<Hyper<Conv2D, ?>> hypers() {
        List<Hyper<Conv2D, ?>> hypers = new ArrayList<>();
        hypers.add(new IntHyper<>("filters", "Filters", "How many filters the layer has: channels of its output.",
                Hyper.Effect.NEW_RUN, 1, MOST_FILTERS, true, Conv2D::filters, Conv2D::withFilters));
        hypers.addAll(Sliding.hypers(Conv2D::sliding, Conv2D::withSliding, true));
        hypers.add(new IntHyper<>("groups", "Groups", "Channels and filters fall into so many groups that do not see each other.",
                Hyper.Effect.NEW_RUN, 1, MOST_FILTERS, true, Conv2D::groups, Conv2D::withGroups));
        hypers.addAll(Weighted.hypers(Conv2D::activation, Conv2D::withActivation, Conv2D::initializer, Conv2D::withInitializer,
                Conv2D::bias, Conv2D::withBias));
        return hypers;
    }

    @Override
    public LayerType<Conv2D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape image = Sliding.requireImage(inputs.get(0));
        Weighted.requireGroups(image, image.dim(0), filters, groups);
        return sliding.outputShape(image, filters);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return Weighted.parameters(Shape.of(filters, inputs.get(0).dim(0) / groups, sliding.kernelHeight(), sliding.kernelWidth()),
                filters, initializer, bias);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape image = inputs.get(0);
        Window window = sliding.window(image.dim(1), image.dim(2));
        Convolution shape = new Convolution(image.dim(0), image.dim(1), image.dim(2), filters, groups, window, false);
        return new ConvolutionLayer(shape, activation, parameters.get(0), bias ? parameters.get(1) : null);
    }

    @Override
    public Initializer suits() {
        return Activations.of(activation).suits();
    }

    @Override
    public String summary() {
        return filters + " · " + sliding.summary() + " · " + Activations.of(activation).label();
    }

    public Conv2D withFilters(int value) {
        return new Conv2D(value, sliding, groups, activation, initializer, bias);
    }

    public Conv2D withSliding(Sliding value) {
        return new Conv2D(filters, value, groups, activation, initializer, bias);
    }

    public Conv2D withGroups(int value) {
        return new Conv2D(filters, sliding, value, activation, initializer, bias);
    }

    public Conv2D withActivation(String id) {
        return new Conv2D(filters, sliding, groups, id, initializer, bias);
    }

    public Conv2D withInitializer(String id) {
        return new Conv2D(filters, sliding, groups, activation, id, bias);
    }

    public Conv2D withBias(boolean value) {
        return new Conv2D(filters, sliding, groups, activation, initializer, value);
    }
}
