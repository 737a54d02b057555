package dev.gradus.nn.explain;

/**
 * A place in one training step where a number stands, as one layer sees it. Units count from 0 in the row-major order of
 * the layer's shape; {@code parameter} is the place among the layer's parameters and {@code index} counts through its
 * numbers in file order; examples are columns of the batch.
 */
public sealed interface Spot {

    /** What came in: number {@code unit} of input {@code input}. */
    record Input(int input, int unit, int example) implements Spot {}

    /** What went out. */
    record Output(int unit, int example) implements Spot {}

    /** dL/d(output), as it arrives from behind. */
    record GradOutput(int unit, int example) implements Spot {}

    /** dL/d(input), as the layer passes it on. */
    record GradInput(int input, int unit, int example) implements Spot {}

    /** A parameter's number, as it was during the step. */
    record Value(int parameter, int index) implements Spot {}

    /** dL/d(parameter): of the mean loss of the batch. */
    record Gradient(int parameter, int index) implements Spot {}

    /** What one example adds to {@link Gradient}; the shares of all examples sum to it. */
    record Share(int parameter, int index, int example) implements Spot {}

    /**
     * A number that stays inside the layer, such as a pre-activation or a gate.
     *
     * @param name    the layer's own name for it: {@code z}, {@code forget gate}
     * @param example -1 where it belongs to the whole batch
     */
    record Inner(String name, int index, int example) implements Spot {}

    /** A target, as the loss sees it. */
    record Target(int unit, int example) implements Spot {}

    /** The part of one example in the sum whose mean is the loss. */
    record ExampleLoss(int example) implements Spot {}

    /** The mean loss of the batch. */
    record MeanLoss() implements Spot {}

    /** A number of the optimiser's state before the step: {@code index} is a place in the network's flat array. */
    record Moment(String state, int index) implements Spot {}

    /** The same after the step. */
    record NewMoment(String state, int index) implements Spot {}

    /** A parameter's number before the step, by its place in the network's flat array. */
    record OldValue(int index) implements Spot {}

    /** A parameter's number after the step, by its place in the network's flat array. */
    record NewValue(int index) implements Spot {}

    /** The gradient that the optimiser takes, after clipping and penalties, by its place in the flat array. */
    record UsedGradient(int index) implements Spot {}
}
