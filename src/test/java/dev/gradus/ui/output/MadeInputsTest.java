package dev.gradus.ui.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.step.LeaveOut;
import dev.gradus.data.step.Polynomial;
import dev.gradus.data.step.Standardise;
import dev.gradus.data.step.Step;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Predictor;
import dev.gradus.train.RunControl;
import dev.gradus.train.Signature;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.neuron.ProbeInputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two numbers of a row of which more inputs are made: pictures are drawn over the two numbers. */
class MadeInputsTest {

    private static PreparedData circles(Step... steps) throws Exception {
        DataSetup setup = SampleProjects.find("circles").orElseThrow().document().data().orElseThrow();
        return new DataLoader().prepare(setup.withSteps(List.of(steps)));
    }

    private static Step squares(PreparedData plain) {
        return Step.of(new Polynomial(true, true, true, 1), plain.axes().names());
    }

    /** A single layer, trained for 30 epochs. */
    private static Predictor trained(PreparedData data) {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(2, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED));
        TrainingSetup setup = TrainingSetup.DEFAULT.withEpochs(30).withLearningRate(0.05);
        List<TrainingEvent.Finished> ended = new ArrayList<>();
        Trainer.run(new TrainingPlan(graph, data, setup, Optional.empty()), new RunControl(setup.live()), event -> {
            if (event instanceof TrainingEvent.Finished finished) {
                ended.add(finished);
            }
        }, 1);
        return new Predictor(graph, data.preparation(), ended.get(0).checkpoint().blocks());
    }

    @Test
    void oneLayerFindsACircleFromSquaresAndItsSurfaceIsDrawnOverTheTwoNumbers() throws Exception {
        PreparedData plain = circles();
        PreparedData data = circles(squares(plain), Standardise.TYPE.step());
        assertEquals(7, data.preparation().inputSize());
        assertEquals(plain.axes().names(), data.axes().names());
        assertEquals(2, data.axes().size());
        try (Predictor predictor = trained(data)) {
            PreparedData.Points points = data.points(Part.VALIDATION, 0, 1);
            Matrix said = predictor.predict(data.axes().encode(new double[7], 0, points.x(), 1, points.y()));
            int right = 0;
            for (int i = 0; i < points.x().length; i++) {
                right += (said.get(1, i) > said.get(0, i) ? 1 : 0) == (int) points.target()[i] ? 1 : 0;
            }
            assertTrue(right >= 0.95 * points.x().length, right + " of " + points.x().length);
            Surface surface = Surface.of(predictor, data, Plane.of(data, 0, 1), 21);
            int middle = surface.lead(1, 10, 10) > 0 ? 1 : 0;
            for (int[] edge : new int[][] {{0, 10}, {20, 10}, {10, 0}, {10, 20}, {0, 0}, {20, 20}}) {
                assertTrue(surface.lead(middle, edge[0], edge[1]) < 0, "the middle is one class, everything around it the other");
            }
            assertTrue(Portrait.of(predictor, data).isPresent());
        }
    }

    @Test
    void neuronsAreAskedOverThePlaneOfTheTwoNumbersEvenWhereOnlyMadeInputsAreLeft() throws Exception {
        PreparedData plain = circles();
        List<String> names = plain.axes().names();
        PreparedData data = circles(Step.of(new Polynomial(true, true, false, 1), names), Step.of(new LeaveOut(), names));
        assertEquals(3, data.preparation().inputSize());
        assertEquals(names, data.axes().names());
        assertEquals(ProbeInputs.Kind.PLANE, ProbeInputs.kind(data));
        PreparedData.Points expected = plain.points(Part.TRAINING, 0, 1);
        PreparedData.Points found = data.points(Part.TRAINING, 0, 1);
        for (int i = 0; i < expected.x().length; i++) {
            assertEquals(expected.x()[i], found.x()[i], 1e-12);
            assertEquals(expected.y()[i], found.y()[i], 1e-12);
        }
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(2, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED));
        ProbeInputs probe = ProbeInputs.of(Network.compile(graph, Signature.of(data)), data, 4);
        Plane plane = probe.plane().orElseThrow();
        for (int cell = 0; cell < 16; cell++) {
            double x = plane.atX((cell % 4 + 0.5) / 4);
            double y = plane.atY((cell / 4 + 0.5) / 4);
            assertEquals(x * x, probe.inputs().get(0, cell), 1e-12);
            assertEquals(x * y, probe.inputs().get(1, cell), 1e-12);
            assertEquals(y * y, probe.inputs().get(2, cell), 1e-12);
        }
    }
}
