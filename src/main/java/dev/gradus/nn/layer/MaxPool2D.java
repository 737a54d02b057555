package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import java.util.List;

/**
 * The largest number under a window that slides over each channel: y[c, i, j] = max over u, v of
 * x[c, s i + d u - p, s j + d v - p]. Padding never wins; of several largest numbers the first (row by row) gets the
 * gradient, as in PyTorch.
 *
 * <p>Shapes: [C, H, W] gives [C, H', W'] with H' as {@link dev.gradus.math.Window} says.
 */
public record MaxPool2D(Sliding sliding) implements LayerSpec {

    public static final LayerType<MaxPool2D> TYPE = new LayerType<>("maxpool2d", "MaxPool2D", "max pool",
            LayerType.Category.IMAGES, LayerType.Arity.ONE, new MaxPool2D(Sliding.valid(2, 2)),
            Sliding.hypers(MaxPool2D::sliding, (pool, sliding) -> new MaxPool2D(sliding), true),
            new Doc("Keeps the largest number of each small square of an image: half the height and width, and a shift of "
                    + "a pixel hardly matters. Only the number that won gets a gradient.",
                    "a_{c,i,j} = \\max_{u,v} x_{c,\\, s i + d u - p,\\, s j + d v - p}", "LeCun et al. 1998"));

    /** A square window that moves by its own size. */
    public MaxPool2D(int size) {
        this(Sliding.valid(size, size));
    }

    @Override
    public LayerType<MaxPool2D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return SlidingPool.outputShape(sliding, inputs.get(0));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape image = inputs.get(0);
        return new MaxPoolLayer(sliding.window(image.dim(1), image.dim(2)), image);
    }

    @Override
    public String summary() {
        return sliding.summary();
    }
}
