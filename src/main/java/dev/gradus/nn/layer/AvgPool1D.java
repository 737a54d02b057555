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
 * The mean of each feature under a window that slides along the steps: a moving average that may skip steps.
 *
 * <p>Shapes: [T, F] gives [T', F] with T' as {@link dev.gradus.math.Window} says.
 *
 * @param countPadding whether the zeros of the padding count as numbers, PyTorch's {@code count_include_pad} and its
 *                     default
 */
public record AvgPool1D(SlidingSteps sliding, boolean countPadding) implements LayerSpec {

    public static final LayerType<AvgPool1D> TYPE = new LayerType<>("avgpool1d", "AvgPool1D", "avg pool 1d",
            LayerType.Category.SEQUENCES, LayerType.Arity.ONE, new AvgPool1D(SlidingSteps.valid(2, 2), true), hypers(),
            new Doc("Replaces a few steps of a sequence by their mean, feature by feature.",
                    "a_{i,f} = \\frac{1}{n} \\sum_{u} x_{s i + u - p,\\, f}", ""));

    private static List<Hyper<AvgPool1D, ?>> hypers() {
        List<Hyper<AvgPool1D, ?>> hypers = new ArrayList<>(SlidingSteps.hypers(AvgPool1D::sliding,
                (pool, sliding) -> new AvgPool1D(sliding, pool.countPadding()), false));
        hypers.add(new BoolHyper<>("countPadding", "Count padding",
                "Whether zeros of the padding count as numbers of the mean.", Hyper.Effect.NEW_RUN,
                AvgPool1D::countPadding, (pool, count) -> new AvgPool1D(pool.sliding(), count)));
        return hypers;
    }

    @Override
    public LayerType<AvgPool1D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return SlidingPool.outputShape(sliding, SequenceShape.require(inputs.get(0)));
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape input = inputs.get(0);
        return new AvgPoolLayer(sliding.window(input.dim(0)), countPadding, input);
    }

    @Override
    public String summary() {
        return sliding.summary();
    }
}
