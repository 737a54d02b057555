package dev.gradus.nn.layer;

import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Ops;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.activation.Activations;
import java.util.List;
import java.util.function.Function;

/**
 * An activation as a layer of its own, A = f(X). Softmax runs over the features of each step of a sequence, else
 * over all numbers of an example.
 *
 * @param function id of f
 * @param alpha    slope of leaky ReLU below zero, depth of ELU; other functions ignore it
 */
public record ActivationLayer(String function, double alpha) implements LayerSpec {

    public static final LayerType<ActivationLayer> TYPE = new LayerType<>("activation", "Activation", "activation",
            LayerType.Category.CORE, LayerType.Arity.ONE, new ActivationLayer("relu", Activations.DEFAULT_SLOPE),
            List.of(new ChoiceHyper<>("function", "Function", "The bend.", Hyper.Effect.NEW_RUN, Activations.options(),
                            ActivationLayer::function, ActivationLayer::withFunction),
                    new DoubleHyper<>("alpha", "Alpha", "Slope of leaky ReLU below zero, depth of ELU.",
                            Hyper.Effect.NEW_RUN, 0, 10, false, ActivationLayer::alpha,
                            (layer, alpha) -> new ActivationLayer(layer.function(), alpha))),
            new Doc("Bends each number by itself; without a bend, layers in a row are no more than one.", "a = f(x)", ""));

    @Override
    public LayerType<ActivationLayer> type() {
        return TYPE;
    }

    /** The function with its usual alpha. */
    public ActivationLayer withFunction(String id) {
        return new ActivationLayer(id, id.equals("elu") ? Activations.DEFAULT_DEPTH : Activations.DEFAULT_SLOPE);
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new Bend(inputs.get(0), Activations.of(function, alpha));
    }

    /** The steps of a sequence are columns of their own, as in Dense: a softmax shares out each step. */
    private static final class Bend implements Layer {

        private final Shape shape;
        private final Activation activation;
        private final Function<Pass, Windows> windows = Windows::new;

        Bend(Shape shape, Activation activation) {
            this.shape = shape;
            this.activation = activation;
        }

        /** What a pass holds, one column for each step. */
        private final class Windows {

            private final Matrix input;
            private final Matrix output;
            private final Matrix gradOutput;
            private final Matrix gradInput;

            Windows(Pass pass) {
                int rows = shape.rank() == 2 ? shape.dim(1) : shape.size();
                input = Columns.ofRows(pass.input(0), rows);
                output = Columns.ofRows(pass.output(), rows);
                gradOutput = Columns.ofRows(pass.gradOutput(), rows);
                gradInput = Columns.ofRows(pass.gradInput(0), rows);
            }
        }

        @Override
        public void forward(Pass pass) {
            Windows at = pass.kept(windows);
            activation.forward(at.input, at.output);
        }

        @Override
        public void backward(Pass pass) {
            Windows at = pass.kept(windows);
            if (at.gradInput != null) {
                activation.backward(at.input, at.output, at.gradOutput, at.gradInput);
            }
        }

        @Override
        public Ops.Value lower(Ops ops) {
            Shape rows = shape.rank() == 2 ? shape : Shape.of(shape.size());
            return ops.reshape(activation.lower(ops, ops.reshape(ops.input(0), rows)), shape);
        }
    }

    @Override
    public String summary() {
        return Activations.of(function).label();
    }
}
