package dev.gradus.io;

import dev.gradus.data.DataException;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Provenance;
import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Grouping;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.train.Block;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Predictor;
import dev.gradus.train.Signature;
import dev.gradus.train.TrainingSetup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A trained network with all it needs to be used: nothing of its training, of its data ten rows to check by and where they came from.
 * Blocks are written out, each copy as layers of their own, so that a reader needs to know layers only.
 *
 * @param graph       the layers that lead to the Output, in computing order
 * @param preparation from the cells of a row to numbers, and back
 * @param blocks      every parameter and kept state of the graph
 * @param tests       rows with what the network says to them
 * @param provenance  of the data it was trained on; files of older versions do not say
 */
public record Model(NetworkGraph graph, Preparation preparation, List<Block> blocks, List<TestRow> tests,
        Optional<Provenance> provenance) {

    public static final int TEST_ROWS = 10;

    /**
     * @param cells      in the order of {@link Preparation#featureColumns}; empty for a missing one
     * @param encoded    what the network takes
     * @param prediction probabilities, or numbers in the target's own units
     */
    public record TestRow(List<String> cells, List<Double> encoded, List<Double> prediction) {
        public TestRow {
            cells = List.copyOf(cells);
            encoded = List.copyOf(encoded);
            prediction = List.copyOf(prediction);
        }
    }

    public Model {
        blocks = List.copyOf(blocks);
        tests = List.copyOf(tests);
    }

    /** Of data that nothing is known about. */
    public Model(NetworkGraph graph, Preparation preparation, List<Block> blocks, List<TestRow> tests) {
        this(graph, preparation, blocks, tests, Optional.empty());
    }

    /**
     * The model of a document as it is now, with test rows from all parts of the data.
     *
     * @throws FileProblem when there is nothing to export yet
     */
    public static Model of(Document document, PreparedData data) throws FileProblem {
        if (document.checkpoint().isEmpty()) {
            throw new FileProblem("There is nothing to export yet: the network has no weights. Train it first.");
        }
        NetworkGraph graph = used(document.graph().unrolled());
        Network network;
        try {
            network = Network.compile(graph, Signature.of(data));
        } catch (IllegalArgumentException incomplete) {
            throw new FileProblem("The network cannot be exported. " + incomplete.getMessage(), incomplete);
        }
        List<NodeId> loaded = document.checkpoint().get().loadInto(network);
        for (Network.Compiled layer : network.layers()) {
            if (!loaded.contains(layer.node().id())) {
                throw new FileProblem("The network cannot be exported: " + layer.node().name()
                        + " has changed and has no weights yet. Train it first.");
            }
        }
        Grouping.Ungrouped plain = Grouping.plainIds(graph);
        List<Block> blocks = Checkpoint.values(network).stream()
                .map(block -> block.withNode(plain.renamed().getOrDefault(block.node(), block.node()))).toList();
        try (Predictor predictor = new Predictor(plain.graph(), data.preparation(), blocks)) {
            return new Model(plain.graph(), data.preparation(), blocks, TestRows.choose(data, predictor),
                    Optional.of(data.provenance()));
        } catch (DataException unreadable) {
            throw new FileProblem("The network cannot be exported. " + unreadable.getMessage(), unreadable);
        }
    }

    /** What leads to the Output, in computing order; wires keep their order. */
    private static NetworkGraph used(NetworkGraph graph) throws FileProblem {
        Node output = graph.output().orElseThrow(() -> new FileProblem(
                "The network cannot be exported: it has no Output. Add one and train it."));
        Set<NodeId> needed = graph.ancestorsOf(output.id());
        List<Node> order = graph.computingOrder().stream().filter(node -> needed.contains(node.id())).toList();
        List<NodeId> places = order.stream().map(Node::id).toList();
        List<Edge> edges = graph.edges().stream().filter(edge -> needed.contains(edge.to()))
                .sorted(Comparator.comparingInt(edge -> places.indexOf(edge.to()))).toList();
        return new NetworkGraph(order, edges, GraphFormat.highest(order) + 1);
    }

    /** Ready to predict; to be closed. */
    public Predictor predictor() {
        return new Predictor(graph, preparation, blocks);
    }

    /** The model as a document of the window: laid out, without data; it can be used, and trained on with a table. */
    public Document document() {
        Checkpoint weights = Checkpoint.start(blocks, TrainingSetup.DEFAULT.seed());
        return new Document(graph, LayeredLayout.of(graph), Optional.empty(), TrainingSetup.DEFAULT,
                Optional.of(weights));
    }
}
