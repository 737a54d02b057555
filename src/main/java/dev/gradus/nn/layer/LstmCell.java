package dev.gradus.nn.layer;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Ops;
import dev.gradus.nn.activation.Activations;
import java.util.ArrayList;
import java.util.List;

/** The step of {@link Lstm}. Its planes: i, f, o, g, the new cell, its tanh; carried back: the gradient of the cell. */
final class LstmCell implements RecurrentCell {

    static final int GATES = 4;

    static final int I = 0;
    static final int F = 1;
    static final int O = 2;
    static final int G = 3;
    static final int CELL = 4;
    private static final int BENT = 5;
    /** Where PyTorch puts g and o among the rows. */
    static final int G_ROW = 2;
    static final int O_ROW = 3;

    @Override
    public int gates() {
        return GATES;
    }

    @Override
    public int planes() {
        return 6;
    }

    @Override
    public List<String> shownPlanes() {
        return List.of("input gate", "forget gate", "output gate", "candidate", "cell");
    }

    @Override
    public CellExplanation explanation() {
        return new LstmExplanation();
    }

    @Override
    public int carried() {
        return 1;
    }

    @Override
    public boolean gatesRecurrentSums() {
        return false;
    }

    @Override
    public void forward(RecurrentStep step, int from, int to) {
        double[] p = step.planes;
        for (int n = from; n < to; n++) {
            step.sum(I, n, p, step.planeAt(I, n));
            step.sum(F, n, p, step.planeAt(F, n));
            step.sum(O_ROW, n, p, step.planeAt(O, n));
            step.sum(G_ROW, n, p, step.planeAt(G, n));
        }
        int i = step.planeAt(I, from);
        int f = step.planeAt(F, from);
        int o = step.planeAt(O, from);
        int g = step.planeAt(G, from);
        int cell = step.planeAt(CELL, from);
        int bent = step.planeAt(BENT, from);
        int count = (to - from) * step.units;
        Elementary.sigmoid(p, i, p, i, count);
        Elementary.sigmoid(p, f, p, f, count);
        Elementary.sigmoid(p, o, p, o, count);
        Elementary.tanh(p, g, p, g, count);
        if (step.planesBefore < 0) {
            product(p, i, p, g, p, cell, count);
        } else {
            nextCell(p, f, step.planesBefore + CELL * step.plane + from * step.units, i, g, cell, count);
        }
        Elementary.tanh(p, cell, p, bent, count);
        product(p, o, p, bent, step.after.data, step.after.offset + from * step.units, count);
    }

    private static void nextCell(double[] p, int f, int before, int i, int g, int cell, int count) {
        for (int k = 0; k < count; k++) {
            p[cell + k] = p[f + k] * p[before + k] + p[i + k] * p[g + k];
        }
    }

    private static void product(double[] a, int aAt, double[] b, int bAt, double[] y, int yAt, int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = a[aAt + k] * b[bAt + k];
        }
    }

    /**
     * dc = carried + dh o (1 - tanh(c)^2), and so di = dc g i (1 - i), df = dc c' f (1 - f), dg = dc i (1 - g^2),
     * do = dh tanh(c) o (1 - o), carried = dc f.
     */
    @Override
    public void backward(RecurrentStep step, int from, int to) {
        double[] p = step.planes;
        double[] d = step.sums.data;
        double[] dh = step.gradHidden.data;
        double[] dc = step.carried;
        int units = step.units;
        int dhFrom = step.gradHidden.offset + from * units;
        int dcFrom = step.carriedAt + from * units;
        int count = (to - from) * units;
        gradCell(dh, dhFrom, p, step.planeAt(O, from), step.planeAt(BENT, from), dc, dcFrom, count);
        for (int n = from; step.kept != null && n < to; n++) {
            step.kept.gradCell(step.step, n, dc, step.carriedAt + n * units);
        }
        for (int n = from; n < to; n++) {
            int row = step.sumsAt(n);
            int dcAt = dcFrom + (n - from) * units;
            int i = step.planeAt(I, n);
            int g = step.planeAt(G, n);
            gate(dc, dcAt, p, g, p, i, d, row, units);
            if (step.planesBefore < 0) {
                java.util.Arrays.fill(d, row + units, row + 2 * units, 0);
            } else {
                gate(dc, dcAt, p, step.planesBefore + CELL * step.plane + n * units, p, step.planeAt(F, n), d, row + units, units);
            }
            candidate(dc, dcAt, p, i, g, d, row + G_ROW * units, units);
            gate(dh, dhFrom + (n - from) * units, p, step.planeAt(BENT, n), p, step.planeAt(O, n), d, row + O_ROW * units, units);
        }
        product(dc, dcFrom, p, step.planeAt(F, from), dc, dcFrom, count);
        java.util.Arrays.fill(dh, dhFrom, dhFrom + count, 0);
    }

    private static void gradCell(double[] dh, int dhAt, double[] p, int o, int bent, double[] dc, int dcAt, int count) {
        for (int k = 0; k < count; k++) {
            dc[dcAt + k] += dh[dhAt + k] * p[o + k] * (1 - p[bent + k] * p[bent + k]);
        }
    }

    /** grad times value times the slope of the sigmoid s. */
    private static void gate(double[] grad, int gradAt, double[] value, int valueAt, double[] s, int sAt, double[] y, int yAt,
            int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = grad[gradAt + k] * value[valueAt + k] * (s[sAt + k] * (1 - s[sAt + k]));
        }
    }

    private static void candidate(double[] dc, int dcAt, double[] p, int i, int g, double[] y, int yAt, int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = dc[dcAt + k] * p[i + k] * (1 - p[g + k] * p[g + k]);
        }
    }

    @Override
    public List<Ops.Value> lower(Ops ops, Ops.Value input, Ops.Value recurrent, List<Ops.Value> state) {
        Ops.Value sum = ops.add(input, recurrent);
        int units = sum.shape().dim(1) / GATES;
        List<Ops.Value> gates = new ArrayList<>();
        for (int gate = 0; gate < GATES; gate++) {
            Ops.Value part = ops.slice(sum, 1, gate * units, (gate + 1) * units);
            gates.add(gate == G_ROW ? ops.tanh(part) : Activations.of("sigmoid").lower(ops, part));
        }
        Ops.Value cell = ops.multiply(gates.get(I), gates.get(G_ROW));
        if (state.size() > 1) {
            cell = ops.add(ops.multiply(gates.get(F), state.get(1)), cell);
        }
        return List.of(ops.multiply(gates.get(O_ROW), ops.tanh(cell)), cell);
    }
}
