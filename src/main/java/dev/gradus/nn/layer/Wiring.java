package dev.gradus.nn.layer;

/**
 * Which products make up the sums of a layer, z_k = b + sum of w_j x_i, as seen from the sum, the input and the weight.
 * All are places in one example or in the weight, in row-major order.
 */
interface Wiring {

    @FunctionalInterface
    interface Pairs {
        void meet(int first, int second);
    }

    /** Input and weight of every product in a sum. */
    void ofSum(int sum, Pairs inputAndWeight);

    /** Sum and weight of every product that an input goes into. */
    void ofInput(int input, Pairs sumAndWeight);

    /** Sum and input of every product of a weight. */
    void ofWeight(int weight, Pairs sumAndInput);

    /** How many sums one example has. */
    int sums();

    /** The place of the bias that a sum has. */
    int biasOf(int sum);
}
