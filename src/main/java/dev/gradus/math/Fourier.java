package dev.gradus.math;

/**
 * The discrete Fourier transform X[k] = sum over n of x[n] exp(-2 pi i k n / N), for N a power of two, in place: J. Cooley,
 * J. Tukey: <i>An algorithm for the machine calculation of complex Fourier series</i>, 1965. The roots of unity are computed
 * once for a length, each from its own angle, so that errors do not add up: about 1e-16 log2 N of the largest value.
 */
public final class Fourier {

    private final int size;
    private final double[] cosines;
    private final double[] sines;

    /** @param size a power of two, at least 2 */
    public Fourier(int size) {
        if (size < 2 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("A Fourier transform of " + size + " values; expected a power of two.");
        }
        this.size = size;
        cosines = new double[size / 2];
        sines = new double[size / 2];
        for (int k = 0; k < size / 2; k++) {
            double angle = -2 * Math.PI * k / size;
            cosines[k] = StrictMath.cos(angle);
            sines[k] = StrictMath.sin(angle);
        }
    }

    /** The smallest power of two that is no less. */
    public static int sizeFor(int values) {
        return Math.max(2, Integer.highestOneBit(Math.max(1, values - 1)) << 1);
    }

    /** Real and imaginary parts, {@code size} of each, replaced by their transform. */
    public void transform(double[] real, double[] imaginary) {
        for (int i = 0; i < size; i++) {
            int j = Integer.reverse(i) >>> Integer.numberOfLeadingZeros(size - 1);
            if (i < j) {
                double re = real[i];
                real[i] = real[j];
                real[j] = re;
                double im = imaginary[i];
                imaginary[i] = imaginary[j];
                imaginary[j] = im;
            }
        }
        for (int half = 1; half < size; half *= 2) {
            int stride = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int low = start + k;
                    int high = low + half;
                    double cosine = cosines[k * stride];
                    double sine = sines[k * stride];
                    double re = real[high] * cosine - imaginary[high] * sine;
                    double im = real[high] * sine + imaginary[high] * cosine;
                    real[high] = real[low] - re;
                    imaginary[high] = imaginary[low] - im;
                    real[low] += re;
                    imaginary[low] += im;
                }
            }
        }
    }
}
