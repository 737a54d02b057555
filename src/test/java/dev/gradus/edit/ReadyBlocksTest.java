package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Edge;
import dev.gradus.graph.GradientCheck;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyBlocksTest {

    private static final NodeId INPUT = new NodeId("n1");
    private static final NodeId FLATTEN = new NodeId("n2");

    private static BlockTemplate ready(String id) {
        return ReadyBlocks.all().stream().filter(block -> block.id().equals(id)).findFirst().orElseThrow();
    }

    /** A block between Input and Flatten, Dense, Output. */
    private static Document with(String id, Shape shape) {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Flatten(), new Dense(2, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED));
        Document document = Document.EMPTY.withGraph(graph).withLayout(LayeredLayout.of(graph));
        return BlockEdits.insert(new Edge(INPUT, FLATTEN), ready(id).build(Optional.of(shape))).apply(document);
    }

    static Stream<Arguments> fits() {
        return Stream.of(Arguments.of("residual", Shape.of(4, 6, 6), Shape.of(4, 6, 6)),
                Arguments.of("residual", Shape.of(5), Shape.of(5)),
                Arguments.of("residual", Shape.of(3, 4), Shape.of(3, 4)),
                Arguments.of("residual-projection", Shape.of(3, 7, 6), Shape.of(6, 4, 3)),
                Arguments.of("inception", Shape.of(1, 6, 5), Shape.of(16, 6, 5)),
                Arguments.of("inception", Shape.of(37, 4, 4), Shape.of(37, 4, 4)),
                Arguments.of("transformer", Shape.of(4, 6), Shape.of(4, 6)));
    }

    @ParameterizedTest(name = "{0} behind {1}")
    @MethodSource("fits")
    void aReadyMadeBlockFitsAtOnceAndGivesWhatItShould(String id, Shape in, Shape out) {
        Document document = with(id, in);
        ShapeInference shapes = ShapeInference.of(document.graph(), new DataSignature(in, Task.REGRESSION, 2));
        assertEquals(List.of(), shapes.problems());
        NodeId giver = BlockEdits.added(document).givers(document.graph()).get(0);
        assertEquals(out, shapes.shapes().get(giver));
        assertEquals(List.of(INPUT), BlockEdits.added(document).ports(document.graph()).inputs());
    }

    @ParameterizedTest(name = "{0} behind {1}")
    @MethodSource("fits")
    void theGradientOfEveryReadyMadeBlockIsRight(String id, Shape in, Shape out) {
        Network network = Network.compile(with(id, in).graph(), new DataSignature(in, Task.REGRESSION, 2));
        network.initialise(4, Optional.empty());
        GradientCheck check = GradientCheck.of(network, normal(in.size(), 3, 1), normal(2, 3, 2), 5);
        assertTrue(check.passed(), check.worst().toString());
    }

    private static Matrix normal(int rows, int columns, long key) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[i] = Randoms.normal(key, i);
        }
        return matrix;
    }

    @Test
    void blocksThatKeepTheShapeCanRepeat() {
        for (String id : List.of("residual", "transformer")) {
            Shape shape = Shape.of(4, 6);
            Document once = with(id, shape);
            Document thrice = BlockEdits.repeat(BlockEdits.added(once).id(), 3).apply(once);
            DataSignature data = new DataSignature(shape, Task.REGRESSION, 2);
            ShapeInference shapes = ShapeInference.of(thrice.graph(), data);
            assertEquals(List.of(), shapes.problems());
            long head = 2 * 24 + 2;
            assertEquals(3 * (ShapeInference.of(once.graph(), data).parameterCount() - head) + head, shapes.parameterCount());
        }
    }

    @Test
    void whatCannotStandSomewhereSaysWhatItNeeds() {
        assertEquals(Optional.of("needs an image"), ready("inception").refusal(Shape.of(4)));
        assertEquals(Optional.of("needs an image"), ready("residual-projection").refusal(Shape.of(4, 6)));
        assertEquals(Optional.of("needs a sequence"), ready("transformer").refusal(Shape.of(3, 8, 8)));
        assertEquals(Optional.empty(), ready("residual").refusal(Shape.of(4)));
    }

    @Test
    void withoutAShapeABlockHasUsualSizesAndKnowsWhereItsInputGoes() {
        for (BlockTemplate block : ReadyBlocks.all()) {
            NetworkGraph graph = block.build(Optional.empty());
            assertEquals(1, graph.groups().size());
            assertEquals(graph.nodes().size(), graph.groups().get(0).members().size());
            assertTrue(graph.groups().get(0).takers(graph).size() > 1, block.id());
            assertEquals(1, graph.groups().get(0).givers(graph).size(), block.id());
            new SavedBlock(block.name(), graph);
        }
    }
}
