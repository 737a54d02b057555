package dev.gradus.math;

import dev.gradus.math.Kernel.Transpose;
import dev.gradus.math.Kernel.Write;

/**
 * A product cut into tiles that live in registers, as in K. Goto, R. van de Geijn: <i>Anatomy of high-performance matrix
 * multiplication</i> (ACM TOMS 34, 2008).
 *
 * <p>One operand is <em>wide</em>: it is copied into panels of {@link #panelWidth} numbers per step of the depth, which a
 * kernel loads as vectors. The other is <em>narrow</em>: copied into slivers of {@link #sliverWidth} numbers per step,
 * which it broadcasts. Both copies are padded with zeros, so a kernel knows only full tiles; the padding never
 * reaches C. Either A or B can be wide: whichever wastes less.
 *
 * <p>Each number of C is summed in the order of k inside one tile, block of the depth after block. Blocks follow from the
 * sizes alone, so the bits are the same for any number of threads.
 *
 * <p>An instance holds the buffers and the product in hand: one caller at a time.
 */
abstract class PackedProduct implements Kernel.RangeTask {

    /** Steps of the depth in a block: a sliver stays in the first-level cache. */
    static final int DEPTH_BLOCK = 512;
    /** Wide lanes in a block: its panels stay in the second-level cache. */
    static final int WIDE_BLOCK = 256;
    /** Narrow lanes in a block: its slivers stay in the third-level cache. */
    static final int NARROW_BLOCK = 2048;
    /** Into so many units a phase is cut, whatever the number of threads. */
    private static final int UNITS = 16;
    /** Below so many multiply-adds waking the helpers costs more than they save. */
    static final long FEWEST_SHARED = 400_000;

    final int panelWidth;
    final int sliverWidth;
    private final int wideGrain;

    private double[] wide;
    private int wideOffset;
    private int wideStep;
    private int wideDeep;
    private double[] narrow;
    private int narrowOffset;
    private int narrowStep;
    private int narrowDeep;
    private double[] target;
    private int targetOffset;
    private int targetWide;
    private int targetNarrow;

    private int firstWide;
    private int wideCount;
    private int firstNarrow;
    private int narrowCount;
    private int firstDepth;
    private int depth;
    private boolean add;
    private boolean packsNarrow;
    private boolean packing;
    private int sliversPerUnit;
    private int panelsPerUnit;

    /** @param wideGrain so many lanes of a panel are computed together */
    PackedProduct(int panelWidth, int sliverWidth, int wideGrain) {
        this.panelWidth = panelWidth;
        this.sliverWidth = sliverWidth;
        this.wideGrain = wideGrain;
    }

    /** Makes room for blocks of at most these sizes. */
    abstract void reserve(int panels, int slivers, int depth);

    /** Copies {@code lanes} lanes, {@code depth} steps, into panel {@code index}; lane l of step p is {@code from[at + l * step + p * deep]}. */
    abstract void packPanel(int index, double[] from, int at, int step, int deep, int lanes, int depth);

    /** The same for a sliver. */
    abstract void packSliver(int index, double[] from, int at, int step, int deep, int lanes, int depth);

    /**
     * Multiplies a panel by a sliver and writes or adds the {@code wideLanes x narrowLanes} first numbers of the tile:
     * (l, s) belongs to {@code to[at + l * wideStep + s * narrowStep]}.
     */
    abstract void tile(Object scratch, int panel, int sliver, int depth, double[] to, int at, int wideStep, int narrowStep,
                       int wideLanes, int narrowLanes, boolean add);

    /** Room for one tile, the calling thread's own. */
    abstract Object scratch();

    final void multiply(Matrix a, Transpose transposeA, Matrix b, Transpose transposeB, Matrix c, Write write, Team team) {
        boolean flipA = transposeA == Transpose.YES;
        boolean flipB = transposeB == Transpose.YES;
        multiply(a.data, a.offset, flipA ? a.stride : 1, flipA ? 1 : a.stride, b.data, b.offset, flipB ? b.stride : 1, flipB ? 1 : b.stride,
                c.data, c.offset, 1, c.stride, c.rows, c.columns, flipA ? a.rows : a.columns, write == Write.ADD, team);
    }

    /**
     * The same for arrays with any steps: A(i, k) is {@code a[aAt + i * aRow + k * aDeep]}, B(k, j) is
     * {@code b[bAt + k * bDeep + j * bColumn]}, C(i, j) is {@code c[cAt + i * cRow + j * cColumn]}.
     */
    final void multiply(double[] a, int aAt, int aRow, int aDeep, double[] b, int bAt, int bDeep, int bColumn,
                        double[] c, int cAt, int cRow, int cColumn, int rows, int columns, int fullDepth, boolean adds, Team team) {
        boolean rowsAreWide = (long) padded(rows, wideGrain) * padded(columns, sliverWidth)
                <= (long) padded(columns, wideGrain) * padded(rows, sliverWidth);
        if (rowsAreWide) {
            setWide(a, aAt, aRow, aDeep);
            setNarrow(b, bAt, bColumn, bDeep);
        } else {
            setWide(b, bAt, bColumn, bDeep);
            setNarrow(a, aAt, aRow, aDeep);
        }
        target = c;
        targetOffset = cAt;
        targetWide = rowsAreWide ? cRow : cColumn;
        targetNarrow = rowsAreWide ? cColumn : cRow;
        Team helpers = (long) rows * columns * fullDepth < FEWEST_SHARED ? null : team;
        run(rowsAreWide ? rows : columns, rowsAreWide ? columns : rows, fullDepth, adds, helpers);
        wide = null;
        narrow = null;
        target = null;
    }

