package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
import dev.gradus.graph.Grouping;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Checkpoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockEditsTest {

    private static final DataSignature DATA = new DataSignature(Shape.of(4), Task.REGRESSION, 2);

    private static NodeId id(String value) {
        return new NodeId(value);
    }

    /** Input n1, a block of n2 and n3 with a skip, a Dense n4, Output n5; laid out. */
    private static Document residual() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(4, "tanh"), new Add(), new Dense(2, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED)).connect(id("n1"), id("n3"));
        Document plain = Document.EMPTY.withGraph(graph).withLayout(LayeredLayout.of(graph));
        return BlockEdits.group(List.of(id("n2"), id("n3")), "residual 1").apply(plain);
    }

    private static double x(Document document, String id) {
        return document.layout().place(id(id)).orElseThrow().x();
    }

    @Test
    void aCollapsedBlockHasAPlaceAndWhatFollowsMovesUpUntilItIsExpandedAgain() {
        Document open = residual();
        Document closed = BlockEdits.collapse(id("g1"), true).apply(open);
        assertEquals(x(open, "n2"), x(closed, "g1"));
        assertEquals(x(open, "n4") - Edits.STEP, x(closed, "n4"));
        assertEquals(open, BlockEdits.collapse(id("g1"), false).apply(closed));
    }

    @Test
    void membersKeepTheirRelativePlacesWhenTheCardWasMoved() {
        Document closed = BlockEdits.collapse(id("g1"), true).apply(residual());
        Document moved = closed.withLayout(closed.layout().with(id("g1"), new Point(500, 300)));
        Document open = BlockEdits.collapse(id("g1"), false).apply(moved);
        assertEquals(500, x(open, "n2"));
        assertEquals(500 + Edits.STEP, x(open, "n3"));
        assertTrue(x(open, "n4") >= 500 + 2 * Edits.STEP);
        assertTrue(open.layout().place(id("g1")).isEmpty());
    }

    @Test
    void ungroupingUndoesGrouping() {
        Document open = residual();
        Document plain = BlockEdits.ungroup(open.graph(), id("g1")).apply(open);
        assertEquals(open, BlockEdits.group(List.of(id("n2"), id("n3")), "residual 1").apply(plain));
    }

    @Test
    void ungroupingARepeatedBlockKeepsTheWeightsOfItsCopies() {
        Document three = BlockEdits.repeat(id("g1"), 3).apply(residual());
        Network network = Network.compile(three.graph(), DATA);
        network.initialise(3, Optional.empty());
        Document trained = three.withCheckpoint(Optional.of(Checkpoint.initial(network, 3)));
        Document plain = BlockEdits.ungroup(trained.graph(), id("g1")).apply(trained);
        assertEquals(List.of(), plain.graph().groups());
        Network same = Network.compile(plain.graph(), DATA);
        assertEquals(same.layers().size(), plain.checkpoint().orElseThrow().loadInto(same).size());
        assertArrayEquals(network.values(), same.values());
        for (Node node : plain.graph().nodes()) {
            assertTrue(plain.layout().place(node.id()).isPresent(), node.name());
        }
        assertEquals(List.of(), Impact.startingAnew(trained, DATA, plain, DATA));
    }

    @Test
    void aDuplicatedBlockIsABlockOfItsOwnThatRemembersWhereItsInputWent() {
        Document open = residual();
        Document twice = Edits.duplicate(Clip.of(open, List.of(id("n2"), id("n3")))).apply(open);
        Group copy = twice.graph().groups().get(1);
        assertEquals("residual 2", copy.name());
        assertEquals(List.of(id("n6"), id("n7")), copy.members());
        assertEquals(List.of(id("n6"), id("n7")), copy.takers(twice.graph()));
    }

    @Test
    void aLayerPutIntoTheWireOfACollapsedBlockTakesAllItsWires() {
        Document closed = BlockEdits.collapse(id("g1"), true).apply(residual());
        Edge drawn = new Edge(id("n1"), id("g1"));
        assertTrue(closed.graph().folded().edges().contains(drawn));
        Document inserted = Edits.insert(drawn, new Dense(4, "relu")).apply(closed);
        assertEquals(List.of(id("n6")), inserted.graph().inputsOf(id("n2")));
        assertEquals(List.of(id("n2"), id("n6")), inserted.graph().inputsOf(id("n3")).stream().sorted(
                java.util.Comparator.comparing(NodeId::value)).toList());
        assertTrue(inserted.graph().groupOf(id("n6")).isEmpty());
        assertTrue(ShapeInference.of(inserted.graph(), DATA).complete());
        Document after = Edits.addAfter(id("g1"), new Dense(4, "relu")).apply(closed);
        assertEquals(List.of(id("n6")), after.graph().inputsOf(id("n4")));
    }

    @Test
    void cuttingTheWireOfACollapsedBlockCutsAllItStandsFor() {
        Document closed = BlockEdits.collapse(id("g1"), true).apply(residual());
        Document cut = Edits.disconnect(new Edge(id("n1"), id("g1"))).apply(closed);
        assertEquals(List.of(), cut.graph().consumersOf(id("n1")));
        assertEquals(List.of(id("n2"), id("n3")), cut.graph().groups().get(0).takers(cut.graph()));
        Document alone = Edits.cutWires(Set.of(id("n2"), id("n3"))).apply(closed);
        assertEquals(List.of(new Edge(id("n2"), id("n3")), new Edge(id("n4"), id("n5"))), alone.graph().edges());
    }

    @Test
    void aBlockOfThePaletteGoesIntoAWire() {
        Document document = BlockEdits.ungroup(residual().graph(), id("g1")).apply(residual());
        NetworkGraph block = NetworkGraph.chain(new Dense(4, "relu"), new Dense(4, "linear"), new Add());
        block = Grouping.group(block, block.nodes().stream().map(Node::id).toList(), "skip");
        block = block.replace(block.groups().get(0).withEntries(List.of(id("n1"), id("n3"))));
        Document inserted = BlockEdits.insert(new Edge(id("n3"), id("n4")), block).apply(document);
        Group added = BlockEdits.added(inserted);
        assertTrue(added.collapsed());
        assertEquals("skip 1", added.name());
        assertEquals(List.of(id("n3")), added.ports(inserted.graph()).inputs());
        assertEquals(2, added.ports(inserted.graph()).entries().size());
        assertEquals(List.of(added.members().get(2)), inserted.graph().inputsOf(id("n4")));
        assertTrue(ShapeInference.of(inserted.graph(), DATA).complete());
        Document twice = BlockEdits.insert(new Edge(added.id(), id("n4")), block).apply(inserted);
        assertTrue(ShapeInference.of(twice.graph(), DATA).complete());
        assertEquals(2, twice.graph().groups().size());
    }

    @Test
    void arrangingKeepsStrangersOutOfTheFrameOfABlock() {
        NetworkGraph graph = NetworkGraph.EMPTY.with(new Input());
        for (int i = 0; i < 5; i++) {
            graph = graph.with(new Dense(4, "relu"));
        }
        graph = graph.with(new Add()).connect(id("n1"), id("n2")).connect(id("n2"), id("n3")).connect(id("n1"), id("n4"))
                .connect(id("n1"), id("n5")).connect(id("n5"), id("n6"));
        for (String end : List.of("n3", "n4", "n6")) {
            graph = graph.connect(id(end), id("n7"));
        }
        graph = Grouping.group(graph, List.of(id("n2"), id("n3"), id("n4")), "branches");
        Layout layout = LayeredLayout.of(graph);
        BlockFrame frame = BlockFrame.of(graph.groups().get(0), layout).orElseThrow();
        for (String outside : List.of("n1", "n5", "n6", "n7")) {
            Point place = layout.place(id(outside)).orElseThrow();
            boolean within = place.x() > frame.left() - 150 && place.x() < frame.right() + 150
                    && place.y() > frame.top() - 100 && place.y() < frame.bottom() + 100;
            assertTrue(!within, outside + " at " + place + " in " + frame);
        }
    }
}
