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

/**
 * The largest of inputs of one shape, element by element. The gradient goes to the largest; where several are equal they
 * share it evenly, as with PyTorch's {@code maximum} and {@code amax} (Keras gives it to one of them).
 */
public record Maximum() implements LayerSpec {

    public static final LayerType<Maximum> TYPE = new LayerType<>("maximum", "Maximum", "maximum",
            LayerType.Category.SHAPE, LayerType.Arity.MANY, new Maximum(), List.of(),
            new Doc("The largest of its inputs, number by number: whichever branch has seen most decides.",
                    "a = \\max_k x_k", "Goodfellow et al. 2013"));

    @Override
    public LayerType<Maximum> type() {
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
                output.copyFrom(pass.input(0));
                for (int i = 1; i < count; i++) {
                    Matrix input = pass.input(i);
                    for (int column = 0; column < output.columns; column++) {
                        int to = output.offset + column * output.stride;
                        int from = input.offset + column * input.stride;
                        for (int row = 0; row < output.rows; row++) {
                            output.data[to + row] = Math.max(output.data[to + row], input.data[from + row]);
                        }
                    }
                }
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradOutput = pass.gradOutput();
                for (int column = 0; column < gradOutput.columns; column++) {
                    for (int row = 0; row < gradOutput.rows; row++) {
                        double largest = pass.output().get(row, column);
                        int winners = 0;
                        for (int i = 0; i < count; i++) {
                            winners += pass.input(i).get(row, column) == largest ? 1 : 0;
                        }
                        double share = gradOutput.get(row, column) / winners;
                        for (int i = 0; i < count; i++) {
                            if (pass.gradInput(i) != null) {
                                pass.gradInput(i).set(row, column, pass.input(i).get(row, column) == largest ? share : 0);
                            }
                        }
                    }
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                Ops.Value largest = ops.input(0);
                for (int i = 1; i < count; i++) {
                    largest = ops.maximum(largest, ops.input(i));
                }
                return largest;
            }
        };
    }
}
