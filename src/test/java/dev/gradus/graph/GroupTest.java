package dev.gradus.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Mode;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GroupTest {

    private static final DataSignature DATA = new DataSignature(Shape.of(4), Task.REGRESSION, 2);

    private static NodeId n(int number) {
        return new NodeId("n" + number);
    }

    /** Input, a residual block of Dense, BatchNorm and Add, a Dense of 2, Output. */
    private static NetworkGraph residual(int repeat) {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(4, "tanh"), new BatchNorm(1e-3, 0.1), new Add(),
                new Dense(2, "linear"), new Output(Task.REGRESSION, Output.IMPLIED)).connect(n(1), n(4));
        NetworkGraph grouped = Grouping.group(graph, List.of(n(2), n(3), n(4)), "block 1");
        return grouped.replace(grouped.groups().get(0).withRepeat(repeat));
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ungroupingWhatWasGroupedGivesTheSameGraph(int seed) {
        NetworkGraph graph = RandomGraphs.of(seed).graph();
        Set<NodeId> chosen = new HashSet<>();
        for (Node node : graph.nodes()) {
            if (Randoms.below(seed, chosen.size() + node.id().hash(), 2) == 0) {
                chosen.add(node.id());
            }
        }
        Optional<String> refusal = Grouping.refusal(graph, chosen);
        if (refusal.isPresent()) {
            assertThrows(IllegalArgumentException.class, () -> Grouping.group(graph, chosen, "block"));
            chosen.clear();
            chosen.add(Grouping.groupable(graph, graph.nodes().stream().map(Node::id).toList()).get(0));
        }
        NetworkGraph grouped = Grouping.group(graph, chosen, "block");
        assertEquals(graph, grouped.unrolled());
        assertEquals(new Grouping.Ungrouped(graph, java.util.Map.of()),
                Grouping.ungroup(grouped, grouped.groups().get(0)));
    }

    @Test
    void theMembersOfSomeRandomGraphsCanBeGrouped() {
        long possible = seeds().filter(seed -> {
            NetworkGraph graph = RandomGraphs.of(seed).graph();
            List<NodeId> all = graph.nodes().stream().map(Node::id).toList();
            return Grouping.refusal(graph, all.subList(0, all.size() / 2)).isEmpty();
        }).count();
        assertTrue(possible > 10, possible + " of 40");
    }

    @Test
    void aRepeatedBlockComputesWhatAChainBuiltByHandComputesBitForBit() {
        NetworkGraph byHand = NetworkGraph.EMPTY.with(new Input());
        NodeId last = n(1);
        for (int block = 0; block < 3; block++) {
            NodeId dense = byHand.newId();
            byHand = byHand.with(new Dense(4, "tanh")).connect(last, dense);
            NodeId norm = byHand.newId();
            byHand = byHand.with(new BatchNorm(1e-3, 0.1)).connect(dense, norm);
            NodeId add = byHand.newId();
            byHand = byHand.with(new Add()).connect(norm, add).connect(last, add);
            last = add;
        }
        NodeId head = byHand.newId();
        byHand = byHand.with(new Dense(2, "linear")).connect(last, head);
        NodeId end = byHand.newId();
        byHand = byHand.with(new Output(Task.REGRESSION, Output.IMPLIED)).connect(head, end);

        Network ours = Network.compile(residual(3), DATA);
        Network theirs = Network.compile(byHand, DATA);
        assertEquals(theirs.values().length, ours.values().length);
        assertEquals(theirs.layers().size(), ours.layers().size());
        ours.initialise(5, Optional.empty());
        for (int i = 0; i < ours.layers().size(); i++) {
            assertEquals(theirs.layers().get(i).node().layer(), ours.layers().get(i).node().layer());
            for (int k = 0; k < ours.layers().get(i).parameters().size(); k++) {
                Parameter from = ours.layers().get(i).parameters().get(k);
                Parameter to = theirs.layers().get(i).parameters().get(k);
                System.arraycopy(from.learned() ? ours.values() : ours.state(), from.offset(),
                        to.learned() ? theirs.values() : theirs.state(), to.offset(), from.size());
            }
        }
        assertArrayEquals(step(theirs), step(ours));
    }

    private static double[] step(Network network) {
        try (Kernel kernel = Kernels.create(Kernel.Precision.EXACT, 1)) {
            Workspace workspace = new Workspace(network, 5, Workspace.Purpose.TRAIN_AND_INPUT_GRADIENT, kernel);
            workspace.inputs(5).copyFrom(RandomGraphs.normal(4, 5, 7));
            workspace.forward(5, Mode.TRAINING, 3);
            Matrix targets = RandomGraphs.normal(2, 5, 8);
            double loss = workspace.lossWithGradient(5, targets);
            workspace.backward(5);
            double[] gradient = workspace.inputGradient(5).toArray();
            double[] all = java.util.Arrays.copyOf(gradient, gradient.length + 1);
            all[gradient.length] = loss;
            return all;
        }
    }

    @Test
    void copiesHaveNamesIdsAndFirstWeightsOfTheirOwn() {
        Network network = Network.compile(residual(3), DATA);
        network.initialise(1, Optional.empty());
        assertEquals(List.of("Input", "dense 1", "batch norm 1", "add 1", "dense 1 (2)", "batch norm 1 (2)", "add 1 (2)",
                "dense 1 (3)", "batch norm 1 (3)", "add 1 (3)", "dense 2", "Output"),
                network.layers().stream().map(each -> each.node().name()).toList());
        List<Network.Compiled> learning = network.learningLayers();
        assertEquals(n(2).copy(2), learning.get(2).node().id());
        assertEquals(n(2), learning.get(2).node().id().original());
        assertTrue(network.values()[learning.get(0).parameters().get(0).offset()]
                != network.values()[learning.get(2).parameters().get(0).offset()]);
    }

    @Test
    void parametersAndLayersCountWithAllCopies() {
        ShapeInference once = ShapeInference.of(residual(1), DATA);
        ShapeInference thrice = ShapeInference.of(residual(3), DATA);
        assertEquals(4 * 5 + 8 + 10, once.parameterCount());
        assertEquals(3 * (4 * 5 + 8) + 10, thrice.parameterCount());
        assertEquals(Network.compile(residual(3), DATA).values().length, thrice.parameterCount());
        assertEquals(7, thrice.layerCount());
        assertTrue(thrice.complete());
    }

    @Test
    void ungroupingARepeatedBlockLeavesAsManyRealLayers() {
        NetworkGraph graph = residual(3);
        Grouping.Ungrouped plain = Grouping.ungroup(graph, graph.groups().get(0));
        assertEquals(List.of(), plain.graph().groups());
        assertEquals(12, plain.graph().nodes().size());
        assertEquals(6, plain.renamed().size());
        assertEquals(n(7), plain.renamed().get(n(2).copy(2)));
        assertEquals(ShapeInference.of(graph, DATA).parameterCount(), ShapeInference.of(plain.graph(), DATA).parameterCount());
        assertEquals(n(13), plain.graph().newId());
    }

    @Test
    void aBlockThatGivesAnotherShapeThanItGetsCannotRepeatAndOneClickMendsIt() {
        NetworkGraph graph = residual(1);
        NetworkGraph narrow = Grouping.group(Grouping.ungroup(graph, graph.groups().get(0)).graph(), List.of(n(5)), "head");
        narrow = narrow.replace(narrow.groups().get(0).withRepeat(2));
        ShapeInference shapes = ShapeInference.of(narrow, DATA);
        Problem problem = shapes.firstBlocking().orElseThrow();
        assertEquals("head stands 2 times in a row, so it must give the shape it gets, but it gets 4 and gives 2.",
                problem.message());
        assertEquals(Optional.of(n(5)), problem.node());
        assertEquals("Set repeat to 1", problem.fixes().get(0).label());
        assertTrue(ShapeInference.of(problem.fixes().get(0).apply(narrow), DATA).complete());
    }

    @Test
    void aBlockWithTwoInputsOrOutputsCannotRepeat() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(4, "relu"), new Dense(4, "relu"), new Add(),
                new Dense(2, "linear"), new Output(Task.REGRESSION, Output.IMPLIED)).connect(n(2), n(4));
        assertEquals("pair stands 3 times in a row, so it needs one input, but 2 layers feed it.", repeat(graph, n(4)));
        assertEquals("pair stands 3 times in a row, so it needs one output, but 2 of its layers feed what follows.",
                repeat(graph, n(2), n(3)));
    }

    private static String repeat(NetworkGraph graph, NodeId... members) {
        NetworkGraph grouped = Grouping.group(graph, List.of(members), "pair");
        grouped = grouped.replace(grouped.groups().get(0).withRepeat(3));
        grouped.unrolled();
        return ShapeInference.of(grouped, DATA).firstBlocking().orElseThrow().message();
    }

    @Test
    void copiesBeyondTwoThousandLayersAreRefused() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(4, "relu"));
        for (int i = 0; i < 20; i++) {
            graph = graph.with(new Dense(4, "relu")).connect(n(i + 2), n(i + 3));
        }
        graph = Grouping.group(graph, graph.nodes().stream().map(Node::id).toList(), "deep");
        graph = graph.replace(graph.groups().get(0).withRepeat(100));
        assertTrue(ShapeInference.of(graph, DATA).problems().stream().map(Problem::message).toList().contains(
                "With all copies of its blocks the network has 2101 layers; at most 2000 can be. Repeat less often."));
    }

    @Test
    void layersWithAnotherBetweenThemCannotBeOneBlock() {
        NetworkGraph graph = residual(1);
        assertEquals(Optional.of("batch norm 1 stands between these layers. Select it too."),
                Grouping.refusal(graph, List.of(n(2), n(4))));
        assertEquals(Optional.of("Select the layers of the block first; Input and Output stay outside."),
                Grouping.refusal(graph, List.of(n(1), n(6))));
        assertEquals(List.of(n(2)), Grouping.groupable(graph, List.of(n(2), n(1))));
    }

    @Test
    void groupingABlockWithMoreLayersMakesItLarger() {
        NetworkGraph graph = residual(1);
        NetworkGraph larger = Grouping.group(graph, List.of(n(2), n(3), n(4), n(5)), "other");
        assertEquals(List.of("block 1"), larger.groups().stream().map(Group::name).toList());
        assertEquals(List.of(n(2), n(3), n(4), n(5)), larger.groups().get(0).members());
        NetworkGraph split = Grouping.group(graph, List.of(n(4), n(5)), "other");
        assertEquals(List.of(List.of(n(2), n(3)), List.of(n(4), n(5))), split.groups().stream().map(Group::members).toList());
    }

    @Test
    void layersOfARepeatedBlockCannotJoinAnotherSinceThatWouldChangeWhatIsComputed() {
        assertEquals(Optional.of("block 1 stands 3 times in a row, so its layers cannot join another block. "
                + "Ungroup it first."), Grouping.refusal(residual(3), List.of(n(4), n(5))));
    }

    @Test
    void aLayerPutIntoAWireOfABlockBecomesAMemberAndDeletedOnesLeaveIt() {
        NetworkGraph graph = residual(1);
        NetworkGraph grown = graph.insert(new Edge(n(2), n(3)), new Dense(4, "relu"));
        assertTrue(grown.groupOf(n(7)).isPresent());
        assertTrue(graph.insert(new Edge(n(1), n(2)), new Dense(4, "relu")).groupOf(n(7)).isEmpty());
        assertEquals(List.of(n(2), n(4)), graph.withoutHealing(List.of(n(3))).groups().get(0).members());
        assertEquals(List.of(), graph.without(List.of(n(2), n(3), n(4))).groups());
    }

    @Test
    void aBlockThatWasCutRemembersWhereItsInputWent() {
        NetworkGraph graph = residual(1);
        Group block = graph.groups().get(0);
        assertEquals(new Group.Ports(List.of(n(1)), List.of(n(2), n(4)), List.of(n(4))), block.ports(graph));
        NetworkGraph cut = graph.disconnect(List.of(new Edge(n(1), n(2)), new Edge(n(1), n(4))));
        assertEquals(List.of(n(2), n(4)), cut.groups().get(0).takers(cut));
        assertEquals(List.of(n(4)), cut.groups().get(0).givers(cut));
        NetworkGraph without = graph.without(List.of(n(1)));
        assertEquals(List.of(n(2), n(4)), without.groups().get(0).takers(without));
    }

    @Test
    void blocksThatCannotBeAreRefused() {
        NetworkGraph graph = residual(1);
        for (List<Group> wrong : List.of(
                List.of(group("g1", "a", n(2)), group("g2", "a", n(3))), List.of(group("g1", "a", n(2)), group("g2", "b", n(2))),
                List.of(group("g1", "a", n(9))), List.of(group("g1", "a")), List.of(group("g1", "a", n(1))))) {
            assertThrows(IllegalArgumentException.class, () -> graph.withGroups(wrong), wrong.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> group("g1", "a", n(2)).withRepeat(0));
        assertThrows(IllegalArgumentException.class, () -> group("g1", " ", n(2)));
        assertThrows(IllegalArgumentException.class, () -> group("g1", "a", n(2)).withEntries(List.of(n(3))));
    }

    private static Group group(String id, String name, NodeId... members) {
        return new Group(new NodeId(id), name, List.of(members), List.of(), false, 1);
    }

    @Test
    void aLayerThatAlreadyHasTheNameOfACopyIsNotDisturbed() {
        NetworkGraph graph = residual(2);
        NetworkGraph named = graph.replace(graph.node(n(5)).withName("dense 1 (2)"));
        List<String> names = new ArrayList<>(named.unrolled().nodes().stream().map(Node::name).toList());
        assertTrue(names.contains("dense 1 (2) copy"), names.toString());
    }
}
