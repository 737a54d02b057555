package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Trainer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeightEditTest {

    private static final DataSignature DATA = new DataSignature(Shape.of(2), Task.REGRESSION, 1);
    private static final NodeId DENSE = new NodeId("n2");
    private final Document untrained = Document.EMPTY.withGraph(NetworkGraph.chain(new Input(), new Dense(3, "tanh"),
            new Dense(1, "linear"), new Output(Task.REGRESSION, Output.IMPLIED)));

    private static double[] values(Document document) {
        Network network = Network.compile(document.graph(), DATA);
        Trainer.initialise(network, document.training());
        document.checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
        return network.values();
    }

    @Test
    void withoutWeightsOfItsOwnTheDocumentKeepsTheFirstOnesAndOneOther() {
        double[] before = values(untrained);
        Document after = new WeightEdit(DENSE, "weight", 3, 7.5, DATA, "one").apply(untrained);

        double[] now = values(after);
        for (int i = 0; i < before.length; i++) {
            assertEquals(i == 3 ? 7.5 : before[i], now[i]);
        }
    }

    @Test
    void aTrainedCheckpointKeepsItsStepAndEverythingElse() {
        Document trained = untrained.withCheckpoint(Optional.of(start().at(42)));
        Checkpoint after = new WeightEdit(DENSE, "bias", 1, -2, DATA, "one").apply(trained).checkpoint().orElseThrow();

        assertEquals(42, after.step());
        assertEquals(-2, after.find(DENSE, "bias", "").orElseThrow().values().get(1));
        assertEquals(trained.checkpoint().get().find(DENSE, "weight", ""), after.find(DENSE, "weight", ""));
    }

    private Checkpoint start() {
        Network network = Network.compile(untrained.graph(), DATA);
        Trainer.initialise(network, untrained.training());
        return Checkpoint.initial(network, 1);
    }

    @Test
    void theValuesOfOneMovingSliderUndoTogether() {
        History history = new History(untrained);
        history.apply(new WeightEdit(DENSE, "weight", 0, 1, DATA, "drag"));
        history.apply(new WeightEdit(DENSE, "weight", 0, 2, DATA, "drag"));
        assertEquals("set weight", history.undoLabel());
        assertNotEquals(untrained, history.document());
        history.undo();
        assertEquals(untrained, history.document());
        assertNotEquals(new WeightEdit(DENSE, "weight", 0, 2, DATA, "drag").mergeKey(),
                new WeightEdit(DENSE, "weight", 1, 2, DATA, "drag").mergeKey());
    }
}
