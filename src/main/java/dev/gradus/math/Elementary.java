package dev.gradus.math;

/**
 * exp, log, tanh and their kin, below 2 units in the last place (the measured maximum is stated at each function and
 * asserted by its test).
 *
 * <p>{@code Math.exp} and {@code Math.tanh} give other bits on another JDK and take up to 50 ns; {@code StrictMath} is
 * slow too. These functions use only additions, products, divisions, comparisons and moves of bits, which Java defines
 * exactly, so a value has the same bits on every machine and JDK, interpreted or compiled. They have no branch on their
 * argument where that is possible, so that the processor can work on several elements at a time.
 *
 * <p>NaN gives NaN. The methods over ranges read {@code x[xOffset..]} and write {@code y[yOffset..]}; they give exactly
 * the bits of the scalar functions and may work in place.
 */
public final class Elementary {

    static final double LOG2_E = 0x1.71547652b82fep+0;
    /** ln 2 in two pieces; the first has 21 zero bits at its end, so that a whole multiple of it is exact. */
    static final double LN2_HIGH = 0x1.62e42feep-1;
    static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Adding this rounds to a whole number, which then stands in the lowest bits. */
    static final double ROUND = 0x1.8p52;

    /** Nearer to 0 than this, e^x and the 2^n in it are normal numbers. */
    static final double ORDINARY = 708;
    /** Beyond these bounds exp is 0 and infinity. */
    private static final double EXP_LOWEST = -746;
    private static final double EXP_HIGHEST = 710;
    /** From here on 1 + e^x is e^x, so tanh and sigmoid are 1. */
    static final double SATURATED = 40;

    private static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;
    private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(SQRT_HALF);
    private static final long ONE_BITS = Double.doubleToRawLongBits(1);
    private static final long MANTISSA = 0x000FFFFFFFFFFFFFL;

    /** Shorter ranges are quicker element by element. */
    private static final int FEWEST_FOR_CHUNKS = 16;

    private Elementary() {
    }

    /**
     * e^x, at most 0.9 ulp from the true value; 0 below -745.2, infinity above 709.8, gradual underflow between.
     * {@code x = n ln 2 + r, |r| <= ln(2)/2, e^x = 2^n (1 + r + r^2 P(r))}.
     */
    public static double exp(double x) {
        if (!(Math.abs(x) < ORDINARY)) {
            return expAtTheEdge(x);
        }
        double shifted = x * LOG2_E + ROUND;
        double n = shifted - ROUND;
        double high = x - n * LN2_HIGH;
        double low = n * LN2_LOW;
        double r = high - low;
        double tail = expTail(r) + ((high - r) - low);
        return (1 + (r + tail)) * power2(shifted);
    }

    /** e^x - 1 without cancellation near 0, at most 1.2 ulp from the true value: {@code 2^n (r + r^2 P(r)) + (2^n - 1)}. */
    public static double expm1(double x) {
        if (!(Math.abs(x) < ORDINARY) || x == 0) {
            return x == 0 ? x : exp(x) - 1;
        }
        double shifted = x * LOG2_E + ROUND;
        double n = shifted - ROUND;
        double high = x - n * LN2_HIGH;
        double low = n * LN2_LOW;
        double r = high - low;
        double tail = expTail(r) + ((high - r) - low);
        double p = r + tail;
        double scale = power2(shifted);
        double below = scale - 1;
        double scaled = p * scale;
        double q = below + scaled;
        double qPart = q - below;
        double qLost = ((below - (q - qPart)) + (scaled - qPart)) + ((r - p) + tail) * scale;
        return q + qLost;
    }

    /**
     * tanh x, at most 1.2 ulp from the true value: {@code q / (q + 2)} with {@code q = e^(2|x|) - 1}, and q formed without
     * cancellation as {@code 2^n (r + r^2 P(r)) + (2^n - 1)}. What each sum loses by rounding is carried along.
     */
    public static double tanh(double x) {
        double twice = Math.min(SATURATED, 2 * Math.abs(x));
        double shifted = twice * LOG2_E + ROUND;
        double n = shifted - ROUND;
        double high = twice - n * LN2_HIGH;
        double low = n * LN2_LOW;
        double r = high - low;
        double tail = expTail(r) + ((high - r) - low);
        double p = r + tail;
        double scale = power2(shifted);
        return Math.copySign(tanhOf(p, (r - p) + tail, scale), x);
    }

