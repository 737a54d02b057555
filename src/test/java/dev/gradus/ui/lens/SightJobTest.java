package dev.gradus.ui.lens;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.Generated;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.Inner;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.MaxPool2D;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.SeparableConv2D;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.train.Signature;
import dev.gradus.ui.model.ChosenExample;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SightJobTest {

    private static final int EXAMPLE = 3;

    private final SightJob job = new SightJob();

    private static PreparedData data(String sample, int size) throws Exception {
        Document document = SampleProjects.find(sample).orElseThrow().document();
        var setup = document.data().orElseThrow();
        return new DataLoader().prepare(size == 0 ? setup : setup.withSource(((Generated) setup.source()).withSize(size)));
    }

    private static Network network(NetworkGraph graph, PreparedData data) {
        Network network = Network.compile(graph, Signature.of(data));
        network.initialise(7, Optional.empty());
        return network;
    }

    private static NetworkGraph small() {
        return NetworkGraph.chain(new Input(), new Conv2D(3, Sliding.valid(3, 2), "tanh"), new MaxPool2D(2), new Dropout(0.5),
                new Conv2D(2, Sliding.valid(3, 1), "relu"), new Flatten(), new Dense(10, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED));
    }

    private ExampleSight look(Network network, PreparedData data, boolean gradients) {
        ChosenExample.Choice choice = new ChosenExample.Choice(Part.VALIDATION, EXAMPLE, data.validation().count(),
                data.rows(Part.VALIDATION)[EXAMPLE]);
        Set<NodeId> all = network.layers().stream().map(each -> each.node().id()).collect(Collectors.toSet());
        return job.look(network, data, choice, new SightJob.Wish(Optional.of(choice), all, gradients));
    }

    @Test
    void theMapsAreThoseOfAWorkspaceThatPredicts() throws Exception {
        PreparedData data = data("mnist-cnn", 100);
        Network network = network(small(), data);
        ExampleSight sight = look(network, data, false);
        Workspace space = new Workspace(network, 1, Workspace.Purpose.PREDICT, Kernels.create(Precision.EXACT, 1));
        data.validation().copyInput(EXAMPLE, space.inputs(1), 0);
        space.forward(1, Mode.INFERENCE, 0);
        for (int i = 0; i < network.layers().size(); i++) {
            LayerSight layer = sight.layer(network.layers().get(i).node().id()).orElseThrow();
            assertArrayEquals(space.outputs(1, i).toArray(), layer.output(), layer.name());
            assertTrue(layer.gradient().isEmpty(), "nobody asked for gradients");
        }
        assertEquals(space.loss(1, target(data)), sight.loss());
    }

    /** dL/da of a number of a map is how the loss changes when the filter's bias in front of it moves, summed over the map. */
    @Test
    void theGradientMapsAreTheFiniteDifferencesOfTheLoss() throws Exception {
        PreparedData data = data("mnist-cnn", 100);
        Network network = network(small(), data);
        int last = network.layers().size() - 3;
        ExampleSight sight = look(network, data, true);
        // Flatten hands the map on unchanged; the Dense layer's weights make the loss a known function of it.
        LayerSight flat = sight.layer(network.layers().get(last).node().id()).orElseThrow();
        Network.Compiled dense = network.layers().get(last + 1);
        double[] gradient = flat.gradient().orElseThrow();
        double step = 1e-6;
        for (int k = 0; k < gradient.length; k += 5) {
            double up = lossOf(network, dense, flat.output(), k, step, data);
            double down = lossOf(network, dense, flat.output(), k, -step, data);
            assertEquals((up - down) / (2 * step), gradient[k], 1e-8, "number " + k);
        }
        LayerSight maps = sight.layer(network.layers().get(last - 1).node().id()).orElseThrow();
        assertArrayEquals(gradient, maps.gradient().orElseThrow());
        assertEquals(0, network.layers().get(1).inputs().get(0));
        LayerSight first = sight.layer(network.layers().get(1).node().id()).orElseThrow();
        assertEquals(biasSlope(network, data, 0), sumBehindTanh(first, 0), 1e-6);
    }

    /** The slope of the loss in the bias of a filter of the first convolution, by central differences. */
    private static double biasSlope(Network network, PreparedData data, int filter) {
        var bias = network.layers().get(1).parameters().get(1);
        double[] losses = new double[2];
        for (int side = 0; side < 2; side++) {
            double kept = network.values()[bias.offset() + filter];
            network.values()[bias.offset() + filter] = kept + (side == 0 ? 1e-6 : -1e-6);
            Workspace space = new Workspace(network, 1, Workspace.Purpose.PREDICT, Kernels.create(Precision.EXACT, 1));
            data.validation().copyInput(EXAMPLE, space.inputs(1), 0);
            space.forward(1, Mode.INFERENCE, 0);
            losses[side] = space.loss(1, target(data));
            network.values()[bias.offset() + filter] = kept;
        }
        return (losses[0] - losses[1]) / 2e-6;
    }

    private static double sumBehindTanh(LayerSight layer, int map) {
        MapStack maps = MapStack.of(layer.shape(), layer.output());
        MapStack gradients = MapStack.of(layer.shape(), layer.gradient().orElseThrow());
        double sum = 0;
        for (int row = 0; row < maps.rows(); row++) {
            for (int column = 0; column < maps.columns(); column++) {
                double a = maps.at(map, row, column);
                sum += gradients.at(map, row, column) * (1 - a * a);
            }
        }
        return sum;
    }

    private static double lossOf(Network network, Network.Compiled dense, double[] inputs, int changed, double by, PreparedData data) {
        double[] weight = dense.parameters().get(0).values().toArray();
        double[] bias = dense.parameters().get(1).values().toArray();
        Matrix logits = Matrix.zeros(10, 1);
        for (int unit = 0; unit < 10; unit++) {
            double sum = bias[unit];
            for (int i = 0; i < inputs.length; i++) {
                sum += weight[unit * inputs.length + i] * (inputs[i] + (i == changed ? by : 0));
            }
            logits.set(unit, 0, sum);
        }
        return network.loss().evaluate(logits, target(data), null);
    }

    private static Matrix target(PreparedData data) {
        Matrix target = Matrix.zeros(1, 1);
        data.validation().copyTarget(EXAMPLE, target, 0);
        return target;
    }

    @Test
    void aSeparableConvolutionIsShownAsTheOneItsTwoStepsMakeTogether() throws Exception {
        PreparedData data = data("cifar-cnn", 60);
        Network network = network(NetworkGraph.chain(new Input(), separable(), new Flatten(), new Dense(10, "linear"),
                new Output(Task.CLASSIFICATION, Output.IMPLIED)), data);
        LayerSight layer = look(network, data, false).layer(network.layers().get(1).node().id()).orElseThrow();
        FilterBank bank = layer.filters().orElseThrow();
        Shape in = layer.inputShape();
        MapStack maps = MapStack.of(layer.shape(), layer.output());
        double bias = network.layers().get(1).parameters().get(2).values().toArray()[1];
        double sum = bias;
        for (int channel = 0; channel < in.dim(0); channel++) {
            for (int i = 0; i < bank.rows(); i++) {
                for (int j = 0; j < bank.columns(); j++) {
                    sum += bank.at(1, channel, i, j) * layer.input()[(channel * in.dim(1) + 2 + i) * in.dim(2) + 4 + j];
                }
            }
        }
        assertEquals(sum, maps.at(1, 2, 4), 1e-12);
    }

    private static SeparableConv2D separable() {
        SeparableConv2D usual = SeparableConv2D.TYPE.defaults().withFilters(3).withMultiplier(2).withActivation("linear");
        return usual.withSliding(Sliding.valid(3, 1));
    }

    @Test
    void attentionTakesAllOfItsWeightFromWhatItMaySee() throws Exception {
        PreparedData data = data("char-transformer", 0);
        Network network = network(SampleProjects.find("char-transformer").orElseThrow().document().graph(), data);
        ExampleSight sight = look(network, data, false);
        LayerSight attention = sight.layers().values().stream().filter(each -> LensKind.of(each) == LensKind.ATTENTION)
                .findFirst().orElseThrow();
        Inner weights = attention.inner().get(0);
        int steps = weights.shape().dim(1);
        for (int row = 0; row < weights.shape().dim(0) * steps; row++) {
            double sum = 0;
            for (int at = 0; at < steps; at++) {
                sum += weights.values()[row * steps + at];
            }
            assertEquals(1, sum, 1e-12, "row " + row);
        }
    }

    @Test
    void theLastHiddenStateOfAnLstmIsWhatLeavesItAndItsGatesMakeTheCell() throws Exception {
        PreparedData data = data("lstm-classifier", 100);
        Network network = network(SampleProjects.find("lstm-classifier").orElseThrow().document().graph(), data);
        LayerSight lstm = look(network, data, false).layer(network.layers().get(1).node().id()).orElseThrow();
        double[] hidden = named(lstm, "hidden");
        int units = lstm.shape().size();
        int steps = hidden.length / units;
        for (int unit = 0; unit < units; unit++) {
            assertEquals(lstm.output()[unit], hidden[(steps - 1) * units + unit]);
            int at = 5 * units + unit;
            double cell = named(lstm, "forget gate")[at] * named(lstm, "cell")[at - units]
                    + named(lstm, "input gate")[at] * named(lstm, "candidate")[at];
            assertEquals(cell, named(lstm, "cell")[at], 1e-12);
            assertEquals(named(lstm, "output gate")[at] * Math.tanh(cell), hidden[at], 1e-12);
        }
    }

    private static double[] named(LayerSight layer, String name) {
        return layer.inner().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().values();
    }

    @Test
    void zerosAreCountedApartFromTheHistogram() {
        Spread.Bins bins = Spread.Bins.of(new double[] {0, 0, 1, 2, 4, 0.05});
        assertEquals(2.0 / 6, bins.zeros(), 1e-12);
        assertEquals(0, bins.low());
        assertEquals(4, bins.high());
        assertEquals(1, bins.counts()[0]);
        assertEquals(1, bins.counts()[bins.counts().length - 1]);
        assertEquals(4, java.util.Arrays.stream(bins.counts()).sum());
    }
}
