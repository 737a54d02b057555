package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against scipy.stats.norm.ppf. */
class NormalQuantileTest {

    @ParameterizedTest
    @CsvSource({"1e-7, -5.1993375821928165", "1e-5, -4.264890793922825", "0.001, -3.090232306167813", "0.02425, -1.972961051311885",
        "0.2, -0.8416212335729142", "0.5, 0", "0.74, 0.643345405392917", "0.9999, 3.719016485455709", "0.999999999, 5.997807019601637"})
    void aShareOfANormalDistributionLiesBelowIt(double share, double expected) {
        assertEquals(expected, NormalQuantile.of(share), 1e-14 * Math.max(1, Math.abs(expected)) + (share > 0.99 ? 1e-9 : 0));
    }

    @ParameterizedTest
    @CsvSource({"0, -Infinity", "1, Infinity", "-0.1, NaN", "1.1, NaN", "NaN, NaN"})
    void outsideThereIsNone(double share, double expected) {
        assertEquals(expected, NormalQuantile.of(share));
    }
}