    /**
     * 1 / (1 + e^-x), at most 1.2 ulp from the true value, computed as {@code e / (1 + e)} with {@code e = e^x}. What each
     * sum loses by rounding is carried along.
     */
    public static double sigmoid(double x) {
        if (!(x > -ORDINARY)) {
            // Here 1 + e^x is 1.
            return exp(x);
        }
        double bounded = Math.min(SATURATED, x);
        double shifted = bounded * LOG2_E + ROUND;
        double n = shifted - ROUND;
        double high = bounded - n * LN2_HIGH;
        double low = n * LN2_LOW;
        double r = high - low;
        double tail = expTail(r) + ((high - r) - low);
        double p = r + tail;
        double scale = power2(shifted);
        return sigmoidOf(p, (r - p) + tail, scale);
    }

    /** The natural logarithm, at most 0.9 ulp from the true value; -infinity at 0, NaN below. */
    public static double log(double x) {
        if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        return x < Double.MIN_NORMAL ? log(x * 0x1p54, 0, -54) : log(x, 0, 0);
    }

    /** ln(1 + x) without cancellation near 0, at most 1.0 ulp from the true value; -infinity at -1, NaN below. */
    public static double log1p(double x) {
        if (!(x > -1) || x == Double.POSITIVE_INFINITY) {
            return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (x > -0.29 && x < 0.41) {
            return logNearOne(x);
        }
        double u = 1 + x;
        // What rounding took from 1 + x.
        double lost = x > 1 ? 1 - (u - x) : x - (u - 1);
        return log(u, lost / u, 0);
    }

    /** ln(1 + e^x), at most 1.7 ulp from the true value: {@code max(x, 0) + log1p(e^-|x|)}. */
    public static double softplus(double x) {
        return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
    }

    /** The error function, at most 1.7 ulp from the true value; see {@link ErrorFunction}. */
    public static double erf(double x) {
        return ErrorFunction.of(x);
    }

    /** {@code y[i] = e^x[i]} over {@code count} elements. */
    public static void exp(double[] x, int xOffset, double[] y, int yOffset, int count) {
        if (count >= FEWEST_FOR_CHUNKS) {
            ElementaryRanges.exp(x, xOffset, y, yOffset, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = exp(x[xOffset + i]);
        }
    }

    /** {@code y[i] = e^x[i] - 1} over {@code count} elements. */
    public static void expm1(double[] x, int xOffset, double[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = expm1(x[xOffset + i]);
        }
    }

    /** {@code y[i] = tanh x[i]} over {@code count} elements. */
    public static void tanh(double[] x, int xOffset, double[] y, int yOffset, int count) {
        if (count >= FEWEST_FOR_CHUNKS) {
            ElementaryRanges.tanh(x, xOffset, y, yOffset, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = tanh(x[xOffset + i]);
        }
    }

    /** {@code y[i] = 1 / (1 + e^-x[i])} over {@code count} elements. */
    public static void sigmoid(double[] x, int xOffset, double[] y, int yOffset, int count) {
        if (count >= FEWEST_FOR_CHUNKS) {
            ElementaryRanges.sigmoid(x, xOffset, y, yOffset, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = sigmoid(x[xOffset + i]);
        }
    }

    /** {@code y[i] = ln x[i]} over {@code count} elements. */
    public static void log(double[] x, int xOffset, double[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = log(x[xOffset + i]);
        }
    }

    /** {@code y[i] = ln(1 + x[i])} over {@code count} elements. */
    public static void log1p(double[] x, int xOffset, double[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = log1p(x[xOffset + i]);
        }
    }

    /** {@code y[i] = ln(1 + e^x[i])} over {@code count} elements. */
    public static void softplus(double[] x, int xOffset, double[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = softplus(x[xOffset + i]);
        }
    }

    /** {@code y[i] = erf x[i]} over {@code count} elements. */
    public static void erf(double[] x, int xOffset, double[] y, int yOffset, int count) {
        for (int i = 0; i < count; i++) {
            y[yOffset + i] = erf(x[xOffset + i]);
        }
    }

    /**
     * {@code y[i]} = the chance that a standard normal variable lies above |x[i]|, over {@code count} elements; absolute
     * error below 4e-16.
     */
    public static void normalTail(double[] x, int xOffset, double[] y, int yOffset, int count) {
        NormalTail.of(x, xOffset, y, yOffset, count);
    }

    /** tanh of half the argument of {@code e^argument = (1 + p + lost) scale}, argument >= 0. */
    static double tanhOf(double p, double lost, double scale) {
        double below = scale - 1;
        double q = below + p * scale;
        double qLost = ((below - q) + p * scale) + lost * scale;
        double d = q + 2;
        double two = d - q;
        double dLost = ((q - (d - two)) + (2 - two)) + qLost;
        double ratio = q / d;
        return ratio + (qLost - ratio * dLost) / d;
    }

    /** The sigmoid of the argument of {@code e^argument = (1 + p + lost) scale}. */
    static double sigmoidOf(double p, double lost, double scale) {
        double e = (1 + p) * scale;
        double eLost = (((1 - (1 + p)) + p) + lost) * scale;
        double d = 1 + e;
        double one = d - e;
        double dLost = ((e - (d - one)) + (1 - one)) + eLost;
        double ratio = e / d;
        return ratio + (eLost - ratio * dLost) / d;
    }

    /** {@code e^r - 1 - r = r^2 (1/2 + r Q(r))} for |r| <= ln(2)/2; Q is a Chebyshev fit, error of the result below 1e-18. */
    private static double expTail(double r) {
        return r * r * (0.5 + r * polynomial(r));
    }

    /** The Q of {@link #expTail}. */
    static double polynomial(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double q01 = 0x1.5555555555556p-3 + r * 0x1.5555555555555p-5;
        double q23 = 0x1.11111111109b3p-7 + r * 0x1.6c16c16c167e1p-10;
        double q45 = 0x1.a01a01a7c41d5p-13 + r * 0x1.a01a01a47b054p-16;
        double q67 = 0x1.71de0dae63bb3p-19 + r * 0x1.27e4e1f48534fp-22;
        double q89 = 0x1.af38a9b0ec855p-26 + r * 0x1.1f66df7fca49fp-29;
        return (q01 + r2 * q23) + r4 * ((q45 + r2 * q67) + r4 * q89);
    }

    /** e^x where it or its factor 2^n is not a normal number; NaN. */
    private static double expAtTheEdge(double x) {
        double bounded = Math.max(EXP_LOWEST, Math.min(EXP_HIGHEST, x));
        double n = (bounded * LOG2_E + ROUND) - ROUND;
        double high = bounded - n * LN2_HIGH;
        double low = n * LN2_LOW;
        double r = high - low;
        double tail = expTail(r) + ((high - r) - low);
        double half = Math.floor(n / 2);
        // Two factors: the last product rounds once, also into the range of denormal numbers.
        return (1 + (r + tail)) * power2(half + ROUND) * power2((n - half) + ROUND);
    }

    /** 2^n for {@code shifted = n + ROUND}, whose lowest bits are n; -1022 <= n <= 1023. */
    static double power2(double shifted) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) << 52) + ONE_BITS);
    }

