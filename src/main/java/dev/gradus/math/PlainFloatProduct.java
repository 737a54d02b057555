package dev.gradus.math;

/**
 * A product in float by loops that C2 turns into vector code without the Vector API.
 *
 * <p>What C2 needs (measured on 17 and 25): every array of a loop read at the same index, so each step of a panel is an
 * array of its own; one store per loop; and eight steps of the depth at once, not twelve, which would pass its
 * limit for unrolling.
 */
final class PlainFloatProduct extends PackedProduct {

    private static final int WIDTH = 256;
    private static final int COLUMNS = 8;
    private static final int STEPS = 8;
    private static final int GRAIN = 16;

    private static final ThreadLocal<float[]> SUMS = ThreadLocal.withInitial(() -> new float[WIDTH]);

    private float[][] panels = {};
    private float[] slivers = {};

    PlainFloatProduct() {
        super(WIDTH, COLUMNS, GRAIN);
    }

    @Override
    void reserve(int panelCount, int sliverCount, int depth) {
        int steps = panelCount * roundedUp(depth);
        if (panels.length < steps) {
            float[][] more = new float[steps][];
            System.arraycopy(panels, 0, more, 0, panels.length);
            for (int i = panels.length; i < steps; i++) {
                more[i] = new float[WIDTH];
            }
            panels = more;
        }
        if (slivers.length < sliverCount * COLUMNS * roundedUp(depth)) {
            slivers = new float[sliverCount * COLUMNS * roundedUp(depth)];
        }
    }

    @Override
    Object scratch() {
        return SUMS.get();
    }

    @Override
    void packPanel(int index, double[] from, int at, int step, int deep, int lanes, int depth) {
        int first = index * roundedUp(depth);
        for (int p = 0; p < roundedUp(depth); p++) {
            float[] row = panels[first + p];
            if (p < depth) {
                FloatPanels.gather(from, at + p * deep, step, row, lanes);
                java.util.Arrays.fill(row, lanes, WIDTH, 0);
            } else {
                java.util.Arrays.fill(row, 0);
            }
        }
    }

    /** Column after column, so that the eight factors of eight steps lie together. */
    @Override
    void packSliver(int index, double[] from, int at, int step, int deep, int lanes, int depth) {
        int rounded = roundedUp(depth);
        int to = index * COLUMNS * rounded;
        for (int s = 0; s < lanes; s++) {
            for (int p = 0; p < rounded; p++) {
                slivers[to + s * rounded + p] = p < depth ? (float) from[at + s * step + p * deep] : 0;
            }
        }
    }

    @Override
    void tile(Object scratch, int panel, int sliver, int depth, double[] to, int at, int wideStep, int narrowStep, int wideLanes,
              int narrowLanes, boolean add) {
        float[] sums = (float[]) scratch;
        int rounded = roundedUp(depth);
        int lanes = Math.min(WIDTH, (wideLanes + GRAIN - 1) / GRAIN * GRAIN);
        for (int s = 0; s < narrowLanes; s++) {
            java.util.Arrays.fill(sums, 0, lanes, 0);
            int factor = (sliver * COLUMNS + s) * rounded;
            for (int p = 0; p < rounded; p += STEPS) {
                addEightSteps(panels, panel * rounded + p, slivers, factor + p, sums, lanes);
            }
            FloatPanels.unpack(sums, WIDTH, to, at + s * narrowStep, wideStep, narrowStep, wideLanes, 1, add);
        }
    }

    private static void addEightSteps(float[][] rows, int row, float[] factors, int factor, float[] sums, int lanes) {
        addEightSteps(rows[row], rows[row + 1], rows[row + 2], rows[row + 3], rows[row + 4], rows[row + 5], rows[row + 6], rows[row + 7],
                factors[factor], factors[factor + 1], factors[factor + 2], factors[factor + 3], factors[factor + 4], factors[factor + 5],
                factors[factor + 6], factors[factor + 7], sums, lanes);
    }

    private static void addEightSteps(float[] r0, float[] r1, float[] r2, float[] r3, float[] r4, float[] r5, float[] r6, float[] r7,
                                      float f0, float f1, float f2, float f3, float f4, float f5, float f6, float f7,
                                      float[] sums, int lanes) {
        for (int i = 0; i < lanes; i++) {
            sums[i] += ((r0[i] * f0 + r1[i] * f1) + (r2[i] * f2 + r3[i] * f3)) + ((r4[i] * f4 + r5[i] * f5) + (r6[i] * f6 + r7[i] * f7));
        }
    }

    private static int roundedUp(int depth) {
        return (depth + STEPS - 1) / STEPS * STEPS;
    }
}
