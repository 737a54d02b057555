package dev.gradus.data.csv;

/** Whole numbers from 0, each in as few bytes as the largest needs. */
interface Codes {

    long at(int row);

    /** @param from below {@code count}; gives the number for each row */
    static Codes of(java.util.function.IntToLongFunction from, int count, long largest) {
        if (largest < 1 << 8) {
            byte[] codes = new byte[count];
            for (int i = 0; i < count; i++) {
                codes[i] = (byte) from.applyAsLong(i);
            }
            return row -> codes[row] & 0xFF;
        }
        if (largest < 1 << 16) {
            char[] codes = new char[count];
            for (int i = 0; i < count; i++) {
                codes[i] = (char) from.applyAsLong(i);
            }
            return row -> codes[row];
        }
        if (largest < 1L << 32) {
            int[] codes = new int[count];
            for (int i = 0; i < count; i++) {
                codes[i] = (int) from.applyAsLong(i);
            }
            return row -> codes[row] & 0xFFFFFFFFL;
        }
        long[] codes = new long[count];
        for (int i = 0; i < count; i++) {
            codes[i] = from.applyAsLong(i);
        }
        return row -> codes[row];
    }
}