    /** ln(u) + correction + exponent ln 2 for a normal u: {@code u = 2^k (1 + f)} with 1 + f between sqrt(1/2) and sqrt(2). */
    private static double log(double u, double correction, int exponent) {
        long bits = Double.doubleToRawLongBits(u) + (ONE_BITS - SQRT_HALF_BITS);
        int k = (int) (bits >>> 52) - 1023 + exponent;
        double f = Double.longBitsToDouble((bits & MANTISSA) + SQRT_HALF_BITS) - 1;
        double halfSquare = 0.5 * f * f;
        double s = f / (2 + f);
        return k * LN2_HIGH - ((halfSquare - (s * (halfSquare + logTail(s * s)) + (k * LN2_LOW + correction))) - f);
    }

    private static double logNearOne(double f) {
        double halfSquare = 0.5 * f * f;
        double s = f / (2 + f);
        return f - (halfSquare - s * (halfSquare + logTail(s * s)));
    }

    /** {@code ln((1+s)/(1-s))/s - 2} as a polynomial of z = s^2 <= 0.0295 (Chebyshev fit), as in the logarithm of fdlibm. */
    private static double logTail(double z) {
        double z2 = z * z;
        double c01 = 0x1.5555555555558p-1 + z * 0x1.99999999952d7p-2;
        double c23 = 0x1.2492492df281ap-2 + z * 0x1.c71c62e3f11e6p-3;
        double c45 = 0x1.7462b51cb66b1p-3 + z * 0x1.39fe51a7c18f9p-3;
        return z * (c01 + z2 * (c23 + z2 * (c45 + z2 * 0x1.2b5900de53b32p-3)));
    }
}
