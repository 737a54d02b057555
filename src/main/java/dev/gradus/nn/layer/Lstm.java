package dev.gradus.nn.layer;

import dev.gradus.math.Shape;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Layer;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import java.util.List;

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997; with the forget gate of Gers, Schmidhuber & Cummins 2000). With
 * s the logistic function and gates in PyTorch's order i, f, g, o (Keras writes c for g; ONNX orders i, o, f, c):
 *
 * <pre>
 * i = s(W_i x + b_i + U_i h + c_i)      f = s(W_f x + b_f + U_f h + c_f)
 * g = tanh(W_g x + b_g + U_g h + c_g)   o = s(W_o x + b_o + U_o h + c_o)
 * cell' = f cell + i g                  h' = o tanh(cell')
 * </pre>
 *
 * <p>h and cell begin at 0 in every example. Shapes and parameters: {@link Recurrence}.
 */
public record Lstm(Recurrence recurrence) implements LayerSpec {

    public static final LayerType<Lstm> TYPE = new LayerType<>("lstm", "LSTM", "lstm", LayerType.Category.SEQUENCES,
            LayerType.Arity.ONE, new Lstm(32, Recurrence.LAST_STEP), Recurrence.hypers(Lstm::recurrence, (lstm, r) -> new Lstm(r)),
            new Doc("Reads a sequence step by step and keeps a memory cell for each unit, which gates fill, hold and read. "
                    + "It remembers over far more steps than a simple recurrent layer.",
                    "c_t = f_t c_{t-1} + i_t g_t, \\quad h_t = o_t \\tanh c_t, \\quad "
                            + "i, f, o = \\sigma(W x_t + b + U h_{t-1} + b'), \\quad g = \\tanh(W x_t + b + U h_{t-1} + b')",
                    "Hochreiter & Schmidhuber 1997; Gers, Schmidhuber & Cummins 2000. Gates as in PyTorch: i, f, g, o."));

    /** One direction, with biases. */
    public Lstm(int units, String output) {
        this(new Recurrence(units, output, false, true));
    }

    @Override
    public LayerType<Lstm> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return recurrence.outputShape(inputs.get(0));
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return recurrence.parameters(inputs.get(0), LstmCell.GATES);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new RecurrentLayer(recurrence, new LstmCell(), inputs.get(0), parameters);
    }

    @Override
    public String summary() {
        return recurrence.summary();
    }
}
