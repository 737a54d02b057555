package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The mean of the numbers under a window that slides over each channel.
 *
 * <p>Shapes: [C, H, W] gives [C, H', W'] with H' as {@link dev.gradus.math.Window} says.
 *
 * @param countPadding whether the zeros of the padding count as numbers, PyTorch's {@code count_include_pad} and its
 *                     default; Keras and ONNX leave them out
 */
public record AvgPool2D(Sliding sliding, boolean countPadding) implements LayerSpec {

    public static final LayerType<AvgPool2D> TYPE = new LayerType<>("avgpool2d", "AvgPool2D", "avg pool",
            LayerType.Category.IMAGES, LayerType.Arity.ONE, new AvgPool2D(Sliding.valid(2, 2), true), hypers(),
            new Doc("Replaces each small square of an image by its mean: half the height and width, a blurred image.",
                    "a_{c,i,j} = \\frac{1}{n} \\sum_{u,v} x_{c,\\, s i + u - p,\\, s j + v - p}", "LeCun et al. 1989"));

    /** A square window that moves by its own size. */
    public AvgPool2D(int size) {
        this(Sliding.valid(size, size), true);
    }

    private static List<Hyper<AvgPool2D, ?>> hypers() {
        List<Hyper<AvgPool2D, ?>> hypers = new ArrayList<>(Sliding.hypers(AvgPool2D::sliding,
                (pool, sliding) -> new AvgPool2D(sliding, pool.countPadding()), false));
        hypers.add(new BoolHyper<>("countPadding", "Count padding",
                "Whether zeros of the padding count as numbers of the mean.", Hyper.Effect.NEW_RUN,
                AvgPool2D::countPadding, (pool, count) -> new AvgPool2D(pool.sliding(), count)));
        return hypers;
    }

    @Override
    public LayerType<AvgPool2D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return SlidingPool.outputShape(sliding, inputs.get(0));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape image = inputs.get(0);
        return new AvgPoolLayer(sliding.window(image.dim(1), image.dim(2)), countPadding, image);
    }

    @Override
    public String summary() {
        return sliding.summary();
    }
}
