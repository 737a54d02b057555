package dev.gradus.graph;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import java.util.List;

/** Hands its input on, but a gradient that is 0.1 % too large: what a gradient check is there to find. */
record WrongByOneInAThousand() implements LayerSpec {

    private static final LayerType<WrongByOneInAThousand> TYPE = new LayerType<>("wrong", "Wrong", "wrong",
            LayerType.Category.CORE, LayerType.Arity.ONE, new WrongByOneInAThousand(), List.of(), new Doc("", "", ""));

    @Override
    public LayerType<?> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                pass.output().copyFrom(pass.input(0));
            }

            @Override
            public void backward(Pass pass) {
                for (int i = 0; i < pass.gradOutput().size(); i++) {
                    pass.gradInput(0).data[i] = 1.001 * pass.gradOutput().data[i];
                }
            }

            @Override
            public Explanation explain(Pass pass, Spot of) {
                throw new IllegalArgumentException("The layer is wrong and has no explanation of " + of + ".");
            }

            @Override
            public Ops.Value lower(Ops ops) {
                return ops.input(0);
            }
        };
    }
}
