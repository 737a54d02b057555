package dev.gradus.math;

import java.util.Arrays;
import org.ojalgo.matrix.operation.MultiplyNeither;

/**
 * A product in double by ojAlgo's own multiplication, {@code org.ojalgo.matrix.operation.MultiplyNeither}: the reference.
 *
 * <p>Its stores have neither offset nor stride, read the sizes from the lengths of the arrays and allocate in every
 * transposed product, so it gets dense tiles of exact lengths: 8 rows, 16 columns and a depth rounded up to a power of two.
 * Tiles this narrow it never divides among its own threads.
 */
final class OjalgoProduct extends PackedProduct {

    private static final int ROWS = 8;
    private static final int COLUMNS = 16;
    private static final int SHORTEST_DEPTH = 16;

    private static final MultiplyNeither.Primitive64 MULTIPLY = MultiplyNeither.newPrimitive64(ROWS, COLUMNS);
    private static final ThreadLocal<double[]> TILE = ThreadLocal.withInitial(() -> new double[ROWS * COLUMNS]);

    /** Tiles by the binary logarithm of their depth. */
    private final double[][][] panels = new double[Integer.SIZE][0][];
    private final double[][][] slivers = new double[Integer.SIZE][0][];
    /** That of the product in hand; a shorter last block is padded with zeros. */
    private int size;

    OjalgoProduct() {
        super(ROWS, COLUMNS, ROWS);
    }

    @Override
    void reserve(int panelCount, int sliverCount, int depth) {
        size = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(SHORTEST_DEPTH, depth) - 1);
        panels[size] = grown(panels[size], panelCount, ROWS << size);
        slivers[size] = grown(slivers[size], sliverCount, COLUMNS << size);
    }

    @Override
    Object scratch() {
        return TILE.get();
    }

    @Override
    void packPanel(int index, double[] from, int at, int step, int deep, int lanes, int depth) {
        double[] panel = panels[size][index];
        DoublePanels.pack(from, at, step, deep, lanes, depth, panel, 0, ROWS);
        Arrays.fill(panel, depth * ROWS, panel.length, 0);
    }

    /** Column after column, as ojAlgo reads its right operand. */
    @Override
    void packSliver(int index, double[] from, int at, int step, int deep, int lanes, int depth) {
        double[] sliver = slivers[size][index];
        Arrays.fill(sliver, 0);
        for (int s = 0; s < lanes; s++) {
            int column = s << size;
            for (int p = 0; p < depth; p++) {
                sliver[column + p] = from[at + s * step + p * deep];
            }
        }
    }

    @Override
    void tile(Object scratch, int panel, int sliver, int depth, double[] to, int at, int wideStep, int narrowStep, int wideLanes,
              int narrowLanes, boolean add) {
        double[] tile = (double[]) scratch;
        MULTIPLY.invoke(tile, panels[size][panel], 1 << size, slivers[size][sliver]);
        DoublePanels.unpack(tile, ROWS, to, at, wideStep, narrowStep, wideLanes, narrowLanes, add);
    }

    private static double[][] grown(double[][] tiles, int count, int length) {
        if (tiles.length >= count) {
            return tiles;
        }
        double[][] more = Arrays.copyOf(tiles, count);
        for (int i = tiles.length; i < count; i++) {
            more[i] = new double[length];
        }
        return more;
    }
}
