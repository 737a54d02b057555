package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;

class AscendingTest {

    @Test
    void manyNumbersComeInTheOrderOfTheLibrary() {
        check(100_003, i -> Randoms.uniform(7, i) * 2 - 1);
        check(40_000, i -> Double.longBitsToDouble(Randoms.bits(8, i)));
        check(40_000, i -> Math.rint(Randoms.uniform(9, i) * 5) - 2);
        check(40_000, i -> 3.5);
        check(40_000, i -> i % 3 == 0 ? -0.0 : i % 3 == 1 ? 0.0 : i % 2 == 0 ? Double.NaN : Double.NEGATIVE_INFINITY);
        check(40_000, i -> -i);
    }

    @Test
    void fewNumbersDoToo() {
        check(0, i -> i);
        check(5, i -> 1.0 / (i - 2));
    }

    private static void check(int count, LongToDoubleFunction number) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number.applyAsDouble(i);
        }
        double[] expected = numbers.clone();
        Arrays.sort(expected);

        Ascending.sort(numbers);

        assertArrayEquals(Arrays.stream(expected).mapToLong(Double::doubleToLongBits).toArray(),
                Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray());
    }
}
