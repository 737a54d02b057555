package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.nn.Parameter;
import dev.gradus.train.LossGrid.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LossPlaneTest {

    private Document document;
    private PreparedData data;
    private Network network;

    @BeforeEach
    void circles() throws Exception {
        document = SampleProjects.find("circles").orElseThrow().document();
        data = new DataLoader(java.nio.file.Path.of("")).prepare(document.data().orElseThrow());
        network = fresh();
    }

    private Network fresh() {
        Network made = Network.compile(document.graph(), Signature.of(data));
        Trainer.initialise(made, document.training());
        return made;
    }

    @Test
    void theNearestPlaceOfASlantedPlaneIsFoundByLeastSquares() {
        LossPlane plane = new LossPlane(new double[] {1, 0, 0}, new double[] {2, 0, 0}, new double[] {1, 1, 0});
        double[] at = new double[3];
        plane.at(0.5, 3, at);
        assertArrayEquals(new double[] {5, 3, 0}, at);
        LossPlane.Spot spot = plane.spot(new double[] {5, 3, 4});
        assertEquals(0.5, spot.a(), 1e-12);
        assertEquals(3, spot.b(), 1e-12);
        assertEquals(4, spot.outside(), 1e-12);
        assertEquals(Math.sqrt(16 + 9 + 16), spot.away(), 1e-12);
    }

    @Test
    void parallelDirectionsAndZeroSpanNoPlane() {
        double[] origin = {0, 0};
        assertThrows(IllegalArgumentException.class, () -> new LossPlane(origin, new double[] {1, 2}, new double[] {-2, -4}));
        assertThrows(IllegalArgumentException.class, () -> new LossPlane(origin, new double[] {1, 2}, new double[2]));
    }

    @Test
    void eachFilterOfARandomDirectionHasTheNormOfTheWeightsOwnFilterAndBiasesStayPut() {
        LossPlane plane = PlaneDirections.random(network, 7);
        double[] moved = new double[network.values().length];
        plane.at(1, 0, moved);
        int filters = 0;
        for (Network.Compiled layer : network.layers()) {
            for (Parameter parameter : layer.parameters()) {
                int rows = parameter.name().equals("weight") ? parameter.shape().dim(0) : 1;
                int size = parameter.size() / rows;
                for (int row = 0; row < rows; row++) {
                    double own = 0;
                    double step = 0;
                    for (int i = parameter.offset() + row * size; i < parameter.offset() + (row + 1) * size; i++) {
                        own += Math.pow(network.values()[i], 2);
                        step += Math.pow(moved[i] - network.values()[i], 2);
                    }
                    assertEquals(parameter.name().equals("weight") ? Math.sqrt(own) : 0, Math.sqrt(step), 1e-12);
                    filters++;
                }
            }
        }
        assertTrue(filters > 6, "filters were looked at");
    }

    @Test
    void aFilterOfTwoNumbersIsScaledAsByHand() {
        double[] values = network.values();
        Parameter weight = network.learningLayers().get(0).parameters().get(0);
        assertEquals(2, weight.shape().dim(1), "two inputs");
        values[weight.offset()] = 3;
        values[weight.offset() + 1] = -4;
        double[] moved = new double[values.length];
        PlaneDirections.random(network, 1).at(1, 0, moved);
        double dx = moved[weight.offset()] - 3;
        double dy = moved[weight.offset() + 1] + 4;
        assertEquals(5, Math.hypot(dx, dy), 1e-12);
    }

    @Test
    void theLossAtTheOriginIsTheOneOfTheEvaluation() {
        LossPlane plane = PlaneDirections.random(network, 3);
        List<LossGrid> grids = new ArrayList<>();
        try (Kernel kernel = Kernels.create(Precision.EXACT, 1); LossSurvey survey = new LossSurvey(fresh(), data.training())) {
            Evaluation evaluation = new Evaluation(network, data.training(), kernel);
            evaluation.measure();
            assertTrue(survey.measure(plane, Extent.around(0, 0, 1), 17, () -> false, grids::add));
            assertEquals(List.of(9, 17), grids.stream().map(LossGrid::size).toList());
            for (LossGrid grid : grids) {
                int middle = grid.size() / 2;
                assertEquals(evaluation.loss(), grid.at(middle, middle));
            }
            assertEquals(grids.get(0).at(2, 3), grids.get(1).at(4, 6), "the points of the coarse grid are kept");
            double[] corner = new double[plane.size()];
            plane.at(1, -1, corner);
            assertEquals(survey.loss(corner), grids.get(1).at(0, 16), "columns go along the first direction, rows the second");
        }
    }

    @Test
    void aSurveyLeavesTheNetworkOfTheRunAloneAndCanBeCancelled() {
        double[] before = network.values().clone();
        AtomicInteger asked = new AtomicInteger();
        List<LossGrid> grids = new ArrayList<>();
        try (LossSurvey survey = new LossSurvey(fresh(), new RowSample(data.training(), 20))) {
            assertFalse(survey.measure(PlaneDirections.weights(network, 0, 1), Extent.around(0, 0, 2), 33,
                    () -> asked.incrementAndGet() > 100, grids::add));
        }
        assertEquals(1, grids.size(), "the first grid was complete");
        assertArrayEquals(before, network.values());
    }

    @Test
    void anAlmostStraightPathIsExplainedByOneDirectionAndLiesInItsPlane() {
        List<float[]> path = new ArrayList<>();
        for (int t = 0; t < 40; t++) {
            float[] stop = new float[network.values().length];
            for (int i = 0; i < stop.length; i++) {
                stop[i] = (float) (network.values()[i] + (t - 39) * 0.125 * (i % 3 - 1));
            }
            stop[0] += t % 2 == 0 ? 1e-3f : -1e-3f;
            path.add(stop);
        }
        PlaneDirections.Principal principal = PlaneDirections.principal(network, path);
        assertEquals(1, principal.firstShare(), 1e-5);
        assertEquals(1, principal.firstShare() + principal.secondShare(), 1e-9);
        double[] stop = new double[network.values().length];
        for (int i = 0; i < stop.length; i++) {
            stop[i] = path.get(3)[i];
        }
        LossPlane.Spot spot = principal.plane().spot(stop);
        assertTrue(spot.outside() < 3e-3 && spot.away() > 10, spot::toString);
        assertThrows(IllegalArgumentException.class, () -> PlaneDirections.principal(network, path.subList(0, 2)));
    }

    @Test
    void aSampleIsSpreadOverAllRowsAndIsAllOfThemWhereTheyAreFew() {
        RowSample few = new RowSample(data.training(), 10);
        double[] target = new double[data.training().count()];
        assertEquals(10, few.count());
        assertEquals(target.length, new RowSample(data.training(), 100_000).count());
        dev.gradus.math.Matrix one = dev.gradus.math.Matrix.zeros(2, 1);
        dev.gradus.math.Matrix other = dev.gradus.math.Matrix.zeros(2, 1);
        few.copyInput(9, one, 0);
        data.training().copyInput(9 * target.length / 10, other, 0);
        assertArrayEquals(other.data, one.data);
    }
}
