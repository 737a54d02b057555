package dev.gradus.math;

import java.util.Arrays;

/** The images of one example that one thread has on the grid of a {@link Convolution}. Arrays grow and are kept. */
final class GridStage<A> {

    private A image;
    private A planes;
    private A panel;
    private A rows;
    /** One plane of a gradient where the output was positive. */
    private double[] passed = {};
    private int[] bases = {};
    private int ones;

    GridStage(A empty) {
        image = empty;
        planes = empty;
        panel = empty;
        rows = empty;
    }

    /** The input on the grid, zeros around it; then room for a tile that reaches over the end, then a one for each place. */
    A image(GridConvolver<A> by, Convolution shape, Matrix input, int example) {
        int size = shape.channels * shape.channelSize;
        ones = size + by.paddedPlaces();
        image = by.grown(image, ones + shape.places);
        by.fill(image, ones, ones + shape.places, 1);
        int from = input.offset + example * input.stride;
        if (isWhole(shape)) {
            by.load(input.data, from, 1, image, 0, size);
            return image;
        }
        Window window = shape.window;
        for (int c = 0; c < shape.channels; c++) {
            int channel = from + c * shape.inputChannelStep();
            int to = c * shape.channelSize;
            for (int down = 0; down < shape.phasesDown; down++) {
                for (int across = 0; across < shape.phasesAcross; across++) {
                    for (int row = 0; row < shape.gridRows; row++, to += shape.pitch) {
                        int y = row * window.strideHeight() + down - window.padTop();
                        int first = first(shape, across);
                        int end = end(shape, across);
                        if (y < 0 || y >= shape.height || first >= end) {
                            by.fill(image, to, to + shape.pitch, 0);
                            continue;
                        }
                        int x = first * window.strideWidth() + across - window.padLeft();
                        by.fill(image, to, to + first, 0);
                        by.load(input.data, channel + (y * shape.width + x) * shape.inputPlaceStep(),
                                window.strideWidth() * shape.inputPlaceStep(), image, to + first, end - first);
                        by.fill(image, to + end, to + shape.pitch, 0);
                    }
                }
            }
        }
        return image;
    }

    /** Where {@link #image} put the ones. */
    int ones() {
        return ones;
    }

    /** An empty grid for the gradient of an input. */
    A zeros(GridConvolver<A> by, Convolution shape) {
        int size = shape.channels * shape.channelSize + by.paddedPlaces();
        image = by.grown(image, size);
        by.fill(image, 0, size, 0);
        return image;
    }

    /** Takes the gradient of an input off the grid; what no window reaches is zero. */
    void unload(GridConvolver<A> by, Convolution shape, A grid, Matrix gradInput, int example) {
        int at = gradInput.offset + example * gradInput.stride;
        double[] to = gradInput.data;
        if (isWhole(shape)) {
            by.store(grid, 0, to, at, 1, gradInput.rows);
            return;
        }
        if (shape.window.strideWidth() > 1 || shape.channelsLast || end(shape, 0) - first(shape, 0) < shape.width) {
            Arrays.fill(to, at, at + gradInput.rows, 0);
        }
        for (int c = 0; c < shape.channels; c++) {
            for (int y = 0; y < shape.height; y++) {
                unloadRow(by, shape, grid, c, y, to, at + c * shape.inputChannelStep() + y * shape.width * shape.inputPlaceStep());
            }
        }
    }

    private void unloadRow(GridConvolver<A> by, Convolution shape, A grid, int channel, int y, double[] to, int at) {
        Window window = shape.window;
        int down = (y + window.padTop()) % window.strideHeight();
        int row = (y + window.padTop()) / window.strideHeight();
        if (down >= shape.phasesDown || row >= shape.gridRows) {
            if (!shape.channelsLast) {
                Arrays.fill(to, at, at + shape.width, 0);
            }
            return;
        }
        for (int across = 0; across < shape.phasesAcross; across++) {
            int first = first(shape, across);
            int end = end(shape, across);
            if (first < end) {
                int from = channel * shape.channelSize + ((down * shape.phasesAcross + across) * shape.gridRows + row) * shape.pitch + first;
                int x = first * window.strideWidth() + across - window.padLeft();
                by.store(grid, from, to, at + x * shape.inputPlaceStep(), window.strideWidth() * shape.inputPlaceStep(), end - first);
            }
        }
    }

    /** The gradient of an output, a plane per filter with rows as far apart as on the grid and zeros between them. */
    A planes(GridConvolver<A> by, Convolution shape, Matrix gradOutput, Matrix rectified, int example, int plane) {
        planes = by.grown(planes, shape.filters * plane);
        int from = gradOutput.offset + example * gradOutput.stride;
        int positive = rectified == null ? 0 : rectified.offset + example * rectified.stride;
        boolean whole = shape.pitch == shape.outWidth;
        int rowsAtOnce = whole ? 1 : shape.outHeight;
        int length = whole ? shape.places : shape.outWidth;
        if (passed.length < shape.outArea()) {
            passed = new double[shape.outArea()];
        }
        for (int o = 0; o < shape.filters; o++) {
            int at = o * shape.outputChannelStep();
            double[] grads = gradOutput.data;
            int first = from + at;
            int step = shape.outputPlaceStep();
            if (rectified != null) {
                by.passWherePositive(grads, first, rectified.data, positive + at, step, passed, shape.outArea());
                grads = passed;
                first = 0;
                step = 1;
            }
            int to = o * plane;
            for (int y = 0; y < rowsAtOnce; y++) {
                int row = to + y * shape.pitch;
                by.load(grads, first + y * shape.outWidth * step, step, planes, row, length);
                by.fill(planes, row + length, y == rowsAtOnce - 1 ? to + plane : row + shape.pitch, 0);
            }
        }
        return planes;
    }

    /** Planes turned round: the filters of one place side by side. */
    A panel(GridConvolver<A> by, A from, int at, int plane, int filters, int places, int width) {
        panel = by.grown(panel, places * width);
        by.transpose(from, at, plane, filters, places, panel, width);
        return panel;
    }

    A rows(GridConvolver<A> by, int size) {
        rows = by.grown(rows, size);
        return rows;
    }

    int[] bases(int count) {
        if (bases.length < count) {
            bases = new int[count];
        }
        return bases;
    }

    /** True when the grid of the input is the input. */
    private static boolean isWhole(Convolution shape) {
        Window window = shape.window;
        return !shape.channelsLast && window.strideHeight() == 1 && window.strideWidth() == 1 && window.padTop() == 0 && window.padLeft() == 0
                && shape.gridRows == shape.height && shape.pitch == shape.width;
    }

    /** The first column of a phase of the grid that lies on the image. */
    private static int first(Convolution shape, int across) {
        int before = shape.window.padLeft() - across;
        return before <= 0 ? 0 : Math.min(shape.pitch, GridConvolver.count(before, shape.window.strideWidth()));
    }

    /** The column after the last one that does. */
    private static int end(Convolution shape, int across) {
        int columns = shape.width + shape.window.padLeft() - across;
        return columns <= 0 ? 0 : Math.min(shape.pitch, GridConvolver.count(columns, shape.window.strideWidth()));
    }
}
