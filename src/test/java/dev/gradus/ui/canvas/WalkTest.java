package dev.gradus.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.edit.Point;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** n1 Input feeds n2 above and n3 below; both feed n4 Add. */
class WalkTest {

    private final NodeId input = new NodeId("n1");
    private final NodeId upper = new NodeId("n2");
    private final NodeId lower = new NodeId("n3");
    private final NodeId sum = new NodeId("n4");
    private final Document document = diamond();

    private Document diamond() {
        NetworkGraph graph = NetworkGraph.EMPTY.with(new Input()).with(new Dense(4, "relu")).with(new Dense(4, "relu"))
                .with(new Add()).connect(input, upper).connect(input, lower).connect(upper, sum).connect(lower, sum);
        Document laid = Document.EMPTY.withGraph(graph).withLayout(LayeredLayout.of(graph));
        return laid.withLayout(laid.layout().with(upper, new Point(180, -70)).with(lower, new Point(180, 70))
                .with(input, new Point(0, -20)).with(sum, new Point(360, 0)));
    }

    @Test
    void theOrderIsThatOfComputing() {
        assertEquals(List.of(input, upper, lower, sum), Walk.order(document.graph()));
        assertEquals(Optional.of(input), Walk.next(document.graph(), Optional.empty(), 1));
        assertEquals(Optional.of(lower), Walk.next(document.graph(), Optional.of(upper), 1));
        assertEquals(Optional.empty(), Walk.next(document.graph(), Optional.of(sum), 1));
        assertEquals(Optional.empty(), Walk.next(document.graph(), Optional.of(input), -1));
    }

    @Test
    void rightAndLeftFollowWiresToTheOneThatIsMostLevel() {
        assertEquals(Optional.of(upper), Walk.neighbour(document, input, Walk.Direction.RIGHT));
        assertEquals(Optional.of(sum), Walk.neighbour(document, lower, Walk.Direction.RIGHT));
        assertEquals(Optional.of(input), Walk.neighbour(document, upper, Walk.Direction.LEFT));
    }

    @Test
    void upAndDownGoBetweenSiblings() {
        assertEquals(Optional.of(lower), Walk.neighbour(document, upper, Walk.Direction.DOWN));
        assertEquals(Optional.of(upper), Walk.neighbour(document, lower, Walk.Direction.UP));
        assertEquals(Optional.empty(), Walk.neighbour(document, upper, Walk.Direction.UP));
    }
}
