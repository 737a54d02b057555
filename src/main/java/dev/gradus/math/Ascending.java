package dev.gradus.math;

import java.util.Arrays;

/**
 * Sorts numbers as {@link Arrays#sort(double[])} does: ascending, -0.0 before 0.0, NaN last. Many are sorted by their bits,
 * eleven at a time from the lowest (radix sort), which takes as long for any order and a fraction of comparing them.
 */
public final class Ascending {

    private static final int FEW = 1 << 15;
    private static final int DIGIT = 11;
    private static final int DIGITS = 6;
    private static final int VALUES = 1 << DIGIT;

    private Ascending() {
    }

    public static void sort(double[] numbers) {
        if (numbers.length < FEW) {
            Arrays.sort(numbers);
            return;
        }
        long[] from = new long[numbers.length];
        int[][] counts = new int[DIGITS][VALUES];
        for (int i = 0; i < numbers.length; i++) {
            long bits = Double.doubleToLongBits(numbers[i]);
            // Negative numbers the other way round, and before the others.
            long key = bits ^ (bits >> 63 | Long.MIN_VALUE);
            from[i] = key;
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][(int) (key >>> digit * DIGIT) & VALUES - 1]++;
            }
        }
        long[] into = new long[numbers.length];
        for (int digit = 0; digit < DIGITS; digit++) {
            if (alike(counts[digit], numbers.length)) {
                continue;
            }
            place(from, into, digit * DIGIT, counts[digit]);
            long[] sorted = into;
            into = from;
            from = sorted;
        }
        for (int i = 0; i < numbers.length; i++) {
            long key = from[i];
            numbers[i] = Double.longBitsToDouble(key ^ (~key >> 63 | Long.MIN_VALUE));
        }
    }

    private static boolean alike(int[] counts, int all) {
        return Arrays.stream(counts).anyMatch(count -> count == all);
    }

    private static void place(long[] from, long[] into, int shift, int[] counts) {
        int place = 0;
        for (int value = 0; value < VALUES; value++) {
            int count = counts[value];
            counts[value] = place;
            place += count;
        }
        for (long key : from) {
            into[counts[(int) (key >>> shift) & VALUES - 1]++] = key;
        }
    }
}
