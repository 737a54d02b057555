package dev.gradus.math;

/** One way to convolve. An instance holds buffers and the work in hand: one caller at a time. */
interface Convolver {

    /** See {@link Kernel#convolve}. */
    void forward(Convolution shape, Matrix input, Matrix weight, Matrix bias, boolean rectify, Matrix output, Team team);

    /** See {@link Kernel#convolveBackInput}. */
    void backInput(Convolution shape, Matrix gradOutput, Matrix rectified, Matrix weight, Matrix gradInput, Team team);

    /** See {@link Kernel#convolveBackWeight}. */
    void backWeight(Convolution shape, Matrix input, Matrix gradOutput, Matrix rectified, Matrix gradWeight, Matrix gradBias,
                    Team team);
}
