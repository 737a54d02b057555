package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.graph.Network;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Mode;
import dev.gradus.train.Signature;
import org.junit.jupiter.api.Test;

/** Each worked example opens with its given numbers, and the engine gives those that were published with them. */
class WorkedExamplesTest {

    private Network network;
    private Workspace workspace;
    private double loss;

    private void step(String id) throws DataException {
        Document document = SampleProjects.find(id).orElseThrow().document();
        PreparedData data = new DataLoader().prepare(document.data().orElseThrow());
        network = Network.compile(document.graph(), Signature.of(data));
        document.checkpoint().orElseThrow().loadInto(network);
        int count = data.training().count();
        workspace = new Workspace(network, count, Workspace.Purpose.TRAIN, Kernels.create(Kernel.Precision.EXACT, 1));
        Matrix targets = Matrix.zeros(data.preparation().targetSize(), count);
        for (int column = 0; column < count; column++) {
            data.training().copyInput(column, workspace.inputs(count), column);
            data.training().copyTarget(column, targets, column);
        }
        workspace.forward(count, Mode.TRAINING, 0);
        loss = workspace.lossWithGradient(count, targets);
        workspace.backward(count);
    }

    private double[] gradient(int layer, int parameter) {
        var of = network.layers().get(layer).parameters().get(parameter);
        double[] values = new double[of.size()];
        System.arraycopy(workspace.gradients(), of.offset(), values, 0, values.length);
        return values;
    }

    @Test
    void twoTwoTwoHasMazursLossAndGradients() throws DataException {
        step("worked-222");
        assertEquals(0.298371109, loss, 5e-10);
        assertArrayEquals(new double[] {0.75136507, 0.772928465}, workspace.outputs(1).toArray(), 5e-9);
        assertEquals(0.082167041, gradient(2, 0)[0], 5e-10, "his dE/dw5");
        assertEquals(0.000438568, gradient(1, 0)[0], 5e-10, "his dE/dw1");
    }

    @Test
    void theNeuronOfCs231nGives0731() throws DataException {
        step("worked-neuron");
        assertEquals(0.731058579, workspace.outputs(1).toArray()[0], 5e-10);
        double slope = 0.731058579 * (1 - 0.731058579);
        assertEquals(2 * 0.731058579 * slope, gradient(1, 1)[0], 1e-8, "error 2(a - 0) times the slope of the sigmoid");
    }

    @Test
    void theWeightsOfGoodfellowSolveXor() throws DataException {
        step("worked-xor");
        assertArrayEquals(new double[] {0, 1, 1, 0}, workspace.outputs(4).toArray(), 1e-12);
        assertEquals(0, loss, 1e-12);
    }

    @Test
    void softmaxOfTheScoresOfCs231nCosts104() throws DataException {
        step("worked-softmax");
        double[] scores = workspace.outputs(3).toArray();
        assertArrayEquals(new double[] {-2.85, 0.86, 0.28}, new double[] {scores[0], scores[1], scores[2]}, 1e-9);
        double sum = Math.exp(-2.85) + Math.exp(0.86) + Math.exp(0.28);
        assertEquals(1.04, -Math.log(Math.exp(0.28) / sum), 5e-3, "their loss of the first example");
        assertEquals(0.353387, Math.exp(0.28) / sum, 5e-6);
    }

    @Test
    void theConvolutionOfUfldlGivesItsNineNumbers() throws DataException {
        step("worked-conv");
        assertArrayEquals(new double[] {4, 3, 4, 2, 4, 3, 2, 3, 4}, workspace.outputs(1).toArray(), 1e-12);
        assertEquals(56.0 / 9, loss, 1e-12);
    }
}
