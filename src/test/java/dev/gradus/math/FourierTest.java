package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FourierTest {

    @Test
    void theTransformIsTheSumOfTheDefinition() {
        for (int size : new int[] {2, 4, 8, 64, 1024}) {
            double[] real = new double[size];
            double[] imaginary = new double[size];
            for (int n = 0; n < size; n++) {
                real[n] = Math.sin(1.7 * n + 0.3) + n % 5;
                imaginary[n] = Math.cos(0.9 * n * n);
            }
            double[] expectedReal = new double[size];
            double[] expectedImaginary = new double[size];
            for (int k = 0; k < size; k++) {
                for (int n = 0; n < size; n++) {
                    double angle = -2 * Math.PI * ((long) k * n % size) / size;
                    expectedReal[k] += real[n] * Math.cos(angle) - imaginary[n] * Math.sin(angle);
                    expectedImaginary[k] += real[n] * Math.sin(angle) + imaginary[n] * Math.cos(angle);
                }
            }
            new Fourier(size).transform(real, imaginary);
            for (int k = 0; k < size; k++) {
                assertEquals(expectedReal[k], real[k], 1e-9, size + " at " + k);
                assertEquals(expectedImaginary[k], imaginary[k], 1e-9, size + " at " + k);
            }
        }
    }

    @Test
    void onlyPowersOfTwoAreTransformed() {
        assertThrows(IllegalArgumentException.class, () -> new Fourier(12));
        assertThrows(IllegalArgumentException.class, () -> new Fourier(1));
        assertEquals(256, Fourier.sizeFor(200));
        assertEquals(256, Fourier.sizeFor(256));
        assertEquals(512, Fourier.sizeFor(257));
        assertEquals(2, Fourier.sizeFor(1));
    }
}
