package dev.gradus.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * A product in float by the Vector API: tiles of two vectors by eight columns where there are 32 vector registers, by four
 * where there are 16 (more accumulators spill there).
 *
 * <p>What C2 needs: one flat loop per method, the accumulators as local variables, and only the preferred species. On
 * JDK 17 a second species of the same element type anywhere in the program makes C2 box every vector.
 */
final class VectorFloatProduct extends PackedProduct {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final int COLUMNS = SPECIES.vectorBitSize() >= 512 || System.getProperty("os.arch").equals("aarch64") ? 8 : 4;

    private static final ThreadLocal<float[]> TILE = ThreadLocal.withInitial(() -> new float[2 * LANES * COLUMNS]);

    private float[] panels = {};
    private float[] slivers = {};

    VectorFloatProduct() {
        super(2 * LANES, COLUMNS, 2 * LANES);
    }

    @Override
    void reserve(int panelCount, int sliverCount, int depth) {
        if (panels.length < panelCount * panelWidth * depth) {
            panels = new float[panelCount * panelWidth * depth];
        }
        if (slivers.length < sliverCount * sliverWidth * depth) {
            slivers = new float[sliverCount * sliverWidth * depth];
        }
    }

    @Override
    Object scratch() {
        return TILE.get();
    }

    @Override
    void packPanel(int index, double[] from, int at, int step, int deep, int lanes, int depth) {
        FloatPanels.pack(from, at, step, deep, lanes, depth, panels, index * panelWidth * depth, panelWidth);
    }

    @Override
    void packSliver(int index, double[] from, int at, int step, int deep, int lanes, int depth) {
        FloatPanels.pack(from, at, step, deep, lanes, depth, slivers, index * sliverWidth * depth, sliverWidth);
    }

    @Override
    void tile(Object scratch, int panel, int sliver, int depth, double[] to, int at, int wideStep, int narrowStep, int wideLanes,
              int narrowLanes, boolean add) {
        float[] tile = (float[]) scratch;
        if (COLUMNS == 8) {
            eight(panels, panel * panelWidth * depth, slivers, sliver * sliverWidth * depth, depth, tile);
        } else {
            four(panels, panel * panelWidth * depth, slivers, sliver * sliverWidth * depth, depth, tile);
        }
        FloatPanels.unpack(tile, panelWidth, to, at, wideStep, narrowStep, wideLanes, narrowLanes, add);
    }

    private static void eight(float[] panel, int panelAt, float[] sliver, int sliverAt, int depth, float[] tile) {
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector low1 = low0;
        FloatVector low2 = low0;
        FloatVector low3 = low0;
        FloatVector low4 = low0;
        FloatVector low5 = low0;
        FloatVector low6 = low0;
        FloatVector low7 = low0;
        FloatVector high0 = low0;
        FloatVector high1 = low0;
        FloatVector high2 = low0;
        FloatVector high3 = low0;
        FloatVector high4 = low0;
        FloatVector high5 = low0;
        FloatVector high6 = low0;
        FloatVector high7 = low0;
        int a = panelAt;
        int b = sliverAt;
        for (int p = 0; p < depth; p++) {
            FloatVector low = FloatVector.fromArray(SPECIES, panel, a);
            FloatVector high = FloatVector.fromArray(SPECIES, panel, a + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, sliver[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, sliver[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, sliver[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, sliver[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            FloatVector value4 = FloatVector.broadcast(SPECIES, sliver[b + 4]);
            low4 = low.fma(value4, low4);
            high4 = high.fma(value4, high4);
            FloatVector value5 = FloatVector.broadcast(SPECIES, sliver[b + 5]);
            low5 = low.fma(value5, low5);
            high5 = high.fma(value5, high5);
            FloatVector value6 = FloatVector.broadcast(SPECIES, sliver[b + 6]);
            low6 = low.fma(value6, low6);
            high6 = high.fma(value6, high6);
            FloatVector value7 = FloatVector.broadcast(SPECIES, sliver[b + 7]);
            low7 = low.fma(value7, low7);
            high7 = high.fma(value7, high7);
            a += 2 * LANES;
            b += 8;
        }
        low0.intoArray(tile, 0 * LANES);
        high0.intoArray(tile, 1 * LANES);
        low1.intoArray(tile, 2 * LANES);
        high1.intoArray(tile, 3 * LANES);
        low2.intoArray(tile, 4 * LANES);
        high2.intoArray(tile, 5 * LANES);
        low3.intoArray(tile, 6 * LANES);
        high3.intoArray(tile, 7 * LANES);
        low4.intoArray(tile, 8 * LANES);
        high4.intoArray(tile, 9 * LANES);
        low5.intoArray(tile, 10 * LANES);
        high5.intoArray(tile, 11 * LANES);
        low6.intoArray(tile, 12 * LANES);
        high6.intoArray(tile, 13 * LANES);
        low7.intoArray(tile, 14 * LANES);
        high7.intoArray(tile, 15 * LANES);
    }

    private static void four(float[] panel, int panelAt, float[] sliver, int sliverAt, int depth, float[] tile) {
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector low1 = low0;
        FloatVector low2 = low0;
        FloatVector low3 = low0;
        FloatVector high0 = low0;
        FloatVector high1 = low0;
        FloatVector high2 = low0;
        FloatVector high3 = low0;
        int a = panelAt;
        int b = sliverAt;
        for (int p = 0; p < depth; p++) {
            FloatVector low = FloatVector.fromArray(SPECIES, panel, a);
            FloatVector high = FloatVector.fromArray(SPECIES, panel, a + LANES);
            FloatVector value0 = FloatVector.broadcast(SPECIES, sliver[b]);
            low0 = low.fma(value0, low0);
            high0 = high.fma(value0, high0);
            FloatVector value1 = FloatVector.broadcast(SPECIES, sliver[b + 1]);
            low1 = low.fma(value1, low1);
            high1 = high.fma(value1, high1);
            FloatVector value2 = FloatVector.broadcast(SPECIES, sliver[b + 2]);
            low2 = low.fma(value2, low2);
            high2 = high.fma(value2, high2);
            FloatVector value3 = FloatVector.broadcast(SPECIES, sliver[b + 3]);
            low3 = low.fma(value3, low3);
            high3 = high.fma(value3, high3);
            a += 2 * LANES;
            b += 4;
        }
        low0.intoArray(tile, 0 * LANES);
        high0.intoArray(tile, 1 * LANES);
        low1.intoArray(tile, 2 * LANES);
        high1.intoArray(tile, 3 * LANES);
        low2.intoArray(tile, 4 * LANES);
        high2.intoArray(tile, 5 * LANES);
        low3.intoArray(tile, 6 * LANES);
        high3.intoArray(tile, 7 * LANES);
    }
}
