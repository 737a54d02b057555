package dev.gradus.nn.layer;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Ops;
import dev.gradus.nn.activation.Activations;
import java.util.Arrays;
import java.util.List;

/** The step of {@link SimpleRnn}; the slope follows from the hidden state alone. */
final class SimpleRnnCell implements RecurrentCell {

    private final String activation;
    private final boolean tanh;

    SimpleRnnCell(String activation) {
        this.activation = activation;
        this.tanh = activation.equals(SimpleRnn.TANH);
    }

    @Override
    public int gates() {
        return 1;
    }

    @Override
    public int planes() {
        return 0;
    }

    @Override
    public CellExplanation explanation() {
        return new SimpleRnnExplanation(tanh);
    }

    @Override
    public int carried() {
        return 0;
    }

    @Override
    public boolean gatesRecurrentSums() {
        return false;
    }

    @Override
    public void forward(RecurrentStep step, int from, int to) {
        double[] h = step.after.data;
        int at = step.after.offset + from * step.units;
        int count = (to - from) * step.units;
        for (int n = from; n < to; n++) {
            step.sum(0, n, h, step.after.offset + n * step.units);
        }
        if (tanh) {
            Elementary.tanh(h, at, h, at, count);
        } else {
            for (int k = at; k < at + count; k++) {
                h[k] = Math.max(0, h[k]);
            }
        }
    }

    @Override
    public void backward(RecurrentStep step, int from, int to) {
        double[] h = step.after.data;
        double[] dh = step.gradHidden.data;
        double[] d = step.sums.data;
        int hAt = step.after.offset + from * step.units;
        int dhAt = step.gradHidden.offset + from * step.units;
        int dAt = step.sumsAt(from);
        int count = (to - from) * step.units;
        for (int k = 0; k < count; k++) {
            double y = h[hAt + k];
            d[dAt + k] = tanh ? dh[dhAt + k] * (1 - y * y) : y > 0 ? dh[dhAt + k] : 0;
        }
        Arrays.fill(dh, dhAt, dhAt + count, 0);
    }

    @Override
    public List<Ops.Value> lower(Ops ops, Ops.Value input, Ops.Value recurrent, List<Ops.Value> state) {
        return List.of(Activations.of(activation).lower(ops, ops.add(input, recurrent)));
    }
}
