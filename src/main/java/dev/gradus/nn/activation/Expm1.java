package dev.gradus.nn.activation;

import dev.gradus.math.Elementary;

/** e^x - 1 without cancellation near 0: tanh(x/2) (e^x + 1). */
final class Expm1 {

    private Expm1() {}

    static double of(double x) {
        return Elementary.tanh(0.5 * x) * (Elementary.exp(x) + 1);
    }
}
