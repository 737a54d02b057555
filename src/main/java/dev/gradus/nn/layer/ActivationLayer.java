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
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Pass;
import dev.gradus.nn.activation.Activations;
import java.util.List;

/**
 * An activation as a layer of its own, A = f(X). Softmax runs over all numbers of an example.
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
        Activation activation = Activations.of(function, alpha);
        return new Layer() {
            @Override
            public void forward(Pass pass) {
                activation.forward(pass.input(0), pass.output());
            }

            @Override
            public void backward(Pass pass) {
                Matrix gradInput = pass.gradInput(0);
                if (gradInput != null) {
                    activation.backward(pass.input(0), pass.output(), pass.gradOutput(), gradInput);
                }
            }
        };
    }

    @Override
    public String summary() {
        return Activations.of(function).label();
    }
}
