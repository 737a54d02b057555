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
}
