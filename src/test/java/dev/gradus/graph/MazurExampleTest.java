package dev.gradus.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.optimizer.Sgd;
import org.junit.jupiter.api.Test;

/**
 * The worked example of Matt Mazur, "A step by step backpropagation example",
 * https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/: two inputs, two hidden and two output
 * neurons, all sigmoid, learning rate 0.5. His loss, half the sum of the squares, is for one example and two outputs our
 * mean of the squares. He leaves the biases alone, and the hidden layer sees the output weights from before the step.
 */
class MazurExampleTest {

    private static final double[] HIDDEN = {0.15, 0.20, 0.25, 0.30};
    private static final double[] HIDDEN_BIAS = {0.35, 0.35};
    private static final double[] LAST = {0.40, 0.45, 0.50, 0.55};
    private static final double[] LAST_BIAS = {0.60, 0.60};

    private final Network network = Network.compile(
            NetworkGraph.chain(new Input(), new Dense(2, "sigmoid"), new Dense(2, "sigmoid"),
                    new Output(Task.REGRESSION, Output.IMPLIED)),
            new DataSignature(Shape.of(2), Task.REGRESSION, 2));
    private final Workspace workspace =
            new Workspace(network, 1, Workspace.Purpose.TRAIN, Kernels.create(Kernel.Precision.EXACT, 1));
    private final Matrix target = Matrix.wrap(new double[] {0.01, 0.99}, 2);

    MazurExampleTest() {
        set(1, 0, HIDDEN);
        set(1, 1, HIDDEN_BIAS);
        set(2, 0, LAST);
        set(2, 1, LAST_BIAS);
        workspace.inputs(1).set(0, 0, 0.05);
        workspace.inputs(1).set(1, 0, 0.10);
    }

    private void set(int layer, int parameter, double[] numbers) {
        int offset = network.layers().get(layer).parameters().get(parameter).offset();
        System.arraycopy(numbers, 0, network.values(), offset, numbers.length);
    }

    private double[] weights(int layer) {
        return network.layers().get(layer).parameters().get(0).values().toArray();
    }

    private void stepOnWeightsAlone() {
        workspace.backward(1);
        Optimizer descent = new Sgd(0, false).create(network.values().length);
        descent.begin();
        for (int layer = 1; layer <= 2; layer++) {
            int offset = network.layers().get(layer).parameters().get(0).offset();
            descent.step(network.values(), workspace.gradients(), offset, offset + 4, 0.5, true);
        }
    }

    private double loss() {
        workspace.forward(1, Mode.TRAINING, 0);
        return workspace.lossWithGradient(1, target);
    }

    @Test
    void theForwardPassGivesHisOutputsAndHisLoss() {
        assertEquals(0.298371109, loss(), 5e-10, "he prints nine decimals");
        assertArrayEquals(new double[] {0.75136507, 0.772928465}, workspace.outputs(1).toArray(), 5e-9);
        assertArrayEquals(new double[] {0.593269992, 0.596884378}, workspace.outputs(1, 1).toArray(), 5e-10);
    }

    @Test
    void oneStepGivesHisWeightsAndHisLoss() {
        loss();
        stepOnWeightsAlone();

        assertArrayEquals(new double[] {0.149780716, 0.19956143, 0.24975114, 0.29950229}, weights(1), 5e-9);
        assertArrayEquals(new double[] {0.35891648, 0.408666186, 0.511301270, 0.561370121}, weights(2), 5e-9);
        assertEquals(0.291027774, loss(), 5e-10, "he prints nine decimals");
    }
}
