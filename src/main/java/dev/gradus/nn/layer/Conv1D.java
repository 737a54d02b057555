package dev.gradus.nn.layer;

import dev.gradus.math.Convolution;
import dev.gradus.math.Shape;
import dev.gradus.math.Window;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
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
 * Filters that slide along the steps of a sequence, A = f(W * X + b) with
 *
 * <pre>(W * X)[i, o] = sum over c, u of W[o, c, u] X[i s + u d - p, g C + c]</pre>
 *
 * <p>where C = features / groups and g is the group of filter o; beyond the ends lie zeros. This is PyTorch's
 * {@code Conv1d} for sequences whose features stand side by side in each step (PyTorch keeps each feature together:
 * {@code [features, steps]}).
 *
 * <p>Shapes: input {@code [steps, features]}, weight {@code [filters, features / groups, kernel]}, bias
 * {@code [filters]}, output {@code [outSteps, filters]} as {@link Window} says. Causal padding: A. van den Oord et al.,
 * <i>WaveNet</i>, 2016.
 *
 * @param causal all padding stands in front, dilation (kernel - 1) steps, so that a step sees itself and earlier ones only;
 *               the padding of {@code sliding} is then left aside
 */
public record Conv1D(int filters, SlidingSteps sliding, boolean causal, int groups, String activation, String initializer,
        boolean bias) implements LayerSpec {

    public static final LayerType<Conv1D> TYPE = new LayerType<>("conv1d", "Conv1D", "conv 1d", LayerType.Category.SEQUENCES,
            LayerType.Arity.ONE, new Conv1D(32, SlidingSteps.valid(3, 1), "relu"), hypers(),
            new Doc("Slides short windows of weights along the steps of a sequence; each filter answers where it finds its pattern.",
                    "a_{i,o} = f\\Big(b_o + \\sum_{c,u} w_{o,c,u} \\, x_{is+ud-p,\\, c}\\Big)", "Waibel et al. 1989"));

    public Conv1D(int filters, SlidingSteps sliding, String activation) {
        this(filters, sliding, false, 1, activation, Dense.AUTOMATIC, true);
    }

    private static List<Hyper<Conv1D, ?>> hypers() {
        List<Hyper<Conv1D, ?>> hypers = new ArrayList<>();
        hypers.add(new IntHyper<>("filters", "Filters", "How many filters the layer has: features of each step of its output.",
                Hyper.Effect.NEW_RUN, 1, Conv2D.MOST_FILTERS, true, Conv1D::filters, Conv1D::withFilters));
        hypers.addAll(SlidingSteps.hypers(Conv1D::sliding, Conv1D::withSliding, true));
        hypers.add(new BoolHyper<>("causal", "Causal", "Whether a step sees only itself and earlier ones; padding then stands in front.",
                Hyper.Effect.NEW_RUN, Conv1D::causal, Conv1D::withCausal));
        hypers.add(new IntHyper<>("groups", "Groups", "Features and filters fall into so many groups that do not see each other.",
                Hyper.Effect.NEW_RUN, 1, Conv2D.MOST_FILTERS, true, Conv1D::groups, Conv1D::withGroups));
        hypers.addAll(Weighted.hypers(Conv1D::activation, Conv1D::withActivation, Conv1D::initializer, Conv1D::withInitializer,
                Conv1D::bias, Conv1D::withBias));
        return hypers;
    }

    @Override
    public LayerType<Conv1D> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape sequence = SequenceShape.require(inputs.get(0));
        Weighted.requireGroups(sequence, sequence.dim(1), filters, groups);
        int steps = causal ? window(sequence.dim(0)).outWidth(sequence.dim(0)) : sliding.outputSteps(sequence);
        return Shape.of(steps, filters);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return Weighted.parameters(Shape.of(filters, inputs.get(0).dim(1) / groups, sliding.kernel()), filters, initializer, bias);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        Shape sequence = inputs.get(0);
        Convolution shape = new Convolution(sequence.dim(1), 1, sequence.dim(0), filters, groups, window(sequence.dim(0)), true);
        return new ConvolutionLayer(shape, activation, parameters.get(0), bias ? parameters.get(1) : null);
    }

    /** The steps lie along the width of an image of height 1. */
    private Window window(int steps) {
        Window rows = sliding.window(steps);
        int before = causal ? sliding.dilation() * (sliding.kernel() - 1) : rows.padTop();
        int after = causal ? 0 : rows.padBottom();
        return new Window(1, sliding.kernel(), 1, sliding.stride(), 1, sliding.dilation(), 0, 0, before, after);
    }

    @Override
    public Initializer suits() {
        return Activations.of(activation).suits();
    }

    @Override
    public String summary() {
        return filters + " · " + sliding.summary() + " · " + Activations.of(activation).label();
    }

    public Conv1D withFilters(int value) {
        return new Conv1D(value, sliding, causal, groups, activation, initializer, bias);
    }

    public Conv1D withSliding(SlidingSteps value) {
        return new Conv1D(filters, value, causal, groups, activation, initializer, bias);
    }

    public Conv1D withCausal(boolean value) {
        return new Conv1D(filters, sliding, value, groups, activation, initializer, bias);
    }

    public Conv1D withGroups(int value) {
        return new Conv1D(filters, sliding, causal, value, activation, initializer, bias);
    }

    public Conv1D withActivation(String value) {
        return new Conv1D(filters, sliding, causal, groups, value, initializer, bias);
    }

    public Conv1D withInitializer(String value) {
        return new Conv1D(filters, sliding, causal, groups, activation, value, bias);
    }

    public Conv1D withBias(boolean value) {
        return new Conv1D(filters, sliding, causal, groups, activation, initializer, value);
    }
}
