package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaledNumberTest {

    private static final long TEST_SEED = 5150;

    @Test
    void everyMantissaIsRoundedAsJavaRoundsItsText() {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < 300_000; round++) {
            long mantissa = random.nextLong() % ScaledNumber.MOST >> random.nextInt(59);
            int decimals = random.nextInt(ScaledNumber.MOST_DECIMALS + 1);
            expectParsed(mantissa, decimals);
        }
    }

    @Test
    void numbersInTheMiddleBetweenTwoDoublesGoToTheEvenOne() {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < 20_000; round++) {
            // An odd number of 54 bits is half way between two doubles; times ten it is so with one decimal more.
            long half = 1L << 53 | random.nextLong() >>> 11 | 1;
            for (int decimals = 0; half < ScaledNumber.MOST; half *= 10, decimals++) {
                expectParsed(half, decimals);
                expectParsed(-half + 1, decimals);
            }
        }
    }

    private static void expectParsed(long mantissa, int decimals) {
        assertEquals(Double.parseDouble(mantissa + "e-" + decimals), ScaledNumber.of(mantissa, decimals),
                () -> mantissa + "e-" + decimals);
    }
}
