package dev.gradus.data.csv;

import java.math.BigInteger;

/**
 * The number {@code mantissa / 10^decimals}, correctly rounded to double, from the whole number that its digits are.
 *
 * <p>Up to 2^53 and 22 decimals both are exact doubles, so that one division rounds once. Beyond, the method of
 * D. Lemire, <i>Number Parsing at a Gigabyte per Second</i> (2021), algorithm 1, with 128 bits of the power of five;
 * what it leaves open is asked of {@link Double#parseDouble}.
 */
final class ScaledNumber {

    /** Digits after the decimal sign that are kept. */
    static final int MOST_DECIMALS = 27;
    /** Mantissas stay below this: 18 digits. */
    static final long MOST = 1_000_000_000_000_000_000L;

    private static final long EXACT = 1L << 53;
    private static final double[] TENS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    private static final long[] HIGH = new long[MOST_DECIMALS + 1];
    private static final long[] LOW = new long[MOST_DECIMALS + 1];

    static {
        // 5^-q as a mantissa of 128 bits, rounded up, as the method wants it for negative powers.
        for (int q = 1; q <= MOST_DECIMALS; q++) {
            BigInteger power = BigInteger.valueOf(5).pow(q);
            BigInteger reciprocal = BigInteger.ONE.shiftLeft(power.bitLength() - 1 + 128).divide(power).add(BigInteger.ONE);
            if (reciprocal.bitLength() > 128) {
                reciprocal = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);
            }
            HIGH[q] = reciprocal.shiftRight(64).longValue();
            LOW[q] = reciprocal.longValue();
        }
    }

    private ScaledNumber() {
    }

    /** @param mantissa below {@link #MOST} in size */
    static double of(long mantissa, int decimals) {
        if (decimals == 0 || mantissa == 0) {
            return mantissa;
        }
        if (mantissa <= EXACT && mantissa >= -EXACT && decimals < TENS.length) {
            return mantissa / TENS[decimals];
        }
        double value = positive(Math.abs(mantissa), decimals);
        return mantissa < 0 ? -value : value;
    }

    private static double positive(long mantissa, int decimals) {
        int zeros = Long.numberOfLeadingZeros(mantissa);
        long w = mantissa << zeros;
        long high = unsignedHigh(w, HIGH[decimals]);
        long low = w * HIGH[decimals];
        if ((high & 0x1FF) == 0x1FF) {
            long more = unsignedHigh(w, LOW[decimals]);
            low += more;
            high += Long.compareUnsigned(low, more) < 0 ? 1 : 0;
            if (low == -1L) {
                return slow(mantissa, decimals);
            }
        }
        int upper = (int) (high >>> 63);
        long bits = high >>> (upper + 9);
        // Exactly half way, or so near that 128 bits do not tell.
        if ((bits & 1) == 1 && (high << (55 - upper)) == 0 && low >= 0 && low <= 1) {
            return slow(mantissa, decimals);
        }
        int exponent = (217_706 * -decimals >> 16) + 63 + upper - zeros + 1023;
        bits = (bits + (bits & 1)) >>> 1;
        if (bits == 1L << 53) {
            bits = 1L << 52;
            exponent++;
        }
        return Double.longBitsToDouble((long) exponent << 52 | bits & (1L << 52) - 1);
    }

    private static double slow(long mantissa, int decimals) {
        return Double.parseDouble(mantissa + "e-" + decimals);
    }

    private static long unsignedHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }
}
