package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RandomsTest {

    private static final int DRAWS = 1_000_000;

    @Test
    void valuesAreFixedForEver() {
        long key = Randoms.key(42, "weights");
        assertEquals(4691197261489980623L, key);
        assertEquals(-6299804008207451200L, Randoms.key(key, 7));
        assertEquals(-1930094510748908528L, Randoms.bits(key, 0));
        assertEquals(1127637041931847710L, Randoms.bits(key, -1));
        assertEquals(0.8637504101803627, Randoms.uniform(key, 3));
        assertEquals(-0.6196135367131174, Randoms.normal(key, 3));
        assertEquals(828, Randoms.below(key, 5, 1000));
        int[] order = new int[10];
        Randoms.shuffle(key, order);
        assertArrayEquals(new int[] {2, 0, 7, 6, 3, 4, 9, 8, 1, 5}, order);
    }

    @Test
    void uniformNumbersFillAThousandBinsEvenly() {
        for (long seed = 1; seed <= 5; seed++) {
            long key = Randoms.key(seed, "uniform");
            int[] bins = new int[1000];
            for (int i = 0; i < DRAWS; i++) {
                bins[(int) (Randoms.uniform(key, i) * 1000)]++;
            }
            assertChiSquareIsPlausible(bins, DRAWS / 1000.0);
        }
    }

    @Test
    void eachBitIsSetHalfOfTheTime() {
        long key = Randoms.key(1, "bits");
        int[] set = new int[64];
        for (int i = 0; i < DRAWS; i++) {
            long bits = Randoms.bits(key, i);
            for (int bit = 0; bit < 64; bit++) {
                set[bit] += (int) (bits >>> bit & 1);
            }
        }
        for (int count : set) {
            assertEquals(DRAWS / 2.0, count, 5 * Math.sqrt(DRAWS) / 2);
        }
    }

    @Test
    void flippingOneBitOfKeyOrIndexFlipsHalfOfTheBits() {
        long flipped = 0;
        int pairs = 0;
        for (long i = 0; i < 2000; i++) {
            for (int bit = 0; bit < 64; bit++) {
                flipped += Long.bitCount(Randoms.bits(i, 9) ^ Randoms.bits(i ^ 1L << bit, 9));
                flipped += Long.bitCount(Randoms.bits(9, i) ^ Randoms.bits(9, i ^ 1L << bit));
                pairs += 2;
            }
        }
        assertEquals(32, flipped / (double) pairs, 5 * 4 / Math.sqrt(pairs));
    }

    @Test
    void neighbouringKeysAndNeighbouringIndicesAreUncorrelated() {
        long key = Randoms.key(3, "correlation");
        long weyl = 0x9E3779B97F4A7C15L;
        for (long other : new long[] {key + 1, key ^ 1, key + weyl, key - weyl, Randoms.key(4, "correlation"), Randoms.key(key, 0)}) {
            assertEquals(0, correlation(key, other, 0), 5 / Math.sqrt(DRAWS));
            assertEquals(0, correlation(key, other, 1), 5 / Math.sqrt(DRAWS));
        }
        assertEquals(0, correlation(key, key, 1), 5 / Math.sqrt(DRAWS));
    }

    @Test
    void keysDependOnEveryPartAndOnTheirOrder() {
        long key = Randoms.key(1, "dropout");
        assertNotEquals(Randoms.key(Randoms.key(key, 1), 2), Randoms.key(Randoms.key(key, 2), 1));
        assertNotEquals(key, Randoms.key(1, "dropouu"));
        assertNotEquals(key, Randoms.key(2, "dropout"));
        assertEquals(100_000, java.util.stream.LongStream.range(0, 100_000).map(step -> Randoms.key(key, step)).distinct().count());
    }

    @Test
    void normalNumbersHaveTheMomentsAndTheTailsOfTheNormalDistribution() {
        long key = Randoms.key(7, "normal");
        double[] power = new double[5];
        int beyondTwo = 0;
        int beyondFour = 0;
        for (int i = 0; i < DRAWS; i++) {
            double value = Randoms.normal(key, i);
            double product = 1;
            for (int p = 1; p <= 4; p++) {
                product *= value;
                power[p] += product / DRAWS;
            }
            beyondTwo += Math.abs(value) > 2 ? 1 : 0;
            beyondFour += Math.abs(value) > 4 ? 1 : 0;
        }
        // Five standard errors; the variances of the powers are 1, 2, 15 and 96.
        assertEquals(0, power[1], 5 / Math.sqrt(DRAWS));
        assertEquals(1, power[2], 5 * Math.sqrt(2.0 / DRAWS));
        assertEquals(0, power[3], 5 * Math.sqrt(15.0 / DRAWS));
        assertEquals(3, power[4], 5 * Math.sqrt(96.0 / DRAWS));
        assertEquals(0.0455003 * DRAWS, beyondTwo, 5 * Math.sqrt(0.0455 * DRAWS));
        assertEquals(6.3342e-5 * DRAWS, beyondFour, 5 * Math.sqrt(6.3e-5 * DRAWS));
    }

    @Test
    void shuffleReachesEveryOrderEquallyOften() {
        int[] counts = new int[24];
        int[] order = new int[4];
        for (int i = 0; i < 240_000; i++) {
            Randoms.shuffle(Randoms.key(5, i), order);
            int rank = 0;
            for (int a = 0; a < 4; a++) {
                int smaller = 0;
                for (int b = a + 1; b < 4; b++) {
                    smaller += order[b] < order[a] ? 1 : 0;
                }
                rank = rank * (4 - a) + smaller;
            }
            counts[rank]++;
        }
        assertChiSquareIsPlausible(counts, 10_000);
    }

    @Test
    void shuffleForgetsTheOrderItWasGiven() {
        int[] first = {9, 9, 9, 9, 9, 9, 9};
        int[] second = {0, 1, 2, 3, 4, 5, 6};
        Randoms.shuffle(11, first);
        Randoms.shuffle(11, second);
        assertArrayEquals(first, second);
        Randoms.shuffle(11, new int[0]);
    }

    @Test
    void wholeNumbersBelowALargeBoundAreUnbiased() {
        // With 2^31 * 3/4 the plain product of 32 bits would give some numbers twice as often as others.
        int bound = 0x60000000;
        int[] thirds = new int[3];
        for (int i = 0; i < 300_000; i++) {
            thirds[Randoms.below(13, i, bound) % 3]++;
        }
        assertChiSquareIsPlausible(thirds, 100_000);
        assertEquals(0, Randoms.below(1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Randoms.below(1, 1, 0));
    }

    private static double correlation(long key, long other, int shift) {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += (Randoms.uniform(key, i) - 0.5) * (Randoms.uniform(other, i + shift) - 0.5);
        }
        return sum * 12 / DRAWS;
    }

    /** Within five standard deviations of its mean, both too uneven and too even. */
    private static void assertChiSquareIsPlausible(int[] bins, double expected) {
        double chiSquare = 0;
        for (int count : bins) {
            chiSquare += (count - expected) * (count - expected) / expected;
        }
        int freedom = bins.length - 1;
        double deviations = (Math.cbrt(chiSquare / freedom) - (1 - 2.0 / (9 * freedom))) / Math.sqrt(2.0 / (9 * freedom));
        assertTrue(Math.abs(deviations) < 5, "chi-square " + chiSquare + " with " + freedom + " degrees of freedom");
    }
}
