package dev.gradus.nn;

import java.util.List;

/**
 * Moves parameters against their gradients. Its state lies in arrays of the same layout as the network's flat parameter
 * array; one instance serves one run.
 */
public interface Optimizer {

    /** Counts a step; called once before the ranges of that step. */
    void begin();

    /**
     * Moves values[from..to) by one step.
     *
     * @param gradients    of the mean loss, same layout; penalties and clipping already applied
     * @param learningRate for this range
     * @param decays       whether decoupled weight decay applies to this range
     */
    void step(double[] values, double[] gradients, int from, int to, double learningRate, boolean decays);

    /** The named arrays that make up its state: saved and restored like parameters. */
    List<State> state();

    /** Steps counted so far. */
    long steps();

    /** Continues as if {@code steps} had been taken; the arrays of {@link #state()} are filled by the caller. */
    void resume(long steps);

    record State(String name, double[] values) {}
}
