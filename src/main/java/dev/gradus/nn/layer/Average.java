package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import java.util.List;

/** The mean of inputs of one shape, element by element; each gets an equal part of the gradient. */
public record Average() implements LayerSpec {

    public static final LayerType<Average> TYPE = new LayerType<>("average", "Average", "average",
            LayerType.Category.SHAPE, LayerType.Arity.MANY, new Average(), List.of(),
            new Doc("The mean of its inputs, number by number: several opinions become one.",
                    "a = \\frac{1}{n} \\sum_{k=1}^{n} x_k", ""));

    @Override
    public LayerType<Average> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return SameShape.require(inputs);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        int count = inputs.size();
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                Matrix output = pass.output();
                for (int column = 0; column < output.columns; column++) {
                    int to = output.offset + column * output.stride;
                    for (int row = 0; row < output.rows; row++) {
                        double sum = 0;
                        for (int i = 0; i < count; i++) {
                            Matrix input = pass.input(i);
                            sum += input.data[input.offset + column * input.stride + row];
                        }
                        output.data[to + row] = sum / count;
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradOutput = pass.gradOutput();
                for (int i = 0; i < count; i++) {
                    Matrix gradInput = pass.gradInput(i);
                    for (int column = 0; gradInput != null && column < gradInput.columns; column++) {
                        int to = gradInput.offset + column * gradInput.stride;
                        int from = gradOutput.offset + column * gradOutput.stride;
                        for (int row = 0; row < gradInput.rows; row++) {
                            gradInput.data[to + row] = gradOutput.data[from + row] / count;
                        }
                    }
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                Ops.Value sum = ops.input(0);
                for (int i = 1; i < count; i++) {
                    sum = ops.add(sum, ops.input(i));
                }
                return ops.divide(sum, ops.constant(count));
            }
        };
    }
}
