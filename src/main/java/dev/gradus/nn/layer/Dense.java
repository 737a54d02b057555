package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.InitializerScale;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.activation.Activations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fully connected layer, A = f(W X + b).
 *
 * <p>Required: units. Shapes: input {@code [in]}, weight {@code [units, in]}, bias {@code [units]}, output
 * {@code [units]}. Of a sequence {@code [T, in]} each step goes through the same weights, which gives
 * {@code [T, units]}, as PyTorch's Linear does.
 *
 * @param activation       id of f
 * @param initializer      id, or {@link #AUTOMATIC} for the network's choice
 * @param initializerScale of an initialiser that has one
 */
public record Dense(int units, String activation, String initializer, double initializerScale, boolean bias)
        implements LayerSpec {

    /** The initialiser of the training settings. */
    public static final String AUTOMATIC = "automatic";
    public static final int MOST_UNITS = 65_536;

    public static final LayerType<Dense> TYPE = new LayerType<>("dense", "Dense", "dense", LayerType.Category.CORE,
            LayerType.Arity.ONE, new Dense(8, "relu"),
            List.of(new IntHyper<>("units", "Units", "How many neurons the layer has.", Hyper.Effect.NEW_RUN, 1,
                            MOST_UNITS, true, Dense::units, Dense::withUnits),
                    new ChoiceHyper<>("activation", "Activation", "The bend after the sum.", Hyper.Effect.NEW_RUN,
                            Activations.options(), Dense::activation, Dense::withActivation),
                    new ChoiceHyper<>("initializer", "Initialiser", "How the weights start.", Hyper.Effect.NEW_RUN,
                            initializers(), Dense::initializer, Dense::withInitializer),
                    InitializerScale.hyper(Dense::initializerScale, Dense::withInitializerScale),
                    new BoolHyper<>("bias", "Bias", "Whether each neuron adds a number of its own.",
                            Hyper.Effect.NEW_RUN, Dense::bias, Dense::withBias)),
            new Doc("Each neuron adds up all its inputs, each times a weight, adds a bias and bends the sum. In a sequence "
                    + "every step goes through the same neurons.",
                    "a = f(W x + b)", ""));

    public Dense(int units, String activation) {
        this(units, activation, AUTOMATIC, true);
    }

    public Dense(int units, String activation, String initializer, boolean bias) {
        this(units, activation, initializer, Initializer.DEFAULT_SCALE, bias);
    }

    @Override
    public LayerType<Dense> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        Shape input = inputs.get(0);
        if (input.rank() == 2) {
            return Shape.of(input.dim(0), units);
        }
        FlatVector.require(input);
        return Shape.of(units);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        int in = features(inputs.get(0));
        List<ParameterSpec> specs = new ArrayList<>();
        Optional<Initializer> chosen = initializer.equals(AUTOMATIC) ? Optional.empty()
                : Optional.of(Initializer.of(initializer).withScale(initializerScale));
        specs.add(ParameterSpec.weight("weight", Shape.of(units, in), chosen, in, units));
        if (bias) {
            specs.add(ParameterSpec.plain("bias", Shape.of(units), Initializer.ZEROS, in));
        }
        return specs;
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new DenseLayer(inputs.get(0), units, Activations.of(activation), parameters.get(0),
                bias ? parameters.get(1) : null);
    }

    private static int features(Shape input) {
        return input.dim(input.rank() - 1);
    }

    @Override
    public Initializer suits() {
        return Activations.of(activation).suits();
    }

    @Override
    public String summary() {
        return units + " · " + Activations.of(activation).label();
    }

    public Dense withUnits(int newUnits) {
        return new Dense(newUnits, activation, initializer, initializerScale, bias);
    }

    public Dense withActivation(String id) {
        return new Dense(units, id, initializer, initializerScale, bias);
    }

    public Dense withInitializer(String id) {
        return new Dense(units, activation, id, initializerScale, bias);
    }

    public Dense withInitializerScale(double scale) {
        return new Dense(units, activation, initializer, scale, bias);
    }

    public Dense withBias(boolean newBias) {
        return new Dense(units, activation, initializer, initializerScale, newBias);
    }

    /** What a person may choose for the weights of a layer. */
    static List<Hyper.Option> initializers() {
        List<Hyper.Option> options = new ArrayList<>();
        options.add(new Hyper.Option(AUTOMATIC, "Automatic", "The initialiser of the training settings."));
        for (Initializer each : Initializer.forWeights()) {
            options.add(new Hyper.Option(each.id(), each.label(), each.help()));
        }
        return options;
    }
}
