package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.Option;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * The simple recurrent network of Elman (1990), as PyTorch's RNN: h' = f(W x + b + U h + c) with f tanh or relu. h begins
 * at 0 in every example. Shapes and parameters: {@link Recurrence}.
 *
 * @param activation id of f: {@code tanh} or {@code relu}
 */
public record SimpleRnn(Recurrence recurrence, String activation) implements LayerSpec {

    static final String TANH = "tanh";
    static final String RELU = "relu";

    public static final LayerType<SimpleRnn> TYPE = new LayerType<>("rnn", "SimpleRNN", "rnn",
            LayerType.Category.SEQUENCES, LayerType.Arity.ONE, new SimpleRnn(32, Recurrence.LAST_STEP), hypers(),
            new Doc("Reads a sequence step by step; what it remembers is its last output. Good for a few steps; an LSTM or "
                    + "GRU remembers longer.",
                    "h_t = f(W x_t + b + U h_{t-1} + b')", "Elman 1990"));

    public SimpleRnn {
        if (!activation.equals(TANH) && !activation.equals(RELU)) {
            throw new IllegalArgumentException("Activation is one of tanh, relu. It was “" + activation + "”.");
        }
    }

    /** One direction, with biases and tanh. */
    public SimpleRnn(int units, String output) {
        this(new Recurrence(units, output, false, true), TANH);
    }

    @Override
    public LayerType<SimpleRnn> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return recurrence.outputShape(inputs.get(0));
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return recurrence.parameters(inputs.get(0), 1);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new RecurrentLayer(recurrence, new SimpleRnnCell(activation), inputs.get(0), parameters);
    }

    @Override
    public String summary() {
        return recurrence.summary();
    }

    private static List<Hyper<SimpleRnn, ?>> hypers() {
        List<Hyper<SimpleRnn, ?>> hypers = new ArrayList<>(Recurrence.hypers(SimpleRnn::recurrence,
                (rnn, recurrence) -> new SimpleRnn(recurrence, rnn.activation())));
        hypers.add(new ChoiceHyper<>("activation", "Activation", "The bend after the sum.", Hyper.Effect.NEW_RUN,
                List.of(new Option(TANH, "tanh", "Keeps what is remembered between minus 1 and 1."),
                        new Option(RELU, "ReLU", "Lets it grow; gradients fade less.")),
                SimpleRnn::activation, (rnn, id) -> new SimpleRnn(rnn.recurrence(), id)));
        return hypers;
    }
}
