package dev.gradus.ui.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Signature;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import dev.gradus.ui.theme.ColorMap;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A net made by hand: a = 2 x − y + 0.5, a dropout that rests, then two logits from a. */
class NeuronReaderTest {

    private static final NodeId INPUT = new NodeId("n1");
    private static final NodeId HIDDEN = new NodeId("n2");
    private static final NodeId BENT = new NodeId("n3");
    private static final NodeId LOGITS = new NodeId("n4");

    private final PreparedData data = data("circles");
    private final Network network = Network.compile(NetworkGraph.chain(new Input(), new Dense(1, "linear"),
            Dropout.TYPE.defaults(), new Dense(2, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED)), Signature.of(data));
    private final double[] gradients = {0.1, -0.2, 0.3, 0.4, -0.5, 0.6, 0.7};

    NeuronReaderTest() {
        System.arraycopy(new double[] {2, -1, 0.5, 3, -4, 0.25, 0}, 0, network.values(), 0, 7);
    }

    private static PreparedData data(String sample) {
        try {
            return new DataLoader(Path.of("")).prepare(SampleProjects.find(sample).orElseThrow().document().data().orElseThrow());
        } catch (dev.gradus.data.DataException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private LiveNetwork.Moment moment() {
        return new LiveNetwork.Moment(network, null, data, Optional.of(gradients), 0, 0, false);
    }

    private static NeuronRequest.Shown shown(NodeId node, int first, Integer... units) {
        return new NeuronRequest.Shown(node, units.length, List.of(units), first);
    }

    private NeuronReading read(Palette palette) {
        return new NeuronReader().read(moment(), new NeuronRequest(List.of(shown(INPUT, 0, 0, 1), shown(HIDDEN, 2, 0),
                shown(BENT, 3, 0), shown(LOGITS, 4, 0, 1)), List.of(new NeuronRequest.Pair(INPUT, HIDDEN),
                new NeuronRequest.Pair(HIDDEN, BENT), new NeuronRequest.Pair(BENT, LOGITS)), palette));
    }

    @Test
    void aResponseIsWhatTheFormulaSaysAtEveryPlaceOfThePlane() {
        ProbeInputs inputs = ProbeInputs.of(network, data, 9);
        NeuronResponse response = NeuronResponse.of(new HiddenPass(), moment(), new Neuron(HIDDEN, 0), inputs).orElseThrow();
        Plane plane = inputs.plane().orElseThrow();

        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 9; column++) {
                double x = data.preparation().encodeInput(0, plane.atX((column + 0.5) / 9));
                double y = data.preparation().encodeInput(1, plane.atY((row + 0.5) / 9));
                assertEquals(2 * x - y + 0.5, response.values()[row * 9 + column], 1e-12);
            }
        }
        assertTrue(NeuronResponse.of(new HiddenPass(), moment(), new Neuron(HIDDEN, 1), inputs).isEmpty());
    }

    @Test
    void weightsGradientsAndBiasesAreThoseOfTheNetwork() {
        NeuronReading reading = read(Palette.of(Theme.LIGHT));

        assertArrayEquals(new double[] {2, -1}, reading.wires().get(0).weights());
        assertArrayEquals(new double[] {0.1, -0.2}, reading.wires().get(0).gradients());
        assertArrayEquals(new double[] {3, -4}, reading.wires().get(2).weights());
        assertArrayEquals(new double[] {0.4, -0.5}, reading.wires().get(2).gradients());
        assertEquals(2, reading.wires().get(2).total());
        assertArrayEquals(new double[] {1}, reading.wires().get(1).weights());
        assertTrue(!reading.wires().get(1).weighted() && reading.wires().get(2).weighted());
        assertEquals(Optional.of(0.5), reading.layers().get(HIDDEN).bias(0));
        assertEquals(Optional.empty(), reading.layers().get(BENT).bias(0));
        assertArrayEquals(new int[] {1, 0}, reading.layers().get(LOGITS).ranked(), "the larger weight leads to the second");
    }

    @Test
    void aTileIsBlueWhereTheNeuronIsPositiveAndOrangeWhereItIsNegative() {
        NeuronReading reading = read(Palette.of(Theme.LIGHT));
        int side = NeuronRequest.tileSize();
        int width = reading.request().width();

        // 2 x − y grows to the right and downwards: the input x alone does so from left to right.
        assertTrue(blueLessRed(reading.pixels()[NeuronRequest.left(0) + side / 8 + width * (side / 2)]) < 0);
        assertTrue(blueLessRed(reading.pixels()[NeuronRequest.left(0) + side * 7 / 8 + width * (side / 2)]) > 0);
        assertTrue(blueLessRed(reading.pixels()[NeuronRequest.left(2) + side / 8 + width * (side / 8)]) < 0);
        assertTrue(blueLessRed(reading.pixels()[NeuronRequest.left(2) + side * 7 / 8 + width * (side * 7 / 8)]) > 0);
        assertEquals(0, reading.pixels()[NeuronRequest.left(2)] >>> 24, "corners are round");
        assertEquals(6 * side, width);
        assertTrue(blueLessRed(ColorMap.diverging(Theme.LIGHT).argb(0.7)) > 0);
    }

    private static int blueLessRed(int argb) {
        return (argb & 255) - (argb >> 16 & 255);
    }

    @Test
    void rowsOfManyInputsGiveAHistogramByClass() {
        PreparedData iris = data("iris");
        Network net = Network.compile(NetworkGraph.chain(new Input(), new Dense(2, "linear"), new Dense(3, "linear"),
                new Output(Task.CLASSIFICATION, Output.IMPLIED)), Signature.of(iris));
        net.values()[0] = 1;
        LiveNetwork.Moment now = new LiveNetwork.Moment(net, null, iris, Optional.empty(), 0, 0, false);
        ProbeInputs inputs = ProbeInputs.of(net, iris, 9);
        assertEquals(ProbeInputs.Kind.ROWS, inputs.kind());
        assertEquals(iris.validation().count(), inputs.size());

        NeuronResponse response = NeuronResponse.of(new HiddenPass(), now, new Neuron(HIDDEN, 0), inputs).orElseThrow();
        int[][] counts = response.histogram(5, 3);
        int all = 0;
        for (int k = 0; k < 3; k++) {
            for (int step = 0; step < 5; step++) {
                int expected = 0;
                for (int i = 0; i < inputs.size(); i++) {
                    double share = (inputs.inputs().get(0, i) - response.low()) / (response.high() - response.low());
                    expected += inputs.labels()[i] == k && (int) Math.min(4, share * 5) == step ? 1 : 0;
                }
                assertEquals(expected, counts[k][step]);
                all += counts[k][step];
            }
        }
        assertEquals(iris.validation().count(), all);
    }
}
