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
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.activation.Activations;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows painted onto a larger image: the transpose of {@link Conv2D} as a map of its input, A = f(W' X + b) with
 *
 * <pre>(W' X)[o, r, t] = sum over c, i, j, y, x with y s + i d - p = r and x s + j d - p = t of W[c, o, i, j] X[c, y, x]</pre>
 *
 * <p>as PyTorch's {@code ConvTranspose2d}. The output has (height - 1) s - 2 p + d (kernelHeight - 1) + 1 +
 * outputPaddingHeight rows; with padding <em>same</em> it has height s, and the output padding is left aside (Keras' rule).
 *
 * <p>Shapes: input {@code [channels, height, width]}, weight {@code [channels, filters / groups, kernelHeight,
 * kernelWidth]}, bias {@code [filters]}, output {@code [filters, outHeight, outWidth]}. Source: M. Zeiler et al.,
 * <i>Deconvolutional networks</i>, 2010.
 *
 * @param outputPaddingHeight rows added below that no window but the last ones reaches; below the stride or the dilation, as in
 *                            PyTorch
 */
public record Conv2DTranspose(int filters, Sliding sliding, int outputPaddingHeight, int outputPaddingWidth, int groups,
        String activation, String initializer, boolean bias) implements LayerSpec {

    private static final int MOST_OUTPUT_PADDING = 511;

    public static final LayerType<Conv2DTranspose> TYPE = new LayerType<>("conv2dtranspose", "Conv2DTranspose", "transposed conv",
            LayerType.Category.IMAGES, LayerType.Arity.ONE, new Conv2DTranspose(32, Sliding.same(3, 2), "relu"), hypers(),
            new Doc("Paints a window of weights for each pixel onto a larger image: a convolution turned round.",
                    "a_{o,r,t} = f\\Big(b_o + \\sum_{ys+id-p=r,\\; xs+jd-p=t} w_{c,o,i,j} \\, x_{c,y,x}\\Big)", "Zeiler et al. 2010"));

    public Conv2DTranspose(int filters, Sliding sliding, String activation) {
        this(filters, sliding, 0, 0, 1, activation, Dense.AUTOMATIC, true);
    }

    private static List<Hyper<Conv2DTranspose, ?>> hypers() {
        List<Hyper<Conv2DTranspose, ?>> hypers = new ArrayList<>();
        hypers.add(new IntHyper<>("filters", "Filters", "How many channels the output has.", Hyper.Effect.NEW_RUN, 1,
                Conv2D.MOST_FILTERS, true, Conv2DTranspose::filters, Conv2DTranspose::withFilters));
        hypers.addAll(Sliding.hypers(Conv2DTranspose::sliding, Conv2DTranspose::withSliding, true));
        hypers.add(new IntHyper<>("outputPaddingHeight", "Rows more",
                "Rows added below, fewer than the stride or the dilation; not with padding same.", Hyper.Effect.NEW_RUN, 0,
                MOST_OUTPUT_PADDING, false, Conv2DTranspose::outputPaddingHeight,
                Conv2DTranspose::withOutputPaddingHeight));
        hypers.add(new IntHyper<>("outputPaddingWidth", "Columns more",
                "Columns added on the right, fewer than the stride or the dilation; not with padding same.", Hyper.Effect.NEW_RUN, 0,
                MOST_OUTPUT_PADDING, false, Conv2DTranspose::outputPaddingWidth, Conv2DTranspose::withOutputPaddingWidth));
        hypers.add(new IntHyper<>("groups", "Groups", "Channels and filters fall into so many groups that do not see each other.",
                Hyper.Effect.NEW_RUN, 1, Conv2D.MOST_FILTERS, true, Conv2DTranspose::groups, Conv2DTranspose::withGroups));
        hypers.addAll(Weighted.hypers(Conv2DTranspose::activation, Conv2DTranspose::withActivation,
                Conv2DTranspose::initializer, Conv2DTranspose::withInitializer, Conv2DTranspose::bias, Conv2DTranspose::withBias));
        return hypers;
    }

    @Override
    public LayerType<Conv2DTranspose> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape image = Sliding.requireImage(inputs.get(0));
        Weighted.requireGroups(image, image.dim(0), filters, groups);
        if (!isSame() && (outputPaddingHeight >= Math.max(sliding.strideHeight(), sliding.dilationHeight())
                || outputPaddingWidth >= Math.max(sliding.strideWidth(), sliding.dilationWidth()))) {
            throw new ShapeException("an output padding smaller than its stride of " + sliding.strideHeight() + "×"
                    + sliding.strideWidth() + " or its dilation of " + sliding.dilationHeight() + "×" + sliding.dilationWidth(),
                    image + " and an output padding of " + outputPaddingHeight + "×" + outputPaddingWidth,
                    "Make the output padding smaller.", ShapeException.Remedy.NONE);
        }
        int height = outHeight(image.dim(1));
        int width = outWidth(image.dim(2));
        if (height < 1 || width < 1) {
            throw new ShapeException("an image that its padding leaves something of", image.toString(), "Make the padding smaller.",
                    ShapeException.Remedy.NONE);
        }
        return Shape.of(filters, height, width);
    }

    private boolean isSame() {
        return sliding.padding().equals(Padding.SAME.id());
    }

    private int outHeight(int height) {
        Window window = sliding.window(1, 1);
        return isSame() ? height * sliding.strideHeight()
                : (height - 1) * window.strideHeight() - window.padTop() - window.padBottom()
                        + window.dilationHeight() * (window.kernelHeight() - 1) + 1 + outputPaddingHeight;
    }

    private int outWidth(int width) {
        Window window = sliding.window(1, 1);
        return isSame() ? width * sliding.strideWidth()
                : (width - 1) * window.strideWidth() - window.padLeft() - window.padRight()
                        + window.dilationWidth() * (window.kernelWidth() - 1) + 1 + outputPaddingWidth;
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return Weighted.parameters(Shape.of(inputs.get(0).dim(0), filters / groups, sliding.kernelHeight(), sliding.kernelWidth()),
                filters, initializer, bias);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape image = inputs.get(0);
        int height = outHeight(image.dim(1));
        int width = outWidth(image.dim(2));
        Convolution transposed = new Convolution(filters, height, width, image.dim(0), groups, sliding.window(height, width), false,
                image.dim(1), image.dim(2));
        return new TransposedLayer(transposed, activation, parameters.get(0), bias ? parameters.get(1) : null);
    }

    @Override
    public Initializer suits() {
        return Activations.of(activation).suits();
    }

    @Override
    public String summary() {
        return filters + " · " + sliding.summary() + " · " + Activations.of(activation).label();
    }

    public Conv2DTranspose withFilters(int value) {
        return new Conv2DTranspose(value, sliding, outputPaddingHeight, outputPaddingWidth, groups, activation, initializer, bias);
    }

    public Conv2DTranspose withSliding(Sliding value) {
        return new Conv2DTranspose(filters, value, outputPaddingHeight, outputPaddingWidth, groups, activation, initializer, bias);
    }

    public Conv2DTranspose withOutputPaddingHeight(int value) {
        return new Conv2DTranspose(filters, sliding, value, outputPaddingWidth, groups, activation, initializer, bias);
    }

    public Conv2DTranspose withOutputPaddingWidth(int value) {
        return new Conv2DTranspose(filters, sliding, outputPaddingHeight, value, groups, activation, initializer, bias);
    }

    public Conv2DTranspose withGroups(int value) {
        return new Conv2DTranspose(filters, sliding, outputPaddingHeight, outputPaddingWidth, value, activation, initializer, bias);
    }

    public Conv2DTranspose withActivation(String value) {
        return new Conv2DTranspose(filters, sliding, outputPaddingHeight, outputPaddingWidth, groups, value, initializer, bias);
    }

    public Conv2DTranspose withInitializer(String value) {
        return new Conv2DTranspose(filters, sliding, outputPaddingHeight, outputPaddingWidth, groups, activation, value, bias);
    }

    public Conv2DTranspose withBias(boolean value) {
        return new Conv2DTranspose(filters, sliding, outputPaddingHeight, outputPaddingWidth, groups, activation, initializer, value);
    }
}
