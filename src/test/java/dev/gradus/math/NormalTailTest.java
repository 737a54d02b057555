package dev.gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NormalTailTest {

    @Test
    void theTailIsWhatErfLeaves() {
        int count = 40_000;
        double[] x = new double[count];
        double[] y = new double[count + 3];
        for (int i = 0; i < count; i++) {
            x[i] = 24 * (i - count / 2) / (double) count;
        }
        Elementary.normalTail(x, 0, y, 3, count);
        for (int i = 0; i < count; i++) {
            double expected = 0.5 * (1 - Elementary.erf(Math.abs(x[i]) * Math.sqrt(0.5)));
            assertEquals(expected, y[i + 3], 5e-16, "tail above " + x[i]);
        }
    }

    /** From tables of the normal distribution computed with 50 digits (mpmath ncdf). */
    @Test
    void farOutTheTailKeepsItsDigits() {
        double[] x = {0, 1, -3, 6, 8.5};
        double[] expected = {0.5, 0.158655253931457051, 1.349898031630094527e-3, 9.865876450376981e-10, 9.479534822203319e-18};
        double[] y = new double[x.length];
        Elementary.normalTail(x, 0, y, 0, x.length);
        for (int i = 0; i < x.length; i++) {
            assertEquals(1, y[i] / expected[i], 1e-13);
        }
    }

    @Test
    void nothingIsLostOfWhatIsNoNumber() {
        double[] y = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        Elementary.normalTail(y, 0, y, 0, 3);
        assertTrue(Double.isNaN(y[0]));
        assertEquals(0, y[1], 1e-18);
        assertEquals(0, y[2], 1e-18);
    }
}
