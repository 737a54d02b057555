package dev.gradus.data.sequence;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What makes a series easier to learn, found in its beginning, which the network trains on. The logarithm where it swings
 * the wider the higher it is; where it climbs or falls, the change instead of the level: since the same place of the season
 * before, where it has one, else since the step before.
 *
 * @param difference steps back; 0 where the level neither climbs nor falls
 */
public record SeriesGuess(boolean log, int difference) {

    /** What neither validation nor test takes by default. */
    private static final double BEGINNING = 0.7;
    private static final int BLOCKS = 8;
    private static final int FEWEST = 24;
    private static final int LONGEST_SEASON = 400;
    /** A season is seen at least so often before it is believed. */
    private static final int SEASONS = 3;
    /** Of the squares, what a straight line explains of a series that climbs. */
    private static final double CLIMBS = 0.4;
    /** Correlation of changes that lie a season apart. */
    private static final double RECURS = 0.5;
    /** Means of the highest and the lowest block, below whose ratio a logarithm changes nothing. */
    private static final double GROWS = 1.5;

    /** @param all the column that is predicted, in the order of time */
    public static SeriesGuess of(double[] all) {
        double[] values = Arrays.copyOf(all, (int) (all.length * BEGINNING));
        if (values.length < FEWEST) {
            return new SeriesGuess(false, 0);
        }
        boolean log = swingsWithLevel(values) && Arrays.stream(all).allMatch(value -> value > 0);
        double[] levels = log ? Arrays.stream(values).map(Math::log).toArray() : values;
        double line = lineExplains(IntStream.range(0, levels.length).asDoubleStream().toArray(), levels)[1];
        return new SeriesGuess(log, line < CLIMBS ? 0 : season(levels));
    }

    /** Rows of a season, found in the beginning; 1 where there is none. */
    static int period(double[] all) {
        double[] values = Arrays.copyOf(all, (int) (all.length * BEGINNING));
        if (values.length < FEWEST) {
            return 1;
        }
        return season(swingsWithLevel(values) ? Arrays.stream(values).map(Math::log).toArray() : values);
    }

    /** The logarithm of a block's deviation grows with the logarithm of its mean, about as fast. */
    private static boolean swingsWithLevel(double[] values) {
        if (!Arrays.stream(values).allMatch(value -> value > 0)) {
            return false;
        }
        double[] means = new double[BLOCKS];
        double[] deviations = new double[BLOCKS];
        for (int block = 0; block < BLOCKS; block++) {
            double[] part = Arrays.copyOfRange(values, block * values.length / BLOCKS, (block + 1) * values.length / BLOCKS);
            double mean = Arrays.stream(part).average().orElseThrow();
            double squares = Arrays.stream(part).map(value -> (value - mean) * (value - mean)).sum();
            if (squares == 0) {
                return false;
            }
            means[block] = Math.log(mean);
            deviations[block] = Math.log(squares / part.length) / 2;
        }
        double grown = Arrays.stream(means).max().orElseThrow() - Arrays.stream(means).min().orElseThrow();
        double[] line = lineExplains(means, deviations);
        return grown > Math.log(GROWS) && line[0] > 0.5 && line[1] > CLIMBS;
    }

    /** The lag of the first clear peak of the autocorrelation of changes; 1 where there is none. */
    private static int season(double[] levels) {
        double[] changes = IntStream.range(1, levels.length).mapToDouble(i -> levels[i] - levels[i - 1]).toArray();
        int longest = Math.min(LONGEST_SEASON, changes.length / SEASONS);
        double[] alike = IntStream.rangeClosed(0, longest + 1).mapToDouble(lag -> correlation(changes, lag)).toArray();
        double most = IntStream.rangeClosed(2, longest).filter(lag -> alike[lag] > alike[lag - 1] && alike[lag] >= alike[lag + 1])
                .mapToDouble(lag -> alike[lag]).max().orElse(0);
        return most < RECURS ? 1 : IntStream.rangeClosed(2, longest).filter(lag -> alike[lag] > alike[lag - 1]
                && alike[lag] >= alike[lag + 1] && alike[lag] >= 0.9 * most).findFirst().orElse(1);
    }

    /** Of numbers with those so many places later; both about the mean of all. */
    private static double correlation(double[] values, int lag) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        double products = IntStream.range(lag, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i - lag] - mean)).sum();
        return squares == 0 || lag >= values.length ? 0 : products / (values.length - lag) * values.length / squares;
    }

    /** The slope of the least-squares line, and the share of the squares that it explains. */
    private static double[] lineExplains(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xx == 0 || yy == 0 ? new double[2] : new double[] {xy / xx, xy * xy / (xx * yy)};
    }
}
