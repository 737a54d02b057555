package dev.gradus.math;

/**
 * The products of the engine. An implementation may use several threads; its result has the same bits for any number of
 * them, because work is split over independent outputs, never over a reduction.
 *
 * <p>No method allocates after the first calls with a given size. Several threads may use one kernel, and the task of a
 * {@link #parallel} loop may multiply: whoever finds the helpers busy works alone.
 */
public interface Kernel extends AutoCloseable {

    /** {@code vector} or {@code ojalgo}: as shown in the status bar and in benchmark lines. */
    String name();

    Precision precision();

    int threads();

    /**
     * {@code C = op(A) op(B)}, or {@code C += op(A) op(B)} with {@link Write#ADD}; {@code op} transposes where told.
     * {@code op(A)} is m x k, {@code op(B)} is k x n, {@code C} is m x n; C may not share numbers with A or B.
     *
     * @throws IllegalArgumentException if the sizes do not agree
     */
    void multiply(Matrix a, Transpose transposeA, Matrix b, Transpose transposeB, Matrix c, Write write);

    /**
     * {@code output = weight * input + bias}, cut off below at 0 with {@code rectify}; see {@link Convolution} for the
     * formula and the layouts.
     *
     * @param input   one image per column
     * @param weight  dense, {@code [filters, channels / groups, kernelHeight, kernelWidth]}
     * @param bias    one number per filter, or null
     * @param rectify whether max(0, .) is taken, a ReLU that costs no pass of its own
     * @throws IllegalArgumentException if the sizes do not agree
     */
    void convolve(Convolution shape, Matrix input, Matrix weight, Matrix bias, boolean rectify, Matrix output);

    /**
     * dL/d(input) from dL/d(output): the transpose of {@link #convolve} as a map of the input. Replaces gradInput.
     *
     * @param rectified the output of a convolution with {@code rectify}: only where it is positive does gradOutput count;
     *                  null for one without
     */
    void convolveBackInput(Convolution shape, Matrix gradOutput, Matrix rectified, Matrix weight, Matrix gradInput);

    /**
     * dL/d(weight) and dL/d(bias), summed over the examples. Replaces gradWeight, which is laid out like the weight, and
     * gradBias unless that is null.
     *
     * @param rectified as for {@link #convolveBackInput}
     */
    void convolveBackWeight(Convolution shape, Matrix input, Matrix gradOutput, Matrix rectified, Matrix gradWeight, Matrix gradBias);

    /**
     * Runs {@code task.run(from, to)} over disjoint ranges that cover {@code 0..count}, on this kernel's threads, and
     * returns when all are done. Ranges start at multiples of {@code grain} and may span several; use it for element-wise
     * loops and for independent examples only, so that the number of threads cannot change a bit. Work below about
     * 50,000 operations ({@code count * costPerItem}) stays on the caller, in one range.
     *
     * <p>What a task throws is thrown here; ranges not begun by then are left out. A lambda that captures something is
     * allocated: keep it in a field where a loop must not allocate.
     */
    void parallel(int count, int grain, int costPerItem, RangeTask task);

    /** Ends the helper threads, if any; a closed kernel still works, on the caller alone. */
    @Override
    void close();

    enum Transpose { NO, YES }

    /** Whether a product replaces the target or is added to it. */
    enum Write { REPLACE, ADD }

    /**
     * {@code FAST} may narrow to float inside products, where a magnitude above 3.4e38 becomes infinite; {@code EXACT}
     * computes in double throughout.
     */
    enum Precision { FAST, EXACT }

    @FunctionalInterface
    interface RangeTask {
        void run(int from, int to);
    }
}
