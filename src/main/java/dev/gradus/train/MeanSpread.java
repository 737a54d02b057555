package dev.gradus.train;

import java.util.Arrays;

/**
 * How a measure came out over several runs: the mean, and the standard deviation of a sample,
 * {@code sqrt(sum (x - mean)^2 / (n - 1))}; NaN for a single number. Numbers that are not known are left out.
 *
 * @param count of the numbers that are known
 */
public record MeanSpread(double mean, double deviation, int count) {

    public static MeanSpread of(double... values) {
        double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(known).average().orElse(Double.NaN);
        double squares = Arrays.stream(known).map(value -> (value - mean) * (value - mean)).sum();
        return new MeanSpread(mean, known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1)), known.length);
    }
}
