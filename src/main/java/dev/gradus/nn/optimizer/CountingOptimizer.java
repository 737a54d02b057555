package dev.gradus.nn.optimizer;

import dev.gradus.nn.Optimizer;

/** Counts steps for its subclasses. */
abstract class CountingOptimizer implements Optimizer {

    private long steps;

    @Override
    public void begin() {
        steps++;
    }

    @Override
    public final long steps() {
        return steps;
    }

    @Override
    public void resume(long newSteps) {
        steps = newSteps;
    }

    /**
     * By repeated squaring: Math.pow may differ between JDKs, and StrictMath.pow leaves garbage. What 1 would swallow
     * counts as 0, which also keeps clear of denormal numbers, slow as they are.
     */
    static double power(double base, long exponent) {
        double result = 1;
        double square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if (square < 1e-20) {
                return 0;
            }
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
