package dev.gradus.nn.layer;

/**
 * A convolution turned round: what was its sum comes in, what was its input goes out.
 *
 * @param turned the convolution from the output back to the input
 */
record TransposedWiring(ConvolutionWiring turned) implements Wiring {

    @Override
    public void ofSum(int sum, Pairs inputAndWeight) {
        turned.ofInput(sum, inputAndWeight);
    }

    @Override
    public void ofInput(int input, Pairs sumAndWeight) {
        turned.ofSum(input, sumAndWeight);
    }

    @Override
    public void ofWeight(int weight, Pairs sumAndInput) {
        turned.ofWeight(weight, (input, sum) -> sumAndInput.meet(sum, input));
    }

    @Override
    public int sums() {
        return turned.shape().inputSize();
    }

    @Override
    public int biasOf(int sum) {
        return turned.channelOf(sum);
    }
}
