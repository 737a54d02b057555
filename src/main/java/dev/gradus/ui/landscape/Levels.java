package dev.gradus.ui.landscape;

import dev.gradus.train.LossGrid;
import java.util.ArrayList;
import java.util.List;

/**
 * The losses at which contours run, round numbers spaced as on a logarithmic axis, and how high a loss stands between
 * the least and the most that are drawn.
 *
 * @param least of the grid, or so much of it as four decades hold
 */
record Levels(double least, double most, double[] lines) {

    private static final double DECADES = 1e4;
    private static final double FLOOR = 1e-9;
    private static final double NARROW = 3;
    private static final int MOST_LINES = 14;
    private static final double[][] MANTISSAS = {{1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8}, {1, 1.5, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}};

    static Levels of(LossGrid grid) {
        double low = grid.least();
        double high = grid.most();
        if (!(low <= high)) {
            return new Levels(1, 10, new double[0]);
        }
        double least = Math.max(FLOOR, Math.max(low, Math.min(high, 1) / DECADES));
        double most = Math.min(high, least * DECADES);
        if (!(most > least * (1 + 1e-9))) {
            most = least * (1 + 1e-6);
        }
        return new Levels(least, most, most < NARROW * least ? even(least, most) : rounds(least, most));
    }

    /** Steps of 1, 2 or 5 times a power of ten: over so short a stretch a logarithm is nearly straight. */
    private static double[] even(double least, double most) {
        double rough = (most - least) / (MOST_LINES - 4);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough <= 2 * power ? 2 : rough <= 5 * power ? 5 : 10);
        List<Double> found = new ArrayList<>();
        for (double at = Math.ceil(least / step) * step; at < most && found.size() < MOST_LINES; at += step) {
            if (at > least) {
                found.add(at);
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] rounds(double least, double most) {
        List<Double> found = new ArrayList<>();
        for (double[] mantissas : MANTISSAS) {
            found.clear();
            for (int power = (int) Math.floor(Math.log10(least)); power <= Math.ceil(Math.log10(most)); power++) {
                for (double mantissa : mantissas) {
                    double at = mantissa * Math.pow(10, power);
                    if (at > least && at < most) {
                        found.add(at);
                    }
                }
            }
            if (found.size() <= MOST_LINES) {
                break;
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** 0 at the least loss, 1 at the most, even in the logarithm; what is not a number stands highest. */
    double height(double loss) {
        if (Double.isNaN(loss) || loss >= most) {
            return 1;
        }
        return loss <= least ? 0 : Math.log(loss / least) / Math.log(most / least);
    }

    /** How many lines run below a height: the number of its band. */
    int band(double height) {
        int band = 0;
        while (band < lines.length && height(lines[band]) <= height) {
            band++;
        }
        return band;
    }

    /** The height in the middle of a band, which gives its colour. */
    double middle(int band) {
        double from = band == 0 ? 0 : height(lines[band - 1]);
        double to = band == lines.length ? 1 : height(lines[band]);
        return (from + to) / 2;
    }
}
