package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Examples;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckupTest {

    private static Network network(LayerSpec... hidden) {
        List<LayerSpec> layers = new ArrayList<>();
        layers.add(new Input());
        layers.addAll(List.of(hidden));
        layers.add(new Dense(1, "linear"));
        layers.add(new Output(Task.REGRESSION, Output.IMPLIED));
        Network network = Network.compile(NetworkGraph.chain(layers.toArray(LayerSpec[]::new)),
                new DataSignature(Shape.of(2), Task.REGRESSION, 1));
        Arrays.fill(network.values(), 0.1);
        return network;
    }

    /** Ten rows between 0 and 1. */
    private static Examples rows() {
        double[] inputs = new double[20];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = i / 20.0;
        }
        return Examples.of(inputs, 2, new double[10], 1);
    }

    private static Parameter parameter(Network network, int layer, int index) {
        return network.learningLayers().get(layer).parameters().get(index);
    }

    private static Checkup checkup(Network network, Optional<double[]> gradients) {
        return Checkup.of(network, rows(), Checkup.ROWS, gradients, Kernels.create(Precision.EXACT, 1));
    }

    @Test
    void unitsThatAreZeroForEveryRowAreDead() {
        Network network = network(new Dense(4, "relu"));
        Parameter bias = parameter(network, 0, 1);
        for (int unit = 0; unit < 3; unit++) {
            network.values()[bias.offset() + unit] = -5;
        }

        Finding found = checkup(network, Optional.empty()).findings().get(0);

        assertEquals(Finding.Kind.DEAD, found.kind());
        assertEquals(3, found.units());
        assertEquals(4, found.of());
    }

    @Test
    void aUnitThatLetsOneRowThroughIsAlive() {
        Network network = network(new Dense(1, "relu"));
        Parameter bias = parameter(network, 0, 1);
        network.values()[bias.offset()] = -0.1 * (18 + 19) / 20.0 + 1e-6;
        assertTrue(checkup(network, Optional.empty()).findings().isEmpty());
    }

    @Test
    void unitsAtTheFlatEndsAreSaturatedAndOthersAreNot() {
        Network network = network(new Dense(2, "sigmoid"), new Dense(2, "tanh"));
        network.values()[parameter(network, 0, 1).offset()] = 30;
        network.values()[parameter(network, 0, 1).offset() + 1] = -30;

        List<Finding> found = checkup(network, Optional.empty()).findings();

        assertEquals(1, found.size());
        assertEquals(Finding.Kind.SATURATED, found.get(0).kind());
        assertEquals(2, found.get(0).units());
    }

    @Test
    void aGradientThatShrinksAHundredfoldOnItsWayHasVanished() {
        Network network = network(new Dense(3, "sigmoid"), new Dense(3, "sigmoid"));
        double[] gradients = new double[network.values().length];
        Arrays.fill(gradients, 1e-2);
        Parameter first = parameter(network, 0, 0);
        Arrays.fill(gradients, first.offset(), first.offset() + 9, 2e-5);

        Finding found = checkup(network, Optional.of(gradients)).findings().get(0);

        assertEquals(Finding.Kind.VANISHING, found.kind());
        assertEquals(500, found.factor(), 1e-9);
        assertEquals(2e-5 * 3, found.size(), 1e-12);
        assertEquals(network.learningLayers().get(2).node().name(), found.other());
    }

    @Test
    void gradientsThatAreSmallEverywhereHaveNotVanished() {
        Network network = network(new Dense(3, "sigmoid"));
        double[] gradients = new double[network.values().length];
        Arrays.fill(gradients, 1e-9);
        assertTrue(checkup(network, Optional.of(gradients)).findings().isEmpty());
    }

    @Test
    void aHugeGradientHasExploded() {
        Network network = network(new Dense(3, "relu"));
        double[] gradients = new double[network.values().length];
        Arrays.fill(gradients, 1e3);
        assertEquals(Finding.Kind.EXPLODING, checkup(network, Optional.of(gradients)).findings().get(0).kind());
    }

    @Test
    void quantilesAreThoseOfNumPy() {
        // numpy.quantile([3, 1, 2, 10], [0, .05, .25, .5, .75, .95, 1])
        assertArrayEquals(new double[] {1, 1.15, 1.75, 2.5, 4.75, 8.95, 10},
                Spread.of(new double[] {7, 3, 1, 2, 10}, 1, 4).quantiles(), 1e-12);
    }

    @Test
    void theHistogramCountsEveryNumberOnce() {
        double[] data = new double[1000];
        for (int i = 0; i < data.length; i++) {
            data[i] = Math.sin(i);
        }
        assertEquals(1000, Arrays.stream(Spread.of(data, 0, 1000).counts()).sum());
        assertEquals(5, Spread.of(new double[] {2, 2, 2, 2, 2}, 0, 5).counts()[0]);
        assertFalse(Spread.of(new double[] {1, Double.NaN}, 0, 2).known());
    }
}
