package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The bounds in units in the last place are those stated in {@link Elementary}; the truth is computed to 60 digits. */
class ElementaryTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void expIsWithin0Point9Ulp() {
        assertUlps(0.9, Elementary::exp, PreciseFunctions::exp, -708, 709, -1, 1);
    }

    @Test
    void expUnderflowsGraduallyAndOverflowsAtTheRightPlace() {
        for (double x : new double[] {-708.5, -710, -720.25, -740, -744.4, -745.1}) {
            assertEquals(StrictMath.exp(x), Elementary.exp(x), Double.MIN_VALUE);
        }
        assertEquals(0, Elementary.exp(-745.2));
        assertEquals(0, Elementary.exp(-INFINITY));
        assertEquals(Double.MAX_VALUE, Elementary.exp(709.782712893384), Double.MAX_VALUE * 1e-12);
        assertEquals(INFINITY, Elementary.exp(709.7827128933841));
        assertEquals(INFINITY, Elementary.exp(INFINITY));
        assertEquals(1, Elementary.exp(0));
        assertEquals(1, Elementary.exp(Double.MIN_VALUE));
        assertTrue(Double.isNaN(Elementary.exp(Double.NaN)));
    }

    @Test
    void expm1IsWithin1Point2Ulp() {
        assertUlps(1.2, Elementary::expm1, PreciseFunctions::expm1, -50, 50, -1, 1, 600, 709, -1e-3, 1e-3, -1e-20, 1e-20);
        assertEquals(-1, Elementary.expm1(-INFINITY));
        assertEquals(-1, Elementary.expm1(-800));
        assertEquals(INFINITY, Elementary.expm1(710));
        assertEquals(-0.0, Elementary.expm1(-0.0));
        assertEquals(-Double.MIN_VALUE, Elementary.expm1(-Double.MIN_VALUE));
        assertTrue(Double.isNaN(Elementary.expm1(Double.NaN)));
    }

    @Test
    void tanhIsWithin1Point2Ulp() {
        assertUlps(1.2, Elementary::tanh, PreciseFunctions::tanh, -21, 21, -1, 1, -1e-3, 1e-3, -1e-20, 1e-20);
    }

    @Test
    void tanhSaturatesAtOneAndKeepsTinyNumbersAndSigns() {
        assertEquals(1, Elementary.tanh(20));
        assertEquals(-1, Elementary.tanh(-1e300));
        assertEquals(1, Elementary.tanh(INFINITY));
        assertEquals(Double.MIN_VALUE, Elementary.tanh(Double.MIN_VALUE));
        assertEquals(-1e-310, Elementary.tanh(-1e-310));
        assertEquals(-0.0, Elementary.tanh(-0.0));
        assertTrue(Double.isNaN(Elementary.tanh(Double.NaN)));
    }

    @Test
    void sigmoidIsWithin1Point2Ulp() {
        assertUlps(1.2, Elementary::sigmoid, PreciseFunctions::sigmoid, -700, 40, -5, 5, -1e-3, 1e-3);
    }

    @Test
    void sigmoidReachesItsLimits() {
        assertEquals(1, Elementary.sigmoid(INFINITY));
        assertEquals(0, Elementary.sigmoid(-INFINITY));
        assertEquals(0.5, Elementary.sigmoid(-0.0));
        assertTrue(Elementary.sigmoid(-744) > 0);
        assertTrue(Double.isNaN(Elementary.sigmoid(Double.NaN)));
    }

    @Test
    void logIsWithin0Point9Ulp() {
        assertUlps(0.9, Elementary::log, PreciseFunctions::log, 0.01, 100, 0.7, 1.5, 1e-300, 1e-290, 1e290, 1e300,
                Double.MIN_VALUE, 1e-310);
        assertEquals(0, Elementary.log(1));
        assertEquals(-INFINITY, Elementary.log(0));
        assertEquals(INFINITY, Elementary.log(INFINITY));
        assertTrue(Double.isNaN(Elementary.log(-1)));
        assertTrue(Double.isNaN(Elementary.log(Double.NaN)));
    }

    @Test
    void log1pIsWithinOneUlp() {
        assertUlps(1.0, Elementary::log1p, PreciseFunctions::log1p, -0.999, 1, -0.3, 0.45, -1e-3, 1e-3, -1e-18, 1e-18, 1, 1000,
                1e17, 1e20);
        assertEquals(-INFINITY, Elementary.log1p(-1));
        assertEquals(INFINITY, Elementary.log1p(INFINITY));
        assertEquals(Double.MIN_VALUE, Elementary.log1p(Double.MIN_VALUE));
        assertEquals(-0.0, Elementary.log1p(-0.0));
        assertTrue(Double.isNaN(Elementary.log1p(-1.5)));
        assertTrue(Double.isNaN(Elementary.log1p(Double.NaN)));
    }

    @Test
    void softplusIsWithin1Point7Ulp() {
        assertUlps(1.7, Elementary::softplus, PreciseFunctions::softplus, -700, 700, -5, 5, -40, 40);
        assertEquals(1000, Elementary.softplus(1000));
        assertEquals(0, Elementary.softplus(-INFINITY));
        assertEquals(INFINITY, Elementary.softplus(INFINITY));
        assertTrue(Double.isNaN(Elementary.softplus(Double.NaN)));
    }

    @Test
    void erfIsWithin1Point7Ulp() {
        assertUlps(1.7, Elementary::erf, PreciseFunctions::erf, -6.2, 6.2, -1, 1, 0.49, 0.51, -1e-3, 1e-3, -1e-20, 1e-20);
        assertEquals(1, Elementary.erf(INFINITY));
        assertEquals(-1, Elementary.erf(-6));
        assertEquals(-0.0, Elementary.erf(-0.0));
        assertTrue(Double.isNaN(Elementary.erf(Double.NaN)));
    }

    @Test
    void bitsAreTheSameOnEveryJdk() {
        long hash = 0;
        for (int i = 0; i < 20_000; i++) {
            double x = (Randoms.uniform(1, i) - 0.5) * 30;
            for (double y : new double[] {Elementary.exp(x), Elementary.tanh(x), Elementary.sigmoid(x), Elementary.log(Math.abs(x)),
                    Elementary.log1p(Math.abs(x)), Elementary.softplus(x), Elementary.erf(x / 4)}) {
                hash = hash * 31 + Double.doubleToRawLongBits(y);
            }
        }
        assertEquals(6930269625659329787L, hash);
    }

    @Test
    void rangesGiveTheBitsOfTheScalarFunctions() {
        assertRangeMatches(Elementary::exp, Elementary::exp);
        assertRangeMatches(Elementary::expm1, Elementary::expm1);
        assertRangeMatches(Elementary::tanh, Elementary::tanh);
        assertRangeMatches(Elementary::sigmoid, Elementary::sigmoid);
        assertRangeMatches(Elementary::log, Elementary::log);
        assertRangeMatches(Elementary::log1p, Elementary::log1p);
        assertRangeMatches(Elementary::softplus, Elementary::softplus);
        assertRangeMatches(Elementary::erf, Elementary::erf);
    }

    @FunctionalInterface
    private interface Range {
        void apply(double[] x, int xOffset, double[] y, int yOffset, int count);
    }

    /** Also over special values, with offsets, in place, and often enough to meet the compiled code. */
    private static void assertRangeMatches(DoubleUnaryOperator scalar, Range range) {
        double[] x = new double[1003];
        for (int i = 0; i < x.length; i++) {
            x[i] = (Randoms.uniform(2, i) - 0.5) * Math.pow(10, i % 5 - 1);
        }
        double[] special = {0.0, -0.0, INFINITY, -INFINITY, Double.NaN, Double.MIN_VALUE, -1e-310, 709.79, -745.1, 1e300, -1e300, 6, 0.5};
        System.arraycopy(special, 0, x, 100, special.length);
        for (int repetition = 0; repetition < 300; repetition++) {
            double[] y = new double[1010];
            range.apply(x, 3, y, 5, 1000);
            double[] inPlace = x.clone();
            range.apply(inPlace, 3, inPlace, 3, 1000);
            for (int i = 0; i < 1000; i++) {
                double expected = scalar.applyAsDouble(x[3 + i]);
                assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(y[5 + i]));
                assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(inPlace[3 + i]));
            }
            assertEquals(0, y[4]);
            assertEquals(0, y[1005]);
            assertEquals(x[1], inPlace[1]);
        }
    }

    /** 400 random arguments from each of the given intervals. */
    private static void assertUlps(double bound, DoubleUnaryOperator function, UnaryOperator<BigDecimal> truth, double... intervals) {
        double worst = 0;
        double worstAt = 0;
        for (int interval = 0; interval < intervals.length; interval += 2) {
            for (int i = 0; i < 400; i++) {
                double x = intervals[interval] + (intervals[interval + 1] - intervals[interval]) * Randoms.uniform(interval, i);
                BigDecimal exact = truth.apply(new BigDecimal(x));
                double rounded = exact.doubleValue();
                double error = new BigDecimal(function.applyAsDouble(x)).subtract(exact).abs()
                        .divide(new BigDecimal(Math.ulp(rounded)), MathContext.DECIMAL64).doubleValue();
                if (error > worst) {
                    worst = error;
                    worstAt = x;
                }
            }
        }
        assertTrue(worst <= bound, "error of " + worst + " ulp at " + worstAt + ", expected at most " + bound);
    }
}
