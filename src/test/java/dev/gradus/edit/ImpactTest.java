package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Checkpoint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which layers lose what they have learned. The network is 4-8-6-3, trained for five steps. */
class ImpactTest {

    private final DataSignature data = new DataSignature(Shape.of(4), Task.CLASSIFICATION, 3);
    private final NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(8, "tanh"), new Dense(6, "relu"),
            new Dense(3, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED));
    private final Document document = Document.EMPTY.withGraph(graph).withLayout(LayeredLayout.of(graph))
            .withCheckpoint(Optional.of(trained()));

    private Checkpoint trained() {
        Checkpoint start = Checkpoint.initial(Network.compile(graph, data), 1);
        return new Checkpoint(start.blocks(), 1, 5, "sgd", start.tally(), start.rate(), Optional.empty());
    }

    private List<String> startingAnew(Edit edit) {
        return Impact.startingAnew(document, data, edit.apply(document), data);
    }

    private NodeId node(int place) {
        return graph.nodes().get(place).id();
    }

    @Test
    void otherUnitsCostTheLayerAndTheOneAfterItTheirWeights() {
        assertEquals(List.of("dense 1", "dense 2"), startingAnew(Edits.change(node(1), "Units", new Dense(9, "tanh"))));
    }

    @Test
    void anotherActivationDropoutAndANameCostNothing() {
        assertEquals(List.of(), startingAnew(Edits.change(node(1), "Activation", new Dense(8, "relu"))));
        assertEquals(List.of(), startingAnew(Edits.insert(graph.edges().get(1), new Dropout(0.3))));
        assertEquals(List.of(), startingAnew(Edits.rename(node(1), "hidden")));
        assertEquals(List.of(), startingAnew(Edits.freeze(List.of(node(1)), true)));
    }

    @Test
    void aDeletedLayerIsNotNamedButTheOneWhoseInputChangesIs() {
        assertEquals(List.of("dense 3"), startingAnew(Edits.delete(graph, List.of(node(2)))));
    }

    @Test
    void aBroadInsertedLayerCostsOnlyTheLayerAfterIt() {
        assertEquals(List.of("dense 2"), startingAnew(Edits.insert(graph.edges().get(1), new Dense(20, "relu"))));
    }

    @Test
    void anUntrainedNetworkHasNothingToLose() {
        Document fresh = document.withCheckpoint(Optional.empty());

        assertEquals(List.of(), Impact.startingAnew(fresh, data,
                Edits.change(node(1), "Units", new Dense(9, "tanh")).apply(fresh), data));
    }
}
