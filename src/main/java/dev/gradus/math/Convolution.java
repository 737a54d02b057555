package dev.gradus.math;

/**
 * The sizes of a convolution: a window slides over an image of {@code channels} planes and each of {@code filters}
 * filters gives one plane of {@link #outHeight} x {@link #outWidth} numbers,
 *
 * <pre>output[o, y, x] = bias[o] + sum over c, i, j of weight[o, c, i, j] input[g C + c, y s + i d - p, x s + j d - p]</pre>
 *
 * <p>where C = channels / groups, g is the group of filter o, and what lies outside the image counts as zero: the
 * cross-correlation that the field calls convolution, PyTorch's {@code Conv2d}. Weights are laid out
 * {@code [filters, channels / groups, kernelHeight, kernelWidth]}. Images are {@code [channels, height, width]}; with
 * {@code channelsLast} they are {@code [height, width, channels]}, which a sequence {@code [steps, features]} is with
 * height 1.
 *
 * <p>How it is computed. The image is copied onto a grid, padding included, one plane for each channel and each residue
 * of the stride. There, output (y, x) is place {@code q = y * pitch + x}, and the number under tap p of the window for
 * place q is {@code grid[taps[p] + q]}: stride, dilation and padding are all in {@link #taps}, and places that follow
 * each other read numbers that follow each other. Between two rows lie {@code pitch - outWidth} places of no meaning.
 *
 * <p>Immutable; make one for each layer and keep it.
 */
public final class Convolution {

    public final int channels;
    public final int height;
    public final int width;
    public final int filters;
    public final int groups;
    public final Window window;
    public final boolean channelsLast;
    public final int outHeight;
    public final int outWidth;

    /** Numbers of the grid from one row to the next. */
    final int pitch;
    final int gridRows;
    /** Planes for each channel: residues of the stride down, and across. */
    final int phasesDown;
    final int phasesAcross;
    /** Numbers of the grid from one channel to the next. */
    final int channelSize;
    /** Places of the output on the grid, those of no meaning included. */
    final int places;
    /** Where tap p of the first group lies for place 0; p counts channels of the group, then rows, then columns of the window. */
    final int[] taps;

    /**
     * @throws IllegalArgumentException if groups do not divide channels and filters, or the window does not fit
     */
    public Convolution(int channels, int height, int width, int filters, int groups, Window window, boolean channelsLast) {
        this(channels, height, width, filters, groups, window, channelsLast, window.outHeight(height), window.outWidth(width));
    }

    /**
     * One whose window goes to the first places only, as many as are given: what a transposed convolution needs whose
     * output padding is as large as its stride or larger.
     *
     * @throws IllegalArgumentException if groups do not divide channels and filters, or the places do not fit
     */
    public Convolution(int channels, int height, int width, int filters, int groups, Window window, boolean channelsLast,
            int outHeight, int outWidth) {
        if (groups < 1 || channels < 1 || filters < 1 || channels % groups != 0 || filters % groups != 0) {
            throw new IllegalArgumentException("Groups divide channels and filters, but got " + groups + " groups for " + channels
                    + " channels and " + filters + " filters.");
        }
        this.channels = channels;
        this.height = height;
        this.width = width;
        this.filters = filters;
        this.groups = groups;
        this.window = window;
        this.channelsLast = channelsLast;
        this.outHeight = outHeight;
        this.outWidth = outWidth;
        if (outHeight < 1 || outWidth < 1 || outHeight > window.outHeight(height) || outWidth > window.outWidth(width)) {
            throw new IllegalArgumentException("An image of " + height + "×" + width + " is too small for " + window + ".");
        }
        int spanDown = (window.kernelHeight() - 1) * window.dilationHeight();
        int spanAcross = (window.kernelWidth() - 1) * window.dilationWidth();
        phasesDown = Math.min(window.strideHeight(), spanDown + 1);
        phasesAcross = Math.min(window.strideWidth(), spanAcross + 1);
        pitch = outWidth + spanAcross / window.strideWidth();
        gridRows = outHeight + spanDown / window.strideHeight();
        channelSize = Math.multiplyExact(Math.multiplyExact(phasesDown * phasesAcross, gridRows), pitch);
        places = (outHeight - 1) * pitch + outWidth;
        Math.multiplyExact(channels, channelSize);
        Math.multiplyExact(filters, places);
        taps = taps();
    }

    private int[] taps() {
        int[] at = new int[groupChannels() * window.area()];
        int p = 0;
        for (int c = 0; c < groupChannels(); c++) {
            for (int i = 0; i < window.kernelHeight(); i++) {
                for (int j = 0; j < window.kernelWidth(); j++) {
                    int down = i * window.dilationHeight();
                    int across = j * window.dilationWidth();
                    int phase = down % window.strideHeight() * phasesAcross + across % window.strideWidth();
                    at[p++] = c * channelSize + (phase * gridRows + down / window.strideHeight()) * pitch
                            + across / window.strideWidth();
                }
            }
        }
        return at;
    }

    public int inputSize() {
        return channels * height * width;
    }

    public int outputSize() {
        return filters * outHeight * outWidth;
    }

    public int weightSize() {
        return filters * depth();
    }

    /** Channels that one filter sees. */
    public int groupChannels() {
        return channels / groups;
    }

    public int groupFilters() {
        return filters / groups;
    }

    /** Products in one number of the output. */
    public int depth() {
        return groupChannels() * window.area();
    }

    /** Numbers of one plane of the output. */
    public int outArea() {
        return outHeight * outWidth;
    }

    /** Multiply-adds for one example. */
    public long multiplyAdds() {
        return (long) outputSize() * depth();
    }

    int inputChannelStep() {
        return channelsLast ? 1 : height * width;
    }

    int inputPlaceStep() {
        return channelsLast ? channels : 1;
    }

    int outputChannelStep() {
        return channelsLast ? 1 : outArea();
    }

    int outputPlaceStep() {
        return channelsLast ? filters : 1;
    }

    /** @param bias and rectified may be null */
    void check(Matrix input, Matrix weight, Matrix bias, Matrix output, Matrix rectified) {
        if (input.rows != inputSize() || output.rows != outputSize() || input.columns != output.columns
                || weight.size() != weightSize() || !weight.isDense()) {
            throw new IllegalArgumentException("A convolution of " + this + " takes inputs of " + inputSize() + " numbers, outputs of "
                    + outputSize() + " and " + weightSize() + " weights, but got " + input + ", " + output + " and " + weight + ".");
        }
        if (bias != null && (bias.size() != filters || !bias.isDense())) {
            throw new IllegalArgumentException("A bias holds one number per filter, " + filters + ", but got a " + bias + ".");
        }
        if (rectified != null && (rectified.rows != output.rows || rectified.columns != output.columns)) {
            throw new IllegalArgumentException("The rectified output is as large as its gradient, a " + output + ", but got a "
                    + rectified + ".");
        }
    }

    @Override
    public String toString() {
        return channels + "×" + height + "×" + width + " to " + filters + "×" + outHeight + "×" + outWidth;
    }
}
