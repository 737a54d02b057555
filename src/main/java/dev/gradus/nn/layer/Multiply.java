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

/** Multiplies inputs of one shape, element by element; the gradient to one input is scaled by all the others. */
public record Multiply() implements LayerSpec {

    public static final LayerType<Multiply> TYPE = new LayerType<>("multiply", "Multiply", "multiply",
            LayerType.Category.SHAPE, LayerType.Arity.MANY, new Multiply(), List.of(),
            new Doc("Multiplies its inputs, number by number: one of them can open or close the other like a gate.",
                    "a = \\prod_k x_k", ""));

    @Override
    public LayerType<Multiply> type() {
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
                pass.output().copyFrom(pass.input(0));
                for (int i = 1; i < count; i++) {
                    scale(pass.output(), pass.input(i));
                }
            }

            @Override
            public void backward(Pass pass) {
                for (int i = 0; i < count; i++) {
                    Matrix gradInput = pass.gradInput(i);
                    if (gradInput == null) {
                        continue;
                    }
                    gradInput.copyFrom(pass.gradOutput());
                    for (int other = 0; other < count; other++) {
                        if (other != i) {
                            scale(gradInput, pass.input(other));
                        }
                    }
                }
            }

            @Override
            public Ops.Value lower(Ops ops) {
                Ops.Value product = ops.input(0);
                for (int i = 1; i < count; i++) {
                    product = ops.multiply(product, ops.input(i));
                }
                return product;
            }
        };
    }

    private static void scale(Matrix target, Matrix factor) {
        for (int column = 0; column < target.columns; column++) {
            int to = target.offset + column * target.stride;
            int from = factor.offset + column * factor.stride;
            for (int row = 0; row < target.rows; row++) {
                target.data[to + row] *= factor.data[from + row];
            }
        }
    }
}
