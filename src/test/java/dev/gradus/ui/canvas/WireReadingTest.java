package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.theme.Palette;
import dev.gradus.ui.theme.Theme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Input n1, dense n2 with weights 1, -3 and bias 100, batch norm n3, dense n4 with weight 0.5 and bias 0, Output n5. */
class WireReadingTest {

    private final Network network = Network.compile(NetworkGraph.chain(new Input(), new Dense(1, "linear"),
            BatchNorm.TYPE.defaults(), new Dense(1, "linear"), new Output(Task.REGRESSION, Output.IMPLIED)),
            new DataSignature(Shape.of(2), Task.REGRESSION, 1));
    private final NodeId first = new NodeId("n2");
    private final NodeId last = new NodeId("n4");

    private WireReading read(Optional<double[]> gradients) {
        double[] values = network.values();
        values[0] = 1;
        values[1] = -3;
        values[2] = 100;
        values[values.length - 2] = 0.5;
        values[values.length - 1] = 0;
        return WireReading.of(new LiveNetwork.Moment(network, null, null, gradients, 0, 0, false));
    }

    @Test
    void sizesAreMeansOfWeightsWithoutBiasesAndNorms() {
        WireReading reading = read(Optional.empty());

        assertEquals(new WireReading.Strength(2, -1, Double.NaN), reading.into(first).orElseThrow());
        assertEquals(Optional.empty(), reading.into(new NodeId("n3")));
        assertEquals(1, reading.weightShare(first));
        assertEquals(0.25, reading.weightShare(last));
        assertEquals(0, reading.gradientShare(first));
    }

    @Test
    void gradientsHaveTheirOwnShare() {
        double[] gradients = new double[network.values().length];
        gradients[0] = 0.1;
        gradients[1] = -0.3;
        gradients[gradients.length - 2] = 0.4;

        WireReading reading = read(Optional.of(gradients));

        assertEquals(0.5, reading.gradientShare(first), 1e-12);
        assertEquals(1, reading.gradientShare(last), 1e-12);
    }

    @Test
    void negativeMeansAreDashedAndOrangeAndTheWidthFollowsTheShare() {
        Palette palette = Palette.of(Theme.LIGHT);
        WireReading reading = read(Optional.empty());
        WireStyle strong = WireStyle.of(WireStyle.State.PLAIN, WireStyle.Shows.WEIGHTS, reading.into(first).orElseThrow(), 1, palette);
        WireStyle weak = WireStyle.of(WireStyle.State.PLAIN, WireStyle.Shows.WEIGHTS, reading.into(last).orElseThrow(), 0.25, palette);

        assertEquals(5, strong.width(), 1e-12);
        assertEquals(List.of(7.0, 3.5), strong.dashes());
        assertTrue(strong.colour().getRed() > strong.colour().getBlue());
        assertEquals(1.7, weak.width(), 1e-12);
        assertEquals(List.of(), weak.dashes());
        assertTrue(weak.colour().getBlue() > weak.colour().getRed());
    }

    @Test
    void gradientsArePurpleOnlyAndFrozenLayersGreyAndDashed() {
        Palette palette = Palette.of(Theme.DARK);
        WireReading.Strength strength = new WireReading.Strength(1, -1, 0.2);

        assertEquals(palette.get("gradient"), WireStyle.of(WireStyle.State.PLAIN, WireStyle.Shows.GRADIENTS, strength, 0.5, palette).colour());
        WireStyle frozen = WireStyle.of(WireStyle.State.FROZEN, WireStyle.Shows.GRADIENTS, strength, 0.5, palette);
        assertEquals(palette.get("faint"), frozen.colour());
        assertFalse(frozen.dashes().isEmpty());
    }
}