    private void run(int wideTotal, int narrowTotal, int fullDepth, boolean adds, Team team) {
        int depthBlocks = (fullDepth + DEPTH_BLOCK - 1) / DEPTH_BLOCK;
        int depthBlock = (fullDepth + depthBlocks - 1) / depthBlocks;
        reserve(count(Math.min(wideTotal, WIDE_BLOCK), panelWidth), count(Math.min(narrowTotal, NARROW_BLOCK), sliverWidth), depthBlock);
        for (firstNarrow = 0; firstNarrow < narrowTotal; firstNarrow += NARROW_BLOCK) {
            narrowCount = Math.min(NARROW_BLOCK, narrowTotal - firstNarrow);
            for (firstDepth = 0; firstDepth < fullDepth; firstDepth += depthBlock) {
                depth = Math.min(depthBlock, fullDepth - firstDepth);
                add = adds || firstDepth > 0;
                for (firstWide = 0; firstWide < wideTotal; firstWide += WIDE_BLOCK) {
                    wideCount = Math.min(WIDE_BLOCK, wideTotal - firstWide);
                    block(team);
                }
            }
        }
    }

    /** Packs, then multiplies; the slivers stay for all blocks of wide lanes. */
    private void block(Team team) {
        int panels = count(wideCount, panelWidth);
        int slivers = count(narrowCount, sliverWidth);
        packsNarrow = firstWide == 0;
        packing = true;
        share(team, panels + (packsNarrow ? slivers : 0));
        packing = false;
        sliversPerUnit = count(slivers, UNITS);
        int sliverUnits = count(slivers, sliversPerUnit);
        panelsPerUnit = count(panels, Math.max(1, UNITS / sliverUnits));
        share(team, sliverUnits * count(panels, panelsPerUnit));
    }

    private void share(Team team, int units) {
        if (team == null) {
            run(0, units);
        } else {
            team.run(units, 1, this);
        }
    }

    @Override
    public final void run(int from, int to) {
        if (packing) {
            for (int unit = from; unit < to; unit++) {
                pack(unit);
            }
            return;
        }
        int panels = count(wideCount, panelWidth);
        int slivers = count(narrowCount, sliverWidth);
        int panelUnits = count(panels, panelsPerUnit);
        Object scratch = scratch();
        for (int unit = from; unit < to; unit++) {
            int firstSliver = unit / panelUnits * sliversPerUnit;
            int firstPanel = unit % panelUnits * panelsPerUnit;
            int lastSliver = Math.min(slivers, firstSliver + sliversPerUnit);
            int lastPanel = Math.min(panels, firstPanel + panelsPerUnit);
            for (int sliver = firstSliver; sliver < lastSliver; sliver++) {
                for (int panel = firstPanel; panel < lastPanel; panel++) {
                    tile(scratch, panel, sliver);
                }
            }
        }
    }

    private void pack(int unit) {
        int panels = count(wideCount, panelWidth);
        if (unit < panels) {
            int lane = unit * panelWidth;
            packPanel(unit, wide, wideOffset + (firstWide + lane) * wideStep + firstDepth * wideDeep, wideStep, wideDeep,
                    Math.min(panelWidth, wideCount - lane), depth);
        } else {
            int lane = (unit - panels) * sliverWidth;
            packSliver(unit - panels, narrow, narrowOffset + (firstNarrow + lane) * narrowStep + firstDepth * narrowDeep, narrowStep,
                    narrowDeep, Math.min(sliverWidth, narrowCount - lane), depth);
        }
    }

    private void tile(Object scratch, int panel, int sliver) {
        int wideLane = panel * panelWidth;
        int narrowLane = sliver * sliverWidth;
        tile(scratch, panel, sliver, depth, target,
                targetOffset + (firstWide + wideLane) * targetWide + (firstNarrow + narrowLane) * targetNarrow, targetWide, targetNarrow,
                Math.min(panelWidth, wideCount - wideLane), Math.min(sliverWidth, narrowCount - narrowLane), add);
    }

    private void setWide(double[] from, int at, int step, int deep) {
        wide = from;
        wideOffset = at;
        wideStep = step;
        wideDeep = deep;
    }

    private void setNarrow(double[] from, int at, int step, int deep) {
        narrow = from;
        narrowOffset = at;
        narrowStep = step;
        narrowDeep = deep;
    }

    private static int padded(int size, int width) {
        return count(size, width) * width;
    }

    private static int count(int size, int width) {
        return (size + width - 1) / width;
    }
}
