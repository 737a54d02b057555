package dev.gradus.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class NetworkGraphTest {

    private static final NetworkGraph CHAIN = NetworkGraph.chain(new Input(), new Dense(4, "tanh"),
            new Dense(2, "linear"), Output.TYPE.defaults());

    private static NodeId id(NetworkGraph graph, String name) {
        return graph.nodes().stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow().id();
    }

    private static Stream<DynamicTest> everySeed(java.util.function.Consumer<NetworkGraph> law) {
        return LongStream.rangeClosed(1, 40).mapToObj(seed ->
                dynamicTest("seed " + seed, () -> law.accept(RandomGraphs.of(seed).graph())));
    }

    @TestFactory
    Stream<DynamicTest> takingOutWhatWasInsertedRestoresTheGraph() {
        return everySeed(graph -> graph.edges().forEach(wire -> {
            NodeId added = graph.newId();
            NetworkGraph grown = graph.insert(wire, new Dropout(0.1));
            assertEquals(List.of(wire.from()), grown.inputsOf(added));
            assertEquals(List.of(wire.to()), grown.consumersOf(added));
            assertEquals(graph.inputsOf(wire.to()).indexOf(wire.from()), grown.inputsOf(wire.to()).indexOf(added),
                    "the place among the inputs");
            NetworkGraph healed = grown.withoutHealing(List.of(added));
            assertEquals(graph.nodes(), healed.nodes());
            assertEquals(graph.edges(), healed.edges());
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyLayerIsComputedAfterWhatFeedsIt() {
        return everySeed(graph -> {
            List<NodeId> order = graph.computingOrder().stream().map(Node::id).toList();
            assertEquals(graph.nodes().size(), order.size());
            graph.edges().forEach(edge -> assertTrue(order.indexOf(edge.from()) < order.indexOf(edge.to())));
        });
    }

    @TestFactory
    Stream<DynamicTest> aWireClosesACircleExactlyWhenItIsForeseen() {
        return everySeed(graph -> {
            for (Node from : graph.nodes()) {
                for (Node to : graph.nodes()) {
                    if (!graph.edges().contains(new Edge(from.id(), to.id()))) {
                        NetworkGraph wired = graph.connect(from.id(), to.id());
                        boolean circle = wired.computingOrder().size() < graph.nodes().size();
                        assertEquals(circle, graph.wouldCycle(from.id(), to.id()), from.name() + " to " + to.name());
                        assertEquals(circle, graph.refusal(from.id(), to.id()).isPresent());
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> withoutALayerItsWiresAreGoneAndNoOthers() {
        return everySeed(graph -> graph.nodes().forEach(node -> {
            NetworkGraph less = graph.without(List.of(node.id()));
            Set<Edge> touching = graph.edges().stream()
                    .filter(edge -> edge.from().equals(node.id()) || edge.to().equals(node.id()))
                    .collect(Collectors.toSet());
            assertEquals(graph.nodes().size() - 1, less.nodes().size());
            assertEquals(graph.edges().stream().filter(edge -> !touching.contains(edge)).toList(), less.edges());
        }));
    }

    @TestFactory
    Stream<DynamicTest> takingEveryLayerOutInTurnNeverBreaksTheGraph() {
        return everySeed(graph -> {
            NetworkGraph less = graph;
            for (Node node : graph.nodes()) {
                less = less.withoutHealing(List.of(node.id()));
                assertEquals(less.nodes().size(), less.computingOrder().size());
            }
            assertEquals(List.of(), less.edges());
        });
    }

    @Test
    void anIdIsNeverGivenOutAgain() {
        NodeId first = CHAIN.newId();
        NetworkGraph again = CHAIN.with(new Add()).without(List.of(first));
        assertNotEquals(first, again.newId());
        assertEquals("add 1", again.with(new Add()).node(again.newId()).name(), "a name may come back");
    }

    @Test
    void layersAreNumberedByKindAndTheEndsAreNot() {
        assertEquals(List.of("Input", "dense 1", "dense 2", "Output"), CHAIN.nodes().stream().map(Node::name).toList());
        assertEquals("Input 2", CHAIN.freshName(new Input()));
        assertEquals("activation 1", CHAIN.freshName(new ActivationLayer("relu", 0)));
        NetworkGraph gap = CHAIN.without(List.of(id(CHAIN, "dense 1")));
        assertEquals("dense 1", gap.freshName(new Dense(1, "relu")));
    }

    @Test
    void healingJoinsAWireOnlyOnce() {
        NodeId input = id(CHAIN, "Input");
        NodeId last = id(CHAIN, "dense 2");
        NetworkGraph shortcut = CHAIN.connect(input, last);
        NetworkGraph healed = shortcut.withoutHealing(List.of(id(CHAIN, "dense 1")));
        assertEquals(List.of(input), healed.inputsOf(last));
    }

    @Test
    void aMergeThatIsTakenOutLeavesItsConsumersUnwired() {
        NetworkGraph graph = CHAIN.with(new Concat());
        NodeId concat = id(graph, "concat 1");
        NetworkGraph wired = graph.connect(id(graph, "Input"), concat).connect(id(graph, "dense 1"), concat);
        assertEquals(CHAIN.edges(), wired.withoutHealing(List.of(concat)).edges());
    }

    @Test
    void aRefusedWireSaysWhy() {
        NetworkGraph graph = CHAIN.with(new Concat());
        NodeId concat = id(graph, "concat 1");
        NodeId dense = id(graph, "dense 1");
        NetworkGraph wired = graph.connect(concat, dense);
        assertEquals(Optional.of("This wire would close a circle: concat 1 already feeds dense 1."),
                wired.refusal(dense, concat));
        assertEquals(Optional.of("This wire would close a circle: it leads from dense 1 to itself."),
                wired.refusal(dense, dense));
        assertEquals(Optional.of("concat 1 already feeds dense 1."), wired.refusal(concat, dense));
        assertEquals(Optional.empty(), wired.refusal(id(graph, "Input"), concat));
    }

    @Test
    void aGraphThatContradictsItselfIsRefused() {
        NodeId input = id(CHAIN, "Input");
        NodeId dense = id(CHAIN, "dense 1");
        Node twin = CHAIN.node(dense).withName("Input");
        assertThrows(IllegalArgumentException.class, () -> CHAIN.replace(twin));
        assertThrows(IllegalArgumentException.class, () -> CHAIN.connect(input, dense));
        assertThrows(IllegalArgumentException.class, () -> CHAIN.connect(input, new NodeId("n99")));
        assertThrows(IllegalArgumentException.class, () -> CHAIN.insert(new Edge(dense, input), new Add()));
        assertFalse(CHAIN.find(new NodeId("n99")).isPresent());
    }
}
