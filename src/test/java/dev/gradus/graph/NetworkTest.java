package dev.gradus.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NetworkTest {

    private static final DataSignature DATA = new DataSignature(Shape.of(4), Task.REGRESSION, 1);

    private static NetworkGraph graph(int units, String activation) {
        return NetworkGraph.chain(new Input(), new Dense(units, activation), new Dense(5, "tanh"), new Dense(1, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED));
    }

    private static Network initialised(NetworkGraph graph, Optional<Initializer> initializer) {
        Network network = Network.compile(graph, DATA);
        network.initialise(42, initializer);
        return network;
    }

    private static double[] numbers(Network network, int layer, int parameter) {
        return network.layers().get(layer).parameters().get(parameter).values().toArray();
    }

    @Test
    void equalSeedsGiveEqualWeightsAndOtherSeedsOthers() {
        Network first = initialised(graph(6, "relu"), Optional.empty());
        Network second = initialised(graph(6, "relu"), Optional.empty());
        assertArrayEquals(first.values(), second.values());
        second.initialise(43, Optional.empty());
        assertTrue(!Arrays.equals(first.values(), second.values()));
    }

    @Test
    void changingOneLayerLeavesTheStartOfOthersAlone() {
        Network before = initialised(graph(6, "relu"), Optional.empty());
        Network after = initialised(graph(6, "sigmoid"), Optional.empty());
        assertArrayEquals(numbers(before, 2, 0), numbers(after, 2, 0));
        assertArrayEquals(numbers(before, 3, 0), numbers(after, 3, 0));
    }

    @Test
    void weightsStartAsSuitsTheirActivationAndBiasesAtZero() {
        Network network = initialised(graph(400, "relu"), Optional.empty());
        double[] he = numbers(network, 1, 0);
        double largest = Arrays.stream(he).map(Math::abs).max().orElseThrow();
        assertTrue(largest <= Math.sqrt(6.0 / 4) && largest > 0.99 * Math.sqrt(6.0 / 4), "He uniform, fan in 4: " + largest);
        assertEquals(0, Arrays.stream(numbers(network, 1, 1)).map(Math::abs).sum());
        double glorot = Arrays.stream(numbers(network, 2, 0)).map(Math::abs).max().orElseThrow();
        assertTrue(glorot <= Math.sqrt(6.0 / 405) && glorot > 0.99 * Math.sqrt(6.0 / 405), "Glorot: " + glorot);
    }

    @Test
    void theInitialiserOfTheTrainingSettingsYieldsToTheLayersOwn() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "relu"),
                new Dense(3, "relu").withInitializer("he_normal"), new Dense(1, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED));
        Network network = initialised(graph, Optional.of(Initializer.ZEROS));
        assertEquals(0, Arrays.stream(numbers(network, 1, 0)).map(Math::abs).sum());
        assertTrue(Arrays.stream(numbers(network, 2, 0)).allMatch(value -> value != 0));
    }

    @Test
    void aScaleReachesTheWeightsOfTheLayerThatNamesItAndOfThoseThatNameNothing() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "relu", "constant", 0.5, true),
                new Dense(2, "linear"), new Output(Task.REGRESSION, Output.IMPLIED));
        Network network = Network.compile(graph, new DataSignature(Shape.of(2), Task.REGRESSION, 2));

        network.initialise(42, Optional.of(Initializer.CONSTANT.withScale(0.25)));

        assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0, 0, 0.25, 0.25, 0.25, 0.25, 0.25, 0.25, 0, 0},
                network.values());
    }

    @Test
    void aTwinHasTheSameNumbersInArraysOfItsOwn() {
        NetworkGraph graph = graph(6, "relu");
        Network network = initialised(graph, Optional.empty());
        Network twin = network.twin(graph);
        double before = twin.values()[0];
        assertArrayEquals(network.values(), twin.values());
        network.values()[0] += 1;
        assertEquals(before, twin.values()[0]);
    }

    @Test
    void everyParameterHasItsOwnPlaceInTheFlatArrays() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "relu"), new BatchNorm(1e-5, 0.1),
                new Dense(1, "linear"), new Output(Task.REGRESSION, Output.IMPLIED));
        Network network = initialised(graph, Optional.empty());
        assertEquals(List.of("dense 1 weight 0", "dense 1 bias 12", "batch norm 1 weight 15", "batch norm 1 bias 18",
                        "batch norm 1 runningMean 0", "batch norm 1 runningVariance 3", "dense 2 weight 21", "dense 2 bias 24"),
                network.layers().stream().flatMap(layer -> layer.parameters().stream()
                        .map(p -> layer.node().name() + " " + p.name() + " " + p.offset())).toList());
        assertEquals(25, network.values().length);
        assertArrayEquals(new double[] {0, 0, 0, 1, 1, 1}, network.state());
        assertEquals(List.of("dense 1", "batch norm 1", "dense 2"),
                network.learningLayers().stream().map(layer -> layer.node().name()).toList());
    }

    /** 64 x 200 x 300 multiply-adds are worth several threads; the bits must not depend on their number. */
    @TestFactory
    Stream<DynamicTest> oneStepHasTheSameBitsOnOneThreadAndOnTwo() {
        return Kernels.available().stream().flatMap(name -> Arrays.stream(Kernel.Precision.values()).map(precision ->
                dynamicTest(name + " " + precision, () -> {
                    double[] expected = gradients(name, precision, 1);
                    assertArrayEquals(expected, gradients(name, precision, 2));
                    assertTrue(Arrays.stream(expected).anyMatch(value -> value != 0));
                })));
    }

    private static double[] gradients(String kernelName, Kernel.Precision precision, int threads) {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(300, "tanh"), new BatchNorm(1e-5, 0.1),
                new Dropout(0.2), new Dense(150, "gelu"), new Dense(10, "linear"),
                new Output(Task.CLASSIFICATION, Output.IMPLIED));
        Network network = Network.compile(graph, new DataSignature(Shape.of(200), Task.CLASSIFICATION, 10));
        network.initialise(1, Optional.empty());
        try (Kernel kernel = Kernels.named(kernelName, precision, threads)) {
            Workspace workspace = new Workspace(network, 64, Workspace.Purpose.TRAIN, kernel);
            workspace.inputs(64).copyFrom(RandomGraphs.normal(200, 64, 1));
            workspace.forward(64, Mode.TRAINING, 5);
            workspace.lossWithGradient(64, Matrix.zeros(1, 64));
            workspace.backward(64);
            workspace.updateState(64);
            double[] all = Arrays.copyOf(workspace.gradients(), workspace.gradients().length + network.state().length);
            System.arraycopy(network.state(), 0, all, workspace.gradients().length, network.state().length);
            return all;
        }
    }

    @Test
    void theMemoryOfAWorkspaceIsKnownBeforeItIsMade() {
        Network network = initialised(graph(6, "gelu"), Optional.empty());
        long one = Workspace.bytes(network, 1, Workspace.Purpose.TRAIN);
        long ten = Workspace.bytes(network, 10, Workspace.Purpose.TRAIN);
        long parameters = 8L * network.values().length;
        assertEquals(10 * (one - parameters), ten - parameters, "all buffers are per example");
        assertTrue(Workspace.bytes(network, 10, Workspace.Purpose.PREDICT) < ten);
    }

    @Test
    void theFirstLayerThatIsNoLongerFiniteIsNamed() {
        Network network = initialised(graph(6, "relu"), Optional.empty());
        Workspace workspace =
                new Workspace(network, 2, Workspace.Purpose.TRAIN, Kernels.create(Kernel.Precision.EXACT, 1));
        workspace.inputs(2).fill(1);
        workspace.forward(2, Mode.TRAINING, 0);
        assertEquals(-1, workspace.firstNotFinite(2));
        Parameter weight = network.layers().get(2).parameters().get(0);
        network.values()[weight.offset()] = Double.NaN;
        workspace.forward(2, Mode.TRAINING, 0);
        int first = workspace.firstNotFinite(2);
        Compiled guilty = network.layers().get(first);
        assertEquals("dense 2", guilty.node().name());
    }
}
