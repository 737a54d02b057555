package dev.gradus.math;

/**
 * erf x = 2/sqrt(pi) times the integral of e^(-t^2) from 0 to x.
 *
 * <p>Near zero a polynomial of x^2. Elsewhere the Taylor series around the nearest multiple c of 1/8: with
 * {@code e^-(c+h)^2 = sum a_k h^k}, the differential equation {@code g' = -2 (c + h) g} gives
 * {@code (k+1) a_(k+1) = -2 c a_k - 2 a_(k-1)}, and integrating term by term adds
 * {@code 2/sqrt(pi) sum a_k h^(k+1) / (k+1)} to erf c. From 6 on erf x rounds to 1.
 */
final class ErrorFunction {

    private static final double TWO_OVER_ROOT_PI = 0x1.20dd750429b6dp+0;
    private static final double TWO_OVER_ROOT_PI_LOW = 0x1.1ae3a914fed80p-56;
    private static final double POLYNOMIAL_UP_TO = 0.5;
    private static final double ONE_FROM = 6;
    private static final int CENTRES_PER_UNIT = 8;
    private static final int TERMS = 11;
    /** Rounds a number below 2^51/8 to a multiple of 1/8. */
    private static final double ROUND_TO_CENTRE = 0x1.8p49;

    /** erf(i/8), i = 0..48. */
    private static final double[] AT_CENTRE = {
        0, 0x1.1f5e1a35c3b89p-3, 0x1.1af54e232d609p-2, 0x1.9dd0d2b721f39p-2,
        0x1.0a7ef5c18edd2p-1, 0x1.3f196dcd0f135p-1, 0x1.6c1c9759d0e5fp-1, 0x1.91724951b8fc6p-1,
        0x1.af767a741088bp-1, 0x1.c6dad2829ec62p-1, 0x1.d8865d98abe01p-1, 0x1.e5768c3b4a3fcp-1,
        0x1.eea5557137ae0p-1, 0x1.f4f693b67bd77p-1, 0x1.f92d077f8d56dp-1, 0x1.fbe61eef4cf6ap-1,
        0x1.fd9ae142795e3p-1, 0x1.fea4218d6594ap-1, 0x1.ff404760319b4p-1, 0x1.ff9960f3eb327p-1,
        0x1.ffcaa8f4c9beap-1, 0x1.ffe514bbdc197p-1, 0x1.fff2cfb0453d9p-1, 0x1.fff9ba420e834p-1,
        0x1.fffd1ac4135f9p-1, 0x1.fffeb3ebb267bp-1, 0x1.ffff6f9f67e55p-1, 0x1.ffffc316d9ed0p-1,
        0x1.ffffe710d565ep-1, 0x1.fffff618c3da6p-1, 0x1.fffffc2f171e3p-1, 0x1.fffffe92ced93p-1,
        0x1.ffffff7b91176p-1, 0x1.ffffffd169d0cp-1, 0x1.fffffff01a8b6p-1, 0x1.fffffffabd229p-1,
        0x1.fffffffe4fa30p-1, 0x1.ffffffff79626p-1, 0x1.ffffffffd759dp-1, 0x1.fffffffff4188p-1,
        0x1.fffffffffc9e8p-1, 0x1.ffffffffff11ap-1, 0x1.ffffffffffc05p-1, 0x1.ffffffffffef8p-1,
        0x1.fffffffffffbep-1, 0x1.ffffffffffff0p-1, 0x1.ffffffffffffcp-1, 0x1.fffffffffffffp-1, 1,
    };

    /** The coefficient of h^(k+1) around centre i, at [i * TERMS + k]. */
    private static final double[] SERIES = series();

    private ErrorFunction() {
    }

    static double of(double x) {
        double size = Math.abs(x);
        if (size < POLYNOMIAL_UP_TO) {
            return x * TWO_OVER_ROOT_PI + x * (TWO_OVER_ROOT_PI_LOW + nearZero(x * x));
        }
        if (!(size < ONE_FROM)) {
            return x != x ? x : Math.copySign(1, x);
        }
        double centre = (size + ROUND_TO_CENTRE) - ROUND_TO_CENTRE;
        int i = (int) (centre * CENTRES_PER_UNIT);
        return Math.copySign(AT_CENTRE[i] + around(i * TERMS, size - centre), x);
    }

    /** {@code erf(x)/x - 2/sqrt(pi)} as a polynomial of z = x^2 <= 1/4 (Chebyshev fit, error below 3e-21). */
    private static double nearZero(double z) {
        double z2 = z * z;
        double z4 = z2 * z2;
        double c01 = -0x1.812746b0379e7p-2 + z * 0x1.ce2f21a042be2p-4;
        double c23 = -0x1.b82ce31288b13p-6 + z * 0x1.565bcd0e6738ep-8;
        double c45 = -0x1.c02db3fdba119p-11 + z * 0x1.f9a325cb67f8fp-14;
        double c67 = -0x1.f4d2061b0dba6p-17 + z * 0x1.b9d791f41c41fp-20;
        double c89 = -0x1.5dd2aa62eb12ep-23 + z * 0x1.cac3adf531b41p-27;
        return z * ((c01 + z2 * c23) + z4 * ((c45 + z2 * c67) + z4 * c89));
    }

    private static double around(int first, double h) {
        double[] c = SERIES;
        double h2 = h * h;
        double h4 = h2 * h2;
        double low = (c[first] + h * c[first + 1]) + h2 * (c[first + 2] + h * c[first + 3]);
        double middle = (c[first + 4] + h * c[first + 5]) + h2 * (c[first + 6] + h * c[first + 7]);
        double high = (c[first + 8] + h * c[first + 9]) + h2 * c[first + 10];
        return h * (low + h4 * (middle + h4 * high));
    }

    private static double[] series() {
        double[] series = new double[AT_CENTRE.length * TERMS];
        for (int i = 0; i < AT_CENTRE.length; i++) {
            double centre = (double) i / CENTRES_PER_UNIT;
            double before = 0;
            double term = Elementary.exp(-centre * centre);
            for (int k = 0; k < TERMS; k++) {
                series[i * TERMS + k] = TWO_OVER_ROOT_PI * term / (k + 1);
                double next = -2 * (centre * term + before) / (k + 1);
                before = term;
                term = next;
            }
        }
        return series;
    }
}
