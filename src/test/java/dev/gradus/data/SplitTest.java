package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final long TEST_SEED = 20260101;

    @Test
    void partsAreDisjointAndCompleteAndKeepEveryClassInTraining() {
        Random random = new Random(TEST_SEED);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(200);
            int classes = 1 + random.nextInt(8);
            double validation = random.nextDouble() * 0.6;
            double test = random.nextDouble() * (0.95 - validation);
            int[] strata = IntStream.range(0, rows).map(i -> random.nextInt(classes)).toArray();
            int[] numbers = IntStream.range(0, rows).map(i -> 3 * i + 1).toArray();
            Split split = Split.of(numbers, strata, new SplitPlan(validation, test, random.nextLong(), true));
            String told = "seed " + TEST_SEED + ", round " + round;

            int[] all = Stream.of(split.training(), split.validation(), split.test()).flatMapToInt(Arrays::stream).sorted().toArray();
            assertArrayEquals(numbers, all, told);
            for (int stratum : strata) {
                assertTrue(Arrays.stream(split.training()).anyMatch(row -> strata[(row - 1) / 3] == stratum), told);
            }
        }
    }

    @Test
    void everyPartKeepsTheSharesOfTheClasses() {
        int[] strata = IntStream.range(0, 1000).map(i -> i % 10 < 7 ? 0 : i % 10 < 9 ? 1 : 2).toArray();
        Split split = Split.of(IntStream.range(0, 1000).toArray(), strata, new SplitPlan(0.2, 0.1, 1, true));
        assertArrayEquals(new int[] {490, 140, 70}, counts(split.training(), strata));
        assertArrayEquals(new int[] {140, 40, 20}, counts(split.validation(), strata));
        assertArrayEquals(new int[] {70, 20, 10}, counts(split.test(), strata));
    }

    @Test
    void fractionsOfRowsGoWhereTheyAreLargestSoThatPartsHaveTheirSize() {
        int[] strata = IntStream.range(0, 30).map(i -> i % 3).toArray();
        Split split = Split.of(IntStream.range(0, 30).toArray(), strata, new SplitPlan(0.25, 0.25, 1, true));
        assertEquals(8, split.validation().length);
        assertEquals(8, split.test().length);
    }

    @Test
    void theSeedDecidesTheSplit() {
        int[] rows = IntStream.range(0, 100).toArray();
        Split first = Split.of(rows, new int[100], new SplitPlan(0.2, 0.1, 1, true));
        Split again = Split.of(rows, new int[100], new SplitPlan(0.2, 0.1, 1, true));
        Split other = Split.of(rows, new int[100], new SplitPlan(0.2, 0.1, 2, true));
        assertArrayEquals(first.validation(), again.validation());
        assertArrayEquals(first.test(), again.test());
        assertFalse(Arrays.equals(first.validation(), other.validation()));
    }

    private static int[] counts(int[] rows, int[] strata) {
        int[] counts = new int[3];
        for (int row : rows) {
            counts[strata[row]]++;
        }
        return counts;
    }
}
