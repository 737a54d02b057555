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
 * Gated recurrent unit (Cho et al. 2014) in the form of PyTorch and cuDNN, where the reset gate works AFTER the recurrent
 * product (Keras: reset_after = true; ONNX: linear_before_reset = 1). With s the logistic function and gates in PyTorch's
 * order r, z, n (Keras and ONNX: z, r, h):
 *
 * <pre>
 * r = s(W_r x + b_r + U_r h + c_r)      z = s(W_z x + b_z + U_z h + c_z)
 * n = tanh(W_n x + b_n + r (U_n h + c_n))
 * h' = (1 - z) n + z h
 * </pre>
 *
 * <p>h begins at 0 in every example. Shapes and parameters: {@link Recurrence}.
 */
public record Gru(Recurrence recurrence) implements LayerSpec {

    public static final LayerType<Gru> TYPE = new LayerType<>("gru", "GRU", "gru", LayerType.Category.SEQUENCES,
            LayerType.Arity.ONE, new Gru(32, Recurrence.LAST_STEP), Recurrence.hypers(Gru::recurrence, (gru, r) -> new Gru(r)),
            new Doc("Reads a sequence step by step. Two gates decide how much of what it remembers is used and how much "
                    + "is replaced: a lighter relative of the LSTM.",
                    "h_t = (1 - z_t) n_t + z_t h_{t-1}, \\quad n_t = \\tanh(W x_t + b + r_t (U h_{t-1} + b')), \\quad "
                            + "r, z = \\sigma(W x_t + b + U h_{t-1} + b')",
                    "Cho et al. 2014. Gates as in PyTorch: r, z, n, the reset gate after the recurrent product."));

    /** One direction, with biases. */
    public Gru(int units, String output) {
        this(new Recurrence(units, output, false, true));
    }

    @Override
    public LayerType<Gru> type() {
        return TYPE;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return recurrence.outputShape(inputs.get(0));
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
        return recurrence.parameters(inputs.get(0), GruCell.GATES);
    }

    @Override
    public Layer build(List<Shape> inputs, List<Parameter> parameters) {
        return new RecurrentLayer(recurrence, new GruCell(), inputs.get(0), parameters);
    }

    @Override
    public String summary() {
        return recurrence.summary();
    }
}
