package dev.gradus.ui.neuron;

import dev.gradus.math.Matrix;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;

/**
 * Pixels of one neuron's tile. A response over the plane is a heat map of the diverging map with a thin line where it is
 * zero; over one input it is the filled curve; over rows the mean is a bar from the middle line, negative ones striped.
 * Corners are round, so pixels are premultiplied ARGB.
 */
final class TilePaint {

    /** Pixels of a tile's side: twice what is seen at 100 %. */
    static final int SIZE = 80;
    /** Share of the colour map in small tiles. */
    private static final double RANGE = 0.74;
    private static final double ZERO_LINE = 0.8;
    private static final double ZERO_OPACITY = 0.55;
    private static final double CORNER = 8;
    private static final int BAR = SIZE / 4;
    private static final int STRIPE = 5;

    private final ColorMap map;
    private final int line;
    private final double[] values = new double[SIZE * SIZE];
    private final double[] cover = new double[SIZE * SIZE];

    TilePaint(Palette palette) {
        map = ColorMap.diverging(palette.theme());
        line = ColorMap.argb(palette.get("fg"));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                cover[y * SIZE + x] = cover(x + 0.5, y + 0.5);
            }
        }
    }

    private static double cover(double x, double y) {
        double dx = Math.max(0, Math.max(CORNER - x, x - (SIZE - CORNER)));
        double dy = Math.max(0, Math.max(CORNER - y, y - (SIZE - CORNER)));
        return Math.max(0, Math.min(1, CORNER + 0.5 - Math.hypot(dx, dy)));
    }

    /**
     * @param outputs of the layer over a square grid, units x cells
     * @param scale   what full colour stands for
     */
    void plane(Matrix outputs, int unit, int cells, double scale, int[] pixels, int at, int stride) {
        spread(outputs, unit, cells);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int place = y * SIZE + x;
                double value = values[place];
                int colour = map.argb(RANGE * value / scale);
                double slope = Math.hypot(values[x + 1 < SIZE ? place + 1 : place] - values[x + 1 < SIZE ? place : place - 1],
                        values[y + 1 < SIZE ? place + SIZE : place] - values[y + 1 < SIZE ? place : place - SIZE]);
                if (slope > 0 && Math.abs(value) < 2 * slope) {
                    double near = Math.max(0, Math.min(1, ZERO_LINE + 0.5 - Math.abs(value) / slope));
                    colour = mixed(colour, line, ZERO_OPACITY * near);
                }
                pixels[at + y * stride + x] = faded(colour, cover[place]);
            }
        }
    }

    /** Between the cells values are mixed in proportion to the distances, beyond the outermost they stay. */
    private void spread(Matrix outputs, int unit, int cells) {
        for (int y = 0; y < SIZE; y++) {
            double v = Math.max(0, Math.min(cells - 1.000001, (y + 0.5) * cells / SIZE - 0.5));
            int row = (int) v;
            for (int x = 0; x < SIZE; x++) {
                double u = Math.max(0, Math.min(cells - 1.000001, (x + 0.5) * cells / SIZE - 0.5));
                int column = (int) u;
                int cell = outputs.offset + (row * cells + column) * outputs.stride + unit;
                int below = cell + cells * outputs.stride;
                double top = outputs.data[cell] + (u - column) * (outputs.data[cell + outputs.stride] - outputs.data[cell]);
                double bottom = outputs.data[below] + (u - column) * (outputs.data[below + outputs.stride] - outputs.data[below]);
                values[y * SIZE + x] = top + (v - row) * (bottom - top);
            }
        }
    }

    /** A curve over one input, filled from the middle line, which is zero. */
    void line(Matrix outputs, int unit, int cells, double scale, int[] pixels, int at, int stride) {
        for (int x = 0; x < SIZE; x++) {
            double value = outputs.get(unit, Math.min(cells - 1, x * cells / SIZE));
            column(x, value, scale, false, pixels, at, stride);
        }
    }

    void bar(double mean, double scale, int[] pixels, int at, int stride) {
        for (int x = 0; x < SIZE; x++) {
            boolean inside = x >= (SIZE - BAR) / 2 && x < (SIZE + BAR) / 2;
            column(x, inside ? mean : 0, scale, mean < 0, pixels, at, stride);
        }
    }

    private void column(int x, double value, double scale, boolean striped, int[] pixels, int at, int stride) {
        double middle = SIZE / 2.0;
        double end = middle - 0.9 * middle * Math.max(-1, Math.min(1, value / scale));
        int ground = map.argb(0);
        int colour = map.argb(Math.copySign(0.35 + 0.39 * Math.min(1, Math.abs(value / scale)), value));
        for (int y = 0; y < SIZE; y++) {
            double share = Math.max(0, Math.min(1, Math.max(middle, end) - y)) * Math.max(0, Math.min(1, y + 1 - Math.min(middle, end)));
            boolean gap = striped && Math.floorMod(y, 2 * STRIPE) >= STRIPE + 2;
            int mixed = mixed(ground, colour, gap ? 0 : share);
            if (Math.abs(y + 0.5 - middle) <= 1) {
                mixed = mixed(mixed, line, ZERO_OPACITY);
            }
            pixels[at + y * stride + x] = faded(mixed, cover[y * SIZE + x]);
        }
    }

    private static int mixed(int under, int over, double share) {
        if (share <= 0) {
            return under;
        }
        return 0xff000000 | channel(under, over, 16, share) << 16 | channel(under, over, 8, share) << 8
                | channel(under, over, 0, share);
    }

    private static int channel(int under, int over, int shift, double share) {
        int low = under >> shift & 255;
        return (int) Math.round(low + share * ((over >> shift & 255) - low));
    }

    private static int faded(int colour, double share) {
        if (share >= 1) {
            return colour;
        }
        return (int) Math.round(255 * share) << 24 | (int) Math.round((colour >> 16 & 255) * share) << 16
                | (int) Math.round((colour >> 8 & 255) * share) << 8 | (int) Math.round((colour & 255) * share);
    }
}
