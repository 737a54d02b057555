package dev.gradus.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.loss.Losses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GradientCheckTest {

    private static Matrix normal(int rows, int columns, String purpose) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[i] = Randoms.normal(Randoms.key(7, purpose), i);
        }
        return matrix;
    }

    private static Network regression(NetworkGraph graph, int inputs, int outputs) {
        Network network = Network.compile(graph, new DataSignature(Shape.of(inputs), Task.REGRESSION, outputs));
        network.initialise(3, Optional.empty());
        return network;
    }

    @Test
    void everyTensorOfARightNetworkStaysBelowTheLimit() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(6, "tanh"), new Dropout(0.4), new Dense(5, "linear"),
                new BatchNorm(1e-5, 0.1), new ActivationLayer("relu", 0), new Dense(2, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED));
        Network network = regression(graph, 3, 2);
        double[] before = network.values().clone();

        GradientCheck check = GradientCheck.of(network, normal(3, 8, "x"), normal(2, 8, "y"), 1);

        assertEquals(List.of("Input input", "dense 1 weight", "dense 1 bias", "dense 2 weight", "dense 2 bias",
                        "batch norm 1 weight", "batch norm 1 bias", "dense 3 weight", "dense 3 bias"),
                check.tensors().stream().map(t -> t.layer() + " " + t.parameter()).toList());
        assertTrue(check.passed(), check::toString);
        assertTrue(check.worst().orElseThrow().error() < 1e-7, check::toString);
        assertEquals(java.util.Arrays.toString(before), java.util.Arrays.toString(network.values()));
    }

    @Test
    void aBiasInFrontOfBatchNormHasNoGradientAndNoError() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(4, "linear"), new BatchNorm(1e-5, 0.1),
                new Output(Task.REGRESSION, Output.IMPLIED));

        GradientCheck check = GradientCheck.of(regression(graph, 3, 4), normal(3, 16, "x"), normal(4, 16, "y"), 1);

        assertTrue(check.passed(), check::toString);
    }

    @Test
    void entriesAtAKinkArePassedOver() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new ActivationLayer("relu", 0), new Dense(1, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED));
        Network network = regression(graph, 5, 1);
        double[] kinks = {0, 0.9e-5, 0.99e-4, -0.5e-4, 1.2e-4};

        GradientCheck check = GradientCheck.of(network, Matrix.wrap(kinks, 5), Matrix.wrap(new double[] {1}, 1), 1);

        GradientCheck.Tensor input = check.tensors().get(0);
        assertEquals(4, input.kinks(), "all but the one 12 h away");
        assertEquals(1, input.compared());
        assertTrue(check.passed(), check::toString);
    }

    @Test
    void aWrongDerivativeIsFound() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "tanh"), new WrongByOneInAThousand(),
                new Dense(1, "linear"), new Output(Task.REGRESSION, Output.IMPLIED));

        GradientCheck check = GradientCheck.of(regression(graph, 2, 1), normal(2, 4, "x"), normal(1, 4, "y"), 1);

        assertFalse(check.passed());
        assertEquals(5e-4, check.tensors().get(1).error(), 1e-5, "weights before the wrong layer");
        assertTrue(check.tensors().get(3).error() < 1e-9, "weights behind it");
    }

    @Test
    void ofALargeTensorAHundredEntriesAreDrawn() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(30, "sigmoid"), new Dense(1, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED));

        GradientCheck check = GradientCheck.of(regression(graph, 10, 1), normal(10, 4, "x"), normal(1, 4, "y"), 1);

        GradientCheck.Tensor weight = check.tensors().get(1);
        assertEquals(300, weight.size());
        assertEquals(GradientCheck.MOST_ENTRIES, weight.compared());
        assertTrue(check.passed(), check::toString);
    }

    private static boolean counts(Loss loss) {
        return loss.id().equals("poisson") || loss.id().equals("kl_divergence");
    }

    @TestFactory
    Stream<DynamicTest> everyLossPasses() {
        return Losses.all().stream().flatMap(loss -> loss.tasks().stream().map(task -> dynamicTest(
                loss.id() + " for " + task.id(), () -> {
                    NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(5, "tanh"), new Dense(3, "linear"),
                            new Output(task, loss.id()));
                    Network network = Network.compile(graph, new DataSignature(Shape.of(4), task, 3));
                    network.initialise(8, Optional.empty());
                    Matrix targets = task == Task.CLASSIFICATION ? Matrix.wrap(new double[] {0, 1, 2, 2, 1, 0}, 1)
                            : counts(loss) ? Matrix.wrap(new double[] {0, 1, 2, 3, 0, 4, 1, 1, 7, 0, 0, 2, 5, 1, 0, 2, 2, 3}, 3)
                            : normal(3, 6, "y");
                    GradientCheck check = GradientCheck.of(network, normal(4, 6, "x"), targets, 1);
                    assertTrue(check.passed(), check::toString);
                })));
    }
}
