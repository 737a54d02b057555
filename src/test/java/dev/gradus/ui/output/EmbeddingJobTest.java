package dev.gradus.ui.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Predictor;
import dev.gradus.train.Signature;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.Plane;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddingJobTest {

    private final PreparedData data = new DataLoader().prepare(SampleProjects.find("circles").orElseThrow().document().data().orElseThrow());
    private final EmbeddingJob job = new EmbeddingJob();

    EmbeddingJobTest() throws Exception {}

    private Network network(int units) {
        Network network = Network.compile(NetworkGraph.chain(new Input(), new Dense(units, "tanh"), new Dense(2, "linear"),
                new Output(Task.CLASSIFICATION, Output.IMPLIED)), Signature.of(data));
        network.initialise(3, Optional.empty());
        return network;
    }

    private Embedding look(Network network) {
        job.wish(Optional.empty(), Optional.empty());
        return job.apply(new LiveNetwork.Moment(network, new Predictor(network, data.preparation()), data, Optional.empty(), 0, 0,
                false)).orElseThrow();
    }

    @Test
    void aLayerOfTwoUnitsIsShownByItselfAndBendsTheGridOfItsInputs() {
        Network network = network(2);
        Embedding shown = look(network);
        assertEquals("dense 1", shown.layer().name(), "the last hidden layer to begin with");
        assertTrue(shown.shares().isEmpty());
        assertEquals(data.validation().count(), shown.points().columns);
        Plane plane = Plane.of(data, 0, 1);
        double[] input = {data.preparation().encodeInput(0, plane.atX(1)), data.preparation().encodeInput(1, plane.atY(0))};
        Matrix corner = shown.grid().orElseThrow();
        for (int unit = 0; unit < 2; unit++) {
            assertEquals(unit(network, unit, input), corner.get(unit, EmbeddingJob.ON_A_LINE - 1), 1e-12, "end of the first line");
        }
        Matrix row = Matrix.zeros(2, 1);
        data.validation().copyInput(5, row, 0);
        assertEquals(unit(network, 1, row.data), shown.points().get(1, 5), 1e-12);
    }

    private static double unit(Network network, int unit, double[] input) {
        double[] weight = network.layers().get(1).parameters().get(0).values().toArray();
        double bias = network.layers().get(1).parameters().get(1).values().toArray()[unit];
        return Math.tanh(bias + weight[2 * unit] * input[0] + weight[2 * unit + 1] * input[1]);
    }

    @Test
    void moreUnitsAreLaidAlongTheirAxesWithTheirShareOfTheSpread() {
        Embedding shown = look(network(6));
        double[] shares = shown.shares().orElseThrow();
        assertTrue(shares[0] >= shares[1] && shares[0] + shares[1] <= 1 + 1e-12);
        double[] spread = new double[2];
        for (int i = 0; i < shown.points().columns; i++) {
            spread[0] += shown.points().get(0, i) * shown.points().get(0, i);
            spread[1] += shown.points().get(1, i) * shown.points().get(1, i);
        }
        assertEquals(shares[1] / shares[0], spread[1] / spread[0], 1e-9);
    }

    @Test
    void thePictureGoesOnFromTheOneBeforeEvenWhenEveryUnitChangesItsSign() {
        Network network = network(6);
        double[] first = look(network).points().toArray();
        for (int i = 0; i < network.layers().get(1).parameters().stream().mapToInt(each -> each.size()).sum(); i++) {
            network.values()[i] = -network.values()[i];
        }
        assertArrayEquals(first, look(network).points().toArray(), 1e-9);
    }
}
