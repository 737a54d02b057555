package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final Output CLASSES = new Output(Task.CLASSIFICATION, Output.IMPLIED);

    @Test
    void addingAfterALayerWithOneConsumerGoesIntoTheWireAndMakesRoom() {
        Document document = chain(new Input(), new Dense(4, "tanh"), CLASSES);
        NodeId input = document.graph().nodes().get(0).id();

        Document after = Edits.addAfter(input, new Dropout(0.2)).apply(document);

        assertEquals("Input>dropout 1 dense 1>Output dropout 1>dense 1", wires(after));
        assertNoOverlap(after);
    }

    @Test
    void addingAfterALayerWithTwoConsumersFeedsThemBoth() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(4, "tanh"));
        NodeId input = graph.nodes().get(0).id();
        NodeId second = graph.newId();
        graph = graph.with(new Dense(5, "relu")).connect(input, second);
        Document document = placed(graph);

        Document after = Edits.addAfter(input, new Dropout(0.2)).apply(document);

        assertEquals("Input>dropout 1 dropout 1>dense 1 dropout 1>dense 2", wires(after));
    }

    @Test
    void deletingAChainJoinsWhatWasBeforeWithWhatWasAfter() {
        Document document = chain(new Input(), new Dense(4, "tanh"), new Dropout(0.1), new Dense(2, "linear"), CLASSES);
        List<Node> nodes = document.graph().nodes();

        Document after = Edits.delete(document.graph(), List.of(nodes.get(1).id(), nodes.get(2).id())).apply(document);

        assertEquals("Input>dense 2 dense 2>Output", wires(after));
        assertEquals(3, after.layout().places().size());
    }

    @Test
    void theFixOfMissingFlattenStandsInTheRow() {
        Document document = chain(new Input(), new Dense(4, "tanh"), CLASSES);
        ShapeInference shapes = ShapeInference.of(document.graph(), new DataSignature(Shape.of(2, 3, 4), Task.CLASSIFICATION, 4));

        Document after = Edits.fix(shapes.firstBlocking().orElseThrow().fixes().get(0)).apply(document);

        assertEquals("Input>flatten 1 dense 1>Output flatten 1>dense 1", wires(after));
        assertEquals(0, after.layout().place(after.graph().nodes().get(3).id()).orElseThrow().y());
        assertNoOverlap(after);
    }

    @Test
    void anOutputThatIsAddedBecauseItIsMissingIsWiredToTheOpenEnd() {
        Document document = chain(new Input(), new Dense(4, "tanh"));

        Document after = Edits.append(CLASSES).apply(document);

        assertEquals("Input>dense 1 dense 1>Output", wires(after));
        assertNoOverlap(after);
    }

    @Test
    void anInputThatIsMissingLeadsTheFirstLayer() {
        Document document = chain(new Dense(4, "tanh"), CLASSES);

        Document after = Edits.append(new Input()).apply(document);

        assertEquals("Input>dense 1 dense 1>Output", wires(after));
        assertNoOverlap(after);
    }

    @Test
    void pastedLayersKeepTheirWiresAndTheirDistance() {
        Document document = chain(new Input(), new Dense(4, "tanh"), new Dense(2, "linear"), CLASSES);
        List<Node> nodes = document.graph().nodes();
        Clip clip = Clip.of(document, Set.of(nodes.get(1).id(), nodes.get(2).id()));

        Document after = Edits.paste(clip, 40, 40).apply(document);

        List<NodeId> fresh = clip.idsIn(document);
        assertTrue(after.graph().edges().contains(new Edge(fresh.get(0), fresh.get(1))));
        assertEquals(document.layout().place(nodes.get(1).id()).orElseThrow().plus(40, 40),
                after.layout().place(fresh.get(0)).orElseThrow());
        assertEquals("dense 3", after.graph().node(fresh.get(0)).name());
    }

    @Test
    void theLayeredLayoutGoesFromLeftToRightWithoutOverlaps() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(4, "relu"));
        NodeId input = graph.nodes().get(0).id();
        NodeId first = graph.nodes().get(1).id();
        NodeId second = graph.newId();
        graph = graph.with(new Dense(4, "relu")).connect(input, second);
        NodeId third = graph.newId();
        graph = graph.with(new Dense(4, "relu")).connect(second, third);
        NodeId sum = graph.newId();
        graph = graph.with(new Add()).connect(first, sum).connect(third, sum);
        graph = graph.with(CLASSES);
        graph = graph.connect(sum, graph.nodes().get(5).id());
        Document document = placed(graph);

        for (Edge edge : graph.edges()) {
            Point from = document.layout().place(edge.from()).orElseThrow();
            Point to = document.layout().place(edge.to()).orElseThrow();
            assertTrue(to.x() - from.x() >= Edits.STEP, "a wire leads back: " + edge);
        }
        assertNoOverlap(document);
        assertEquals(document.layout(), LayeredLayout.of(graph));
    }

    @Test
    void longNamesGetBroaderColumns() {
        Document document = chain(new Input(), new Dense(4, "tanh"), CLASSES);
        NodeId dense = document.graph().nodes().get(1).id();
        Document named = Edits.rename(dense, "the layer that sees the edges").apply(document);

        Layout layout = LayeredLayout.of(named.graph());

        assertEquals(220, layout.place(dense).orElseThrow().x());
        assertEquals(440, layout.place(document.graph().nodes().get(2).id()).orElseThrow().x());
    }

    static Document chain(LayerSpec... layers) {
        return placed(NetworkGraph.chain(layers));
    }

    static Document placed(NetworkGraph graph) {
        return Document.EMPTY.withGraph(graph).withLayout(LayeredLayout.of(graph));
    }

    static String wires(Document document) {
        NetworkGraph graph = document.graph();
        return graph.edges().stream().map(edge -> graph.node(edge.from()).name() + ">" + graph.node(edge.to()).name())
                .sorted().collect(Collectors.joining(" "));
    }

    /** Cards are 128 wide and 104 high. */
    static void assertNoOverlap(Document document) {
        List<Node> nodes = document.graph().nodes();
        for (Node a : nodes) {
            for (Node b : nodes) {
                Point p = document.layout().place(a.id()).orElseThrow();
                Point q = document.layout().place(b.id()).orElseThrow();
                assertTrue(a == b || Math.abs(p.x() - q.x()) >= 128 || Math.abs(p.y() - q.y()) >= 104,
                        a.name() + " at " + p + " lies on " + b.name() + " at " + q);
            }
        }
    }
}
