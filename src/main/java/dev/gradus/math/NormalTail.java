package dev.gradus.math;

/**
 * The chance that a standard normal variable lies above |x|, {@code 1 - Phi(|x|) = e^(-x^2/2) R(|x|)}: a power and a
 * polynomial in short loops that C2 turns into vector code (a long one it does not unroll), where erf needs a table.
 *
 * <p>R falls slowly from 1/2 to 1/(x sqrt(2 pi)); with {@code u = alpha - beta / (t + 5)} it is a polynomial of degree 17
 * (Chebyshev fit on 0..9, error below 5e-18). Absolute error of the result below 4e-16; from 9 on it is e^-40.5 R(9) or
 * about 1e-19, which nothing added to it can see.
 */
final class NormalTail {

    private static final int CHUNK = 512;
    private static final double MOST = 9;
    private static final double CENTRE = 5;
    private static final double ALPHA = 19.0 / 9;
    private static final double BETA = 140.0 / 9;

    private static final ThreadLocal<NormalTail> CHUNKS = ThreadLocal.withInitial(NormalTail::new);

    private final double[] size = new double[CHUNK];
    private final double[] power = new double[CHUNK];
    private final double[] argument = new double[CHUNK];
    private final double[] low = new double[CHUNK];
    private final double[] high = new double[CHUNK];
    private final double[] result = new double[CHUNK];

    private NormalTail() {
    }

    static void of(double[] x, int xOffset, double[] y, int yOffset, int count) {
        NormalTail chunk = CHUNKS.get();
        for (int from = 0; from < count; from += CHUNK) {
            int length = Math.min(CHUNK, count - from);
            System.arraycopy(x, xOffset + from, chunk.result, 0, length);
            sizes(chunk.result, chunk.size, length);
            powers(chunk.size, chunk.power, length);
            ElementaryRanges.exp(chunk.power, 0, chunk.power, 0, length);
            arguments(chunk.size, chunk.argument, length);
            low(chunk.argument, chunk.low, length);
            high(chunk.argument, chunk.high, length);
            tails(chunk.argument, chunk.power, chunk.low, chunk.high, chunk.result, length);
            System.arraycopy(chunk.result, 0, y, yOffset + from, length);
        }
    }

    private static void sizes(double[] x, double[] t, int count) {
        for (int i = 0; i < count; i++) {
            t[i] = Math.min(MOST, Math.abs(x[i]));
        }
    }

    private static void powers(double[] t, double[] power, int count) {
        for (int i = 0; i < count; i++) {
            power[i] = -0.5 * t[i] * t[i];
        }
    }

    private static void arguments(double[] t, double[] u, int count) {
        for (int i = 0; i < count; i++) {
            u[i] = ALPHA - BETA / (t[i] + CENTRE);
        }
    }

    /** Coefficients 0 to 7. */
    private static void low(double[] us, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            double u = us[i];
            double u2 = u * u;
            y[i] = ((0x1.2e3da3406c680p-3 + u * -0x1.61385d1bdb38dp-3) + u2 * (0x1.ab700483efda0p-4 + u * -0x1.9aafe57929664p-5))
                    + u2 * u2 * ((0x1.36015fb774162p-6 + u * -0x1.6263e63bbbb20p-8)
                    + u2 * (0x1.15c8d11bb99b9p-10 + u * -0x1.8d340d7ddaf6fp-14));
        }
    }

    /** Coefficients 8 to 17. */
    private static void high(double[] us, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            double u = us[i];
            double u2 = u * u;
            y[i] = ((-0x1.f157dd52d35f1p-17 + u * 0x1.66a598df19ce2p-18) + u2 * (-0x1.115a6ee967fd5p-24 + u * -0x1.b3988d35ec366p-23))
                    + u2 * u2 * ((0x1.dd5429c2127c0p-27 + u * 0x1.20615dd0d5c53p-27)
                    + u2 * ((-0x1.81d610717dc9ep-31 + u * -0x1.b69e3aaf67e1cp-32)
                    + u2 * (0x1.7f8f0d1f16cf1p-36 + u * 0x1.2bda6620800bap-36)));
        }
    }

    private static void tails(double[] us, double[] power, double[] low, double[] high, double[] y, int count) {
        for (int i = 0; i < count; i++) {
            double u4 = us[i] * us[i] * (us[i] * us[i]);
            y[i] = power[i] * (low[i] + u4 * u4 * high[i]);
        }
    }
}
