package dev.gradus.math;

/**
 * Convolution without unrolling: images are narrowed onto the grid of {@link Convolution}, where the numbers under a tap of
 * the window follow each other for places that follow each other, and tiles of places by filters are summed in registers
 * straight from there. What unrolling would copy {@code kernel} times over is copied once.
 *
 * <ul>
 *   <li>Forward, a vector holds places, and taps are broadcast weights.
 *   <li>Back to the input, a vector holds places of the gradient, the sum runs over filters, and each tile is added to the
 *       grid of the input where its taps lie.
 *   <li>Back to the weight, a vector holds filters, the sum runs over places, and the broadcast numbers are those of the
 *       grid.
 * </ul>
 *
 * <p>Examples are independent, so they are what threads share. The weight gradient is summed in pieces of examples that
 * depend on the sizes alone and then in their order, so the bits are the same for any number of threads.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
abstract class GridConvolver<A> implements Convolver, Kernel.RangeTask {

    private enum Phase { FORWARD, BACK_INPUT, BACK_WEIGHT, REDUCE }

    /** Units of work in a phase, about; more would only cost. */
    private static final int UNITS = 16;
    private static final int MOST_PIECES = 8;
    /** So many numbers the pieces of a weight gradient may hold together. */
    private static final int MOST_PIECE_NUMBERS = 1 << 20;

    final int lanes;
    final int columns;

    private Phase phase;
    private Convolution shape;
    private Matrix input;
    private Matrix output;
    private Matrix rectified;
    private Matrix weight;
    private Matrix bias;
    private boolean rectify;
    private A weights;
    private A starts;
    private A sums;
    private int[] steps = {};
    private int[] bases = {};

    private int gradPlane;
    private int panelWidth;
    private int panels;
    private int groupPanels;
    private int paddedTaps;
    private int pieces;
    private int panelsPerUnit;

    /** @param columns numbers that are broadcast together */
    GridConvolver(int lanes, int columns) {
        this.lanes = lanes;
        this.columns = columns;
        weights = make(0);
        starts = make(0);
        sums = make(0);
    }

    abstract A make(int length);

    abstract int length(A array);

    /** The calling thread's own images. */
    abstract GridStage<A> desk();

    /** {@code to[toAt + i] = from[at + i * step]}. */
    abstract void load(double[] from, int at, int step, A to, int toAt, int count);

    /** {@code to[i] = from[at + i * step]} where {@code positive[positiveAt + i * step] > 0}, else 0. */
    final void passWherePositive(double[] from, int at, double[] positive, int positiveAt, int step, double[] to, int count) {
        if (step == 1) {
            DoubleTiles.passWherePositive(from, at, positive, positiveAt, to, count);
            return;
        }
        for (int i = 0, k = at, p = positiveAt; i < count; i++, k += step, p += step) {
            to[i] = positive[p] > 0 ? from[k] : 0;
        }
    }

    /** {@code to[toAt + i * step] = from[at + i]}. */
    abstract void store(A from, int at, double[] to, int toAt, int step, int count);

    /** {@code to[toAt + i * toStep] = from[at + i * step]}. */
    abstract void scatter(double[] from, int at, int step, A to, int toAt, int toStep, int count);

    /** {@code to[i * width + l] = from[at + l * step + i]}; missing lanes up to the width are zero. */
    abstract void transpose(A from, int at, int step, int lanes, int count, A to, int width);

    abstract void fill(A array, int from, int to, double value);

    /** {@code to[toAt + i] = from[at + i * step]}. */
    abstract void unpack(A from, int at, int step, double[] to, int toAt, int count);

    abstract void gather(A wide, int wideAt, int[] steps, int depth, A narrow, int narrowAt, A start, int startAt, boolean rectify,
                         A to, int at, int step, int lanes);

    abstract void gatherAdd(A wide, int wideAt, int[] steps, int depth, A narrow, int narrowAt, A to, int at, int[] bases, int base,
                            int lanes);

    abstract void sum(A wide, int wideAt, int width, int depth, A narrow, int[] bases, int base, A to, int at);

    abstract void add(A from, int start, A to, int at, int lanes);

    @Override
    public final void forward(Convolution newShape, Matrix newInput, Matrix newWeight, Matrix newBias, boolean newRectify, Matrix newOutput,
                              Team team) {
        shape = newShape;
        input = newInput;
        weight = newWeight;
        bias = newBias;
        output = newOutput;
        rectify = newRectify;
        packFilters();
        share(Phase.FORWARD, input.columns, team);
        forget();
    }

    @Override
    public final void backInput(Convolution newShape, Matrix gradOutput, Matrix newRectified, Matrix newWeight, Matrix gradInput, Team team) {
        shape = newShape;
        output = gradOutput;
        rectified = newRectified;
        weight = newWeight;
        input = gradInput;
        gradPlane = paddedPlaces();
        packTaps();
        share(Phase.BACK_INPUT, input.columns, team);
        forget();
    }

    @Override
    public final void backWeight(Convolution newShape, Matrix newInput, Matrix gradOutput, Matrix newRectified, Matrix gradWeight,
                                 Matrix gradBias, Team team) {
        shape = newShape;
        input = newInput;
        output = gradOutput;
        rectified = newRectified;
        weight = gradWeight;
        bias = gradBias;
        gradPlane = paddedPlaces();
        panelWidth = shape.groupFilters() > lanes || columns == 4 ? 2 * lanes : lanes;
        groupPanels = count(shape.groupFilters(), panelWidth);
        panels = shape.groups * groupPanels;
        // One tap more than the window has: it reads ones and so sums the gradient of the bias.
        paddedTaps = count(shape.depth() + 1, columns) * columns;
        long numbers = (long) panels * paddedTaps * panelWidth;
        pieces = (int) Math.max(1, Math.min(Math.min(MOST_PIECES, input.columns), MOST_PIECE_NUMBERS / numbers));
        panelsPerUnit = count(panels, Math.max(1, MOST_PIECES / pieces));
        sums = grown(sums, Math.toIntExact(pieces * numbers));
        bases = taps(bases);
        share(Phase.BACK_WEIGHT, pieces * count(panels, panelsPerUnit), team);
        share(Phase.REDUCE, panels, team);
        forget();
    }

    private void share(Phase next, int count, Team team) {
        phase = next;
        if (team == null) {
            run(0, count);
        } else {
            team.run(count, count(count, UNITS), this);
        }
    }

    @Override
    public final void run(int from, int to) {
        GridStage<A> desk = desk();
        for (int i = from; i < to; i++) {
            switch (phase) {
                case FORWARD -> forward(desk, i);
                case BACK_INPUT -> backInput(desk, i);
                case BACK_WEIGHT -> backWeight(desk, i);
                case REDUCE -> reduce(i);
            }
        }
    }

    private void forget() {
        input = null;
        output = null;
        rectified = null;
        weight = null;
        bias = null;
    }

    /** Filters side by side: weight p of filter s of a sliver at {@code p * columns + s}; padded with zeros. */
    private void packFilters() {
        int slivers = count(shape.groupFilters(), columns);
        int depth = shape.depth();
        weights = grown(weights, shape.groups * slivers * depth * columns);
        starts = grown(starts, shape.groups * slivers * columns);
        fill(starts, 0, shape.groups * slivers * columns, 0);
        for (int group = 0; group < shape.groups; group++) {
            for (int sliver = 0; sliver < slivers; sliver++) {
                int filter = group * shape.groupFilters() + sliver * columns;
                int filters = Math.min(columns, shape.groupFilters() - sliver * columns);
                int at = (group * slivers + sliver) * depth * columns;
                pack(weight.data, weight.offset + filter * depth, depth, 1, filters, depth, weights, at, columns);
                if (bias != null) {
                    load(bias.data, bias.offset + filter, 1, starts, (group * slivers + sliver) * columns, filters);
                }
            }
        }
    }

    private void forward(GridStage<A> desk, int example) {
        int slivers = count(shape.groupFilters(), columns);
        int depth = shape.depth();
        int rowLength = paddedPlaces();
        A image = desk.image(this, shape, input, example);
        A rows = desk.rows(this, columns * rowLength);
        int to = output.offset + example * output.stride;
        for (int group = 0; group < shape.groups; group++) {
            int imageAt = group * shape.groupChannels() * shape.channelSize;
            for (int sliver = 0; sliver < slivers; sliver++) {
                int unit = group * slivers + sliver;
                for (int q = 0; q < shape.places; q += 2 * lanes) {
                    gather(image, imageAt + q, shape.taps, depth, weights, unit * depth * columns, starts, unit * columns, rectify,
                            rows, q, rowLength, shape.places - q);
                }
                int filter = group * shape.groupFilters() + sliver * columns;
                int filters = Math.min(columns, shape.groupFilters() - sliver * columns);
                for (int s = 0; s < filters; s++) {
                    for (int y = 0; y < shape.outHeight; y++) {
                        store(rows, s * rowLength + y * shape.pitch, output.data, to + (filter + s) * shape.outputChannelStep()
                                + y * shape.outWidth * shape.outputPlaceStep(), shape.outputPlaceStep(), shape.outWidth);
                    }
                }
            }
        }
    }

    /** Taps side by side, channels of one tap first: weight of filter o for tap s of a sliver at {@code o * columns + s}. */
    private void packTaps() {
        int filters = shape.groupFilters();
        int depth = shape.depth();
        int channels = shape.groupChannels();
        int area = shape.window.area();
        int slivers = count(depth, columns);
        weights = grown(weights, shape.groups * slivers * filters * columns);
        bases = bases.length < slivers * columns ? new int[slivers * columns] : bases;
        for (int j = 0; j < slivers * columns; j++) {
            int tap = Math.min(j, depth - 1);
            bases[j] = tap % channels * shape.channelSize + shape.taps[tap / channels];
        }
        for (int group = 0; group < shape.groups; group++) {
            int from = weight.offset + group * filters * depth;
            for (int sliver = 0; sliver < slivers; sliver++) {
                int at = (group * slivers + sliver) * filters * columns;
                for (int s = 0; s < columns; s++) {
                    int j = sliver * columns + s;
                    if (j < depth) {
                        scatter(weight.data, from + j % channels * area + j / channels, depth, weights, at + s, columns, filters);
                    } else {
                        for (int o = 0; o < filters; o++) {
                            fill(weights, at + o * columns + s, at + o * columns + s + 1, 0);
                        }
                    }
                }
            }
        }
        steps = steps.length < filters ? new int[filters] : steps;
        for (int o = 0; o < filters; o++) {
            steps[o] = o * gradPlane;
        }
    }

    private void backInput(GridStage<A> desk, int example) {
        int filters = shape.groupFilters();
        int slivers = count(shape.depth(), columns);
        A grads = desk.planes(this, shape, output, rectified, example, gradPlane);
        A image = desk.zeros(this, shape);
        for (int group = 0; group < shape.groups; group++) {
            int imageAt = group * shape.groupChannels() * shape.channelSize;
            for (int sliver = 0; sliver < slivers; sliver++) {
                for (int q = 0; q < shape.places; q += 2 * lanes) {
                    gatherAdd(grads, group * filters * gradPlane + q, steps, filters, weights, (group * slivers + sliver) * filters * columns,
                            image, imageAt + q, bases, sliver * columns, shape.places - q);
                }
            }
        }
        desk.unload(this, shape, image, input, example);
    }

    /** Where the taps lie, then ones for the bias and for what fills the last sliver. */
    private int[] taps(int[] old) {
        int[] at = old.length < paddedTaps ? new int[paddedTaps] : old;
        System.arraycopy(shape.taps, 0, at, 0, shape.depth());
        return at;
    }

    private void backWeight(GridStage<A> desk, int unit) {
        int panelUnits = count(panels, panelsPerUnit);
        int piece = unit / panelUnits;
        int firstPanel = unit % panelUnits * panelsPerUnit;
        int lastPanel = Math.min(panels, firstPanel + panelsPerUnit);
        int panelSize = paddedTaps * panelWidth;
        int at = piece * panels * panelSize;
        fill(sums, at + firstPanel * panelSize, at + lastPanel * panelSize, 0);
        int depth = shape.depth();
        int[] tapsOfGroup = desk.bases(paddedTaps);
        int examples = input.columns;
        int last = (int) ((long) (piece + 1) * examples / pieces);
        for (int example = (int) ((long) piece * examples / pieces); example < last; example++) {
            A image = desk.image(this, shape, input, example);
            A grads = desk.planes(this, shape, output, rectified, example, gradPlane);
            for (int panel = firstPanel; panel < lastPanel; panel++) {
                int group = panel / groupPanels;
                for (int p = 0; p < paddedTaps; p++) {
                    tapsOfGroup[p] = p < depth ? bases[p] + group * shape.groupChannels() * shape.channelSize : desk.ones();
                }
                int filter = group * shape.groupFilters() + panel % groupPanels * panelWidth;
                int filters = Math.min(panelWidth, (group + 1) * shape.groupFilters() - filter);
                A wide = desk.panel(this, grads, filter * gradPlane, gradPlane, filters, shape.places, panelWidth);
                for (int p = 0; p < paddedTaps; p += columns) {
                    sum(wide, 0, panelWidth, shape.places, image, tapsOfGroup, p, sums, at + panel * panelSize + p * panelWidth);
                }
            }
        }
    }

    /** Adds up the pieces of one panel, in their order, and puts its filters where they belong. */
    private void reduce(int panel) {
        int panelSize = paddedTaps * panelWidth;
        int from = panel * panelSize;
        for (int piece = 1; piece < pieces; piece++) {
            add(sums, from + piece * panels * panelSize, sums, from, panelSize);
        }
        int depth = shape.depth();
        int first = panel % groupPanels * panelWidth;
        int filter = panel / groupPanels * shape.groupFilters() + first;
        int filters = Math.min(panelWidth, shape.groupFilters() - first);
        for (int l = 0; l < filters; l++) {
            unpack(sums, from + l, panelWidth, weight.data, weight.offset + (filter + l) * depth, depth);
            if (bias != null) {
                unpack(sums, from + depth * panelWidth + l, panelWidth, bias.data, bias.offset + filter + l, 1);
            }
        }
    }

    /** Lane l of step p comes from {@code from[at + l * step + p * deep]}; missing lanes up to the width are zero if there are several. */
    abstract void pack(double[] from, int at, int step, int deep, int lanes, int depth, A to, int toAt, int width);

    /** Places rounded up, so that whole tiles may be read. */
    final int paddedPlaces() {
        return count(shape.places, 2 * lanes) * 2 * lanes;
    }

    final A grown(A array, int length) {
        return length(array) < length ? make(length) : array;
    }

    static int count(int size, int width) {
        return (size + width - 1) / width;
    }
}
