package dev.gradus.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.math.Matrix;

/** Compares tensors as wholes: a number near 0 is judged by the size of its neighbours. */
public final class Closeness {

    private Closeness() {}

    public static void assertClose(String what, double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length, what + ": number of values");
        double scale = 0;
        for (double value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            double difference = Math.abs(expected[i] - actual[i]);
            if (!(difference <= tolerance * Math.max(scale, Double.MIN_NORMAL))) {
                fail(what + "[" + i + "]: expected " + expected[i] + ", but was " + actual[i]);
            }
        }
    }

    public static void assertClose(String what, ReferenceCases.Tensor expected, Matrix actual, double tolerance) {
        assertClose(what, expected.data(), actual.toArray(), tolerance);
    }

    public static void assertClose(String what, double expected, double actual, double tolerance) {
        assertClose(what, new double[] {expected}, new double[] {actual}, tolerance);
    }
}
