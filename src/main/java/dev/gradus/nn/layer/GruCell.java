package dev.gradus.nn.layer;

import dev.gradus.math.Elementary;
import dev.gradus.nn.Ops;
import dev.gradus.nn.activation.Activations;
import java.util.List;

/** The step of {@link Gru}. Its planes: r, z, n and q = U_n h + c_n, which r scales. */
final class GruCell implements RecurrentCell {

    static final int GATES = 3;

    static final int R = 0;
    static final int Z = 1;
    static final int N = 2;
    static final int Q = 3;

    @Override
    public int gates() {
        return GATES;
    }

    @Override
    public int planes() {
        return 4;
    }

    @Override
    public List<String> shownPlanes() {
        return List.of("reset gate", "update gate", "candidate");
    }

    @Override
    public CellExplanation explanation() {
        return new GruExplanation();
    }

    @Override
    public int carried() {
        return 0;
    }

    @Override
    public boolean gatesRecurrentSums() {
        return true;
    }

    @Override
    public void forward(RecurrentStep step, int from, int to) {
        double[] p = step.planes;
        int units = step.units;
        for (int n = from; n < to; n++) {
            step.sum(R, n, p, step.planeAt(R, n));
            step.sum(Z, n, p, step.planeAt(Z, n));
            int row = N * units;
            add(step.recurrent.data, step.recurrent.offset + n * step.rows + row, step.hiddenBias.data,
                    step.hiddenBias.offset + row, p, step.planeAt(Q, n), units);
            add(step.sums.data, step.sumsAt(n) + row, step.inputBias.data, step.inputBias.offset + row, p,
                    step.planeAt(N, n), units);
        }
        int r = step.planeAt(R, from);
        int z = step.planeAt(Z, from);
        int n = step.planeAt(N, from);
        int count = (to - from) * units;
        Elementary.sigmoid(p, r, p, r, count);
        Elementary.sigmoid(p, z, p, z, count);
        addProduct(p, r, step.planeAt(Q, from), n, count);
        for (int example = from; step.kept != null && example < to; example++) {
            step.kept.sum(step.step, N, example, p, step.planeAt(N, example));
        }
        Elementary.tanh(p, n, p, n, count);
        mix(p, z, n, step.before.data, step.before.offset + from * units, step.after.data,
                step.after.offset + from * units, count);
    }

    private static void add(double[] a, int aAt, double[] b, int bAt, double[] y, int yAt, int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = a[aAt + k] + b[bAt + k];
        }
    }

    private static void addProduct(double[] p, int a, int b, int y, int count) {
        for (int k = 0; k < count; k++) {
            p[y + k] += p[a + k] * p[b + k];
        }
    }

    private static void mix(double[] p, int z, int n, double[] before, int beforeAt, double[] after, int afterAt, int count) {
        for (int k = 0; k < count; k++) {
            after[afterAt + k] = (1 - p[z + k]) * p[n + k] + p[z + k] * before[beforeAt + k];
        }
    }

    /**
     * With e = dh (1 - z) (1 - n^2), the gradient of the sum inside the tanh: dz = dh (h - n) z (1 - z),
     * dr = e q r (1 - r); the recurrent sum of n gets e r; around the product goes dh z.
     */
    @Override
    public void backward(RecurrentStep step, int from, int to) {
        double[] p = step.planes;
        double[] dh = step.gradHidden.data;
        double[] d = step.sums.data;
        double[] u = step.gradRecurrent.data;
        int units = step.units;
        for (int example = from; example < to; example++) {
            int dhAt = step.gradHidden.offset + example * units;
            int r = step.planeAt(R, example);
            int z = step.planeAt(Z, example);
            int n = step.planeAt(N, example);
            int row = step.sumsAt(example);
            int e = row + N * units;
            int uRow = step.gradRecurrent.offset + example * step.rows;
            candidate(dh, dhAt, p, z, n, d, e, units);
            reset(d, e, p, step.planeAt(Q, example), r, d, row, units);
            update(dh, dhAt, p, z, n, step.before.data, step.before.offset + example * units, d, row + units, units);
            System.arraycopy(d, row, u, uRow, 2 * units);
            product(d, e, p, r, u, uRow + N * units, units);
            product(dh, dhAt, p, z, dh, dhAt, units);
        }
    }

    private static void candidate(double[] dh, int dhAt, double[] p, int z, int n, double[] y, int yAt, int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = dh[dhAt + k] * (1 - p[z + k]) * (1 - p[n + k] * p[n + k]);
        }
    }

    private static void reset(double[] e, int eAt, double[] p, int q, int r, double[] y, int yAt, int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = e[eAt + k] * p[q + k] * (p[r + k] * (1 - p[r + k]));
        }
    }

    private static void update(double[] dh, int dhAt, double[] p, int z, int n, double[] h, int hAt, double[] y, int yAt,
            int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = dh[dhAt + k] * (h[hAt + k] - p[n + k]) * (p[z + k] * (1 - p[z + k]));
        }
    }

    private static void product(double[] a, int aAt, double[] p, int b, double[] y, int yAt, int count) {
        for (int k = 0; k < count; k++) {
            y[yAt + k] = a[aAt + k] * p[b + k];
        }
    }

    @Override
    public List<Ops.Value> lower(Ops ops, Ops.Value input, Ops.Value recurrent, List<Ops.Value> state) {
        int units = input.shape().dim(1) / GATES;
        Ops.Value both = ops.add(ops.slice(input, 1, 0, N * units), ops.slice(recurrent, 1, 0, N * units));
        Ops.Value gates = Activations.of("sigmoid").lower(ops, both);
        Ops.Value r = ops.slice(gates, 1, 0, units);
        Ops.Value z = ops.slice(gates, 1, units, 2 * units);
        Ops.Value n = ops.tanh(ops.add(ops.slice(input, 1, N * units, GATES * units),
                ops.multiply(r, ops.slice(recurrent, 1, N * units, GATES * units))));
        return List.of(ops.add(ops.multiply(ops.subtract(ops.constant(1), z), n), ops.multiply(z, state.get(0))));
    }
}
