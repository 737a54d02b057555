package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.theme.Texts;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** n1 Input, n2 dense 1, n3 add 1, n4 Output in a chain, and n5 dense 2 alone. */
class WireAimTest {

    private final Texts texts = Texts.of("canvas");
    private final NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(4, "relu"), new Add(),
            new Output(Task.REGRESSION, Output.IMPLIED)).with(new Dense(4, "relu"));
    private final WireAim fresh = new WireAim(graph, Optional.empty());

    private static NodeId n(int number) {
        return new NodeId("n" + number);
    }

    @Test
    void everyObstacleIsASentence() {
        assertEquals(Optional.of("A wire cannot lead from dense 1 back to itself."), fresh.obstacle(n(2), n(2), texts));
        assertEquals(Optional.of("This wire would close a circle: dense 1 already feeds add 1."), fresh.obstacle(n(3), n(2), texts));
        assertEquals(Optional.of("Input already feeds dense 1."), fresh.obstacle(n(1), n(2), texts));
        assertEquals(Optional.of("Output is the end; no wire leaves it."), fresh.obstacle(n(4), n(5), texts));
        assertEquals(Optional.of("Input is the start; no wire enters it."), fresh.obstacle(n(5), n(1), texts));
        assertEquals(Optional.empty(), fresh.obstacle(n(5), n(3), texts));
    }

    @Test
    void aMergeLayerGetsAnotherWireAndASingleInputItsNewOne() {
        Document document = Document.EMPTY.withGraph(graph).withLayout(LayeredLayout.of(graph));

        assertEquals(List.of(n(2), n(5)), fresh.edit(n(5), n(3)).apply(document).graph().inputsOf(n(3)));
        assertEquals(List.of(n(5)), fresh.edit(n(5), n(2)).apply(document).graph().inputsOf(n(2)));
    }

    @Test
    void theWireInHandDoesNotStandInItsOwnWay() {
        WireAim moved = new WireAim(graph, Optional.of(new Edge(n(1), n(2))));

        assertEquals(Optional.empty(), moved.obstacle(n(1), n(2), texts));
        assertEquals(Optional.empty(), moved.obstacle(n(1), n(5), texts));
    }
}
