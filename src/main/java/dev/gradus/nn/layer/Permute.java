package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.Option;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.Arrays;
import java.util.List;

/**
 * Puts the axes of an example in another order, and the numbers with them.
 *
 * @param order which axis of the input each axis of the output is, counted from 1 as in Keras: {@code 2,3,1} makes of
 *              channels, height, width an image of height, width, channels
 */
public record Permute(String order) implements LayerSpec {

    private static final List<Option> ORDERS = List.of(
            new Option("2,1", "2, 1", "Steps and features change places."),
            new Option("1,3,2", "1, 3, 2", "Height and width change places."),
            new Option("2,1,3", "2, 1, 3", "Channels and height change places."),
            new Option("2,3,1", "2, 3, 1", "Channels go last."),
            new Option("3,1,2", "3, 1, 2", "Channels that are last come first."),
            new Option("3,2,1", "3, 2, 1", "All axes in reverse."));

    public static final LayerType<Permute> TYPE = new LayerType<>("permute", "Permute", "permute",
            LayerType.Category.SHAPE, LayerType.Arity.ONE, new Permute("2,1"),
            List.of(new ChoiceHyper<>("order", "Order", "Which axis of the input each axis of the output is.",
                    Hyper.Effect.NEW_RUN, ORDERS, Permute::order, (permute, order) -> new Permute(order))),
            new Doc("Puts the axes of an example in another order, such as steps and features, or channels last.",
                    "a_{i_1 i_2 \\dots} = x_{i_{\\pi(1)} i_{\\pi(2)} \\dots}", ""));

    /** The axes, counted from 0. */
    private int[] axes() {
        return Arrays.stream(order.split(",")).mapToInt(axis -> Integer.parseInt(axis) - 1).toArray();
    }

    @Override
    public LayerType<Permute> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        int[] axes = axes();
        if (input.rank() != axes.length) {
            throw new ShapeException("an example of " + axes.length + " axes", input.toString(),
                    "Choose an order with as many numbers as the input has axes.", ShapeException.Remedy.NONE);
        }
        return Shape.of(Arrays.stream(axes).map(input::dim).toArray());
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        int[] axes = axes();
        int[] from = places(inputs.get(0), outputShape(inputs), axes);
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                Matrix input = pass.input(0);
                Matrix output = pass.output();
                for (int column = 0; column < output.columns; column++) {
                    int in = input.offset + column * input.stride;
                    int out = output.offset + column * output.stride;
                    for (int i = 0; i < from.length; i++) {
                        output.data[out + i] = input.data[in + from[i]];
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradInput = pass.gradInput(0);
                if (gradInput == null) {
                    return;
                }
                Matrix gradOutput = pass.gradOutput();
                for (int column = 0; column < gradOutput.columns; column++) {
                    int to = gradInput.offset + column * gradInput.stride;
                    int grad = gradOutput.offset + column * gradOutput.stride;
                    for (int i = 0; i < from.length; i++) {
                        gradInput.data[to + from[i]] = gradOutput.data[grad + i];
                    }
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.transpose(ops.input(0), axes);
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                return Moved.explain(new PassNumbers(pass, inputs, outputShape(inputs)), of, from);
            }
        };
    }

    /** Where in the input each number of the output comes from. */
    private static int[] places(Shape input, Shape output, int[] axes) {
        int[] places = new int[output.size()];
        for (int i = 0; i < places.length; i++) {
            int rest = i;
            for (int axis = axes.length - 1; axis >= 0; axis--) {
                int stride = new Shape(input.dims().subList(axes[axis] + 1, input.rank())).size();
                places[i] += rest % output.dim(axis) * stride;
                rest /= output.dim(axis);
            }
        }
        return places;
    }

    @Override
    public String summary() {
        return order.replace(",", " ");
    }
}
