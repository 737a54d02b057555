package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.activation.Activations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What convolutions share: an activation, an initialiser, a weight and a bias. */
final class Weighted {

    private Weighted() {}

    /** The settings behind those of the window. */
    static <S> List<Hyper<S, ?>> hypers(Function<S, String> activation, BiFunction<S, String, S> withActivation,
            Function<S, String> initializer, BiFunction<S, String, S> withInitializer, Function<S, Boolean> bias,
            BiFunction<S, Boolean, S> withBias) {
        return List.of(
                new ChoiceHyper<>("activation", "Activation", "The bend after the sum.", Hyper.Effect.NEW_RUN,
                        Activations.options(), activation, withActivation),
                new ChoiceHyper<>("initializer", "Initialiser", "How the weights start.", Hyper.Effect.NEW_RUN,
                        Dense.initializers(), initializer, withInitializer),
                new BoolHyper<>("bias", "Bias", "Whether each filter adds a number of its own.", Hyper.Effect.NEW_RUN, bias, withBias));
    }

    /**
     * A weight {@code [filters, inputs of a filter, window...]} and, if wanted, a bias. Fan-in is the second axis times the
     * window, fan-out the first axis times the window (PyTorch's {@code _calculate_fan_in_and_fan_out}).
     *
     * @param outputs numbers in the bias
     */
    static List<ParameterSpec> parameters(Shape weight, int outputs, String initializer, boolean bias) {
        int window = weight.size() / (weight.dim(0) * weight.dim(1));
        int fanIn = weight.dim(1) * window;
        List<ParameterSpec> specs = new ArrayList<>();
        specs.add(ParameterSpec.weight("weight", weight, chosen(initializer), fanIn, weight.dim(0) * window));
        if (bias) {
            specs.add(ParameterSpec.plain("bias", Shape.of(outputs), Initializer.ZEROS, fanIn));
        }
        return specs;
    }

    /** The initialiser with this id; empty for the network's choice. */
    static Optional<Initializer> chosen(String initializer) {
        return initializer.equals(Dense.AUTOMATIC) ? Optional.empty() : Optional.of(Initializer.of(initializer));
    }

    /** @throws ShapeException if the groups do not divide both channels and filters */
    static void requireGroups(Shape input, int channels, int filters, int groups) {
        if (channels % groups != 0 || filters % groups != 0) {
            throw new ShapeException("channels and filters that its " + groups + " groups divide", input + " for " + filters + " filters",
                    "Change the groups, or the number of filters.", ShapeException.Remedy.NONE);
        }
    }
}
