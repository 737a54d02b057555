package dev.gradus.io;

import dev.gradus.data.Preparation;
import dev.gradus.data.Provenance;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.ShapeInference;
import dev.gradus.io.Model.TestRow;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Loss;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Block;
import dev.gradus.train.Numbers;
import dev.gradus.train.Signature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of a model file. Layers stand in computing order, each with the names of what feeds it, its output shape
 * and its numbers, so that a reader needs one loop and no graph theory; all of that is compared with what Gradus itself
 * infers from the settings.
 */
final class ModelFormat {

    static final Codec<Model> MODEL = model();

    private ModelFormat() {}

    private record Values(String name, ParameterSpec.Kind kind, Shape shape, Numbers values) {}

    private record LayerEntry(Node node, List<String> inputs, Shape shape, List<Values> parameters) {}

    private record Entries(String link, List<String> classes, Preparation preparation, List<LayerEntry> layers,
            List<TestRow> tests, Optional<Provenance> provenance) {}

    private static Codec<Model> model() {
        Field<Entries, String> format = FileKind.MODEL.formatField();
        Field<Entries, Integer> version = FileKind.MODEL.versionField();
        Field<Entries, String> link =
                Field.of("link", Plain.word(List.of("softmax", "sigmoid", "exp", "identity")), Entries::link);
        Field<Entries, List<String>> classes = Field.of("classes", Plain.list(Plain.TEXT), Entries::classes);
        Field<Entries, Preparation> preparation =
                Field.of("preprocessing", PreparationFormat.PREPARATION, Entries::preparation);
        Field<Entries, List<LayerEntry>> layers =
                Field.of("layers", Plain.list(layer(), GraphFormat.MOST_NODES), Entries::layers);
        Field<Entries, List<TestRow>> tests = Field.of("tests", Plain.list(test(), 1_000), Entries::tests);
        Field<Entries, Optional<Provenance>> provenance =
                Field.optional("provenance", ProvenanceFormat.PROVENANCE, Entries::provenance);
        Codec<Entries> entries = new ObjectCodec<>(List.of(format, version, link, classes, preparation, layers, tests, provenance),
                parts -> new Entries(parts.get(link), parts.get(classes), parts.get(preparation), parts.get(layers),
                        parts.get(tests), parts.get(provenance)));
        return Plain.codec(in -> checked(entries.read(in), in), (out, model) -> entries.write(out, entries(model)));
    }

    private static Codec<LayerEntry> layer() {
        Field<Values, String> parameter = Field.of("name", Plain.TEXT, Values::name);
        Field<Values, ParameterSpec.Kind> kind = Field.of("kind", Plain.constant(ParameterSpec.Kind.class), Values::kind);
        Field<Values, Shape> size = Field.of("shape", Plain.SHAPE, Values::shape);
        Field<Values, Numbers> values = Field.of("values", Plain.DECIMALS, Values::values);
        Codec<Values> numbers = new ObjectCodec<>(List.of(parameter, kind, size, values),
                parts -> new Values(parts.get(parameter), parts.get(kind), parts.get(size), parts.get(values)));

        Field<LayerEntry, NodeId> id = Field.of("id", GraphFormat.ID_CODEC, entry -> entry.node().id());
        Field<LayerEntry, String> name = Field.of("name", Plain.TEXT, entry -> entry.node().name());
        Field<LayerEntry, LayerSpec> spec = Field.of("layer", GraphFormat.LAYER, entry -> entry.node().layer());
        Field<LayerEntry, Boolean> frozen = Field.of("frozen", Plain.FLAG, entry -> entry.node().frozen());
        Field<LayerEntry, Double> rateFactor =
                Field.of("rateFactor", Plain.NUMBER, (LayerEntry entry) -> entry.node().rateFactor()).orBefore(1.0);
        Field<LayerEntry, List<String>> inputs = Field.of("inputs", Plain.list(Plain.TEXT, 64), LayerEntry::inputs);
        Field<LayerEntry, Shape> shape = Field.of("shape", Plain.SHAPE, LayerEntry::shape);
        Field<LayerEntry, List<Values>> parameters =
                Field.of("parameters", Plain.list(numbers, 64), LayerEntry::parameters);
        return new ObjectCodec<>(List.of(id, name, spec, frozen, rateFactor, inputs, shape, parameters),
                parts -> new LayerEntry(new Node(parts.get(id), parts.get(name), parts.get(spec), parts.get(frozen),
                        parts.get(rateFactor)), parts.get(inputs), parts.get(shape), parts.get(parameters)));
    }

    private static Codec<TestRow> test() {
        Codec<List<Double>> numbers = Plain.codec(
                in -> java.util.Arrays.stream(in.numbers()).boxed().toList(),
                (out, list) -> out.numbers(list.stream().mapToDouble(Double::doubleValue).toArray()));
        Field<TestRow, List<String>> cells = Field.of("row", Plain.list(Plain.TEXT), TestRow::cells);
        Field<TestRow, List<Double>> encoded = Field.of("encoded", numbers, TestRow::encoded);
        Field<TestRow, List<Double>> prediction = Field.of("prediction", numbers, TestRow::prediction);
        return new ObjectCodec<>(List.of(cells, encoded, prediction),
                parts -> new TestRow(parts.get(cells), parts.get(encoded), parts.get(prediction)));
    }

    private static Entries entries(Model model) {
        NetworkGraph graph = model.graph();
        ShapeInference shapes = ShapeInference.of(graph, Signature.of(model.preparation()));
        List<LayerEntry> layers = new ArrayList<>();
        for (Node node : graph.nodes()) {
            List<Values> parameters = new ArrayList<>();
            for (ParameterSpec spec : specs(graph, node, shapes)) {
                Block block = model.blocks().stream().filter(each -> each.node().equals(node.id())
                        && each.name().equals(spec.name()) && each.moment().isEmpty()).findFirst().orElseThrow();
                parameters.add(new Values(spec.name(), spec.kind(), block.shape(), block.values()));
            }
            layers.add(new LayerEntry(node, graph.inputsOf(node.id()).stream().map(id -> graph.node(id).name()).toList(),
                    shapes.shapes().get(node.id()), parameters));
        }
        return new Entries(link(graph), model.preparation().classNames(), model.preparation(), layers, model.tests(),
                model.provenance());
    }

    /** What turns the numbers that reach the Output into a prediction. */
    private static String link(NetworkGraph graph) {
        return link(((Output) graph.output().orElseThrow().layer()).chosenLoss());
    }

    /** What {@link Loss#predict} does. */
    static String link(Loss loss) {
        return switch (loss.form()) {
            case NUMBERS, PROBABILITIES, RATES -> "identity";
            case LOG_PROBABILITIES, LOG_RATES -> "exp";
            case LOGITS, SCORES -> loss.tasks().contains(Task.MULTI_LABEL) ? "sigmoid" : "softmax";
        };
    }

    private static List<ParameterSpec> specs(NetworkGraph graph, Node node, ShapeInference shapes) {
        List<NodeId> feeding = graph.inputsOf(node.id());
        return feeding.isEmpty() ? List.of() : node.layer().parameters(feeding.stream().map(shapes.shapes()::get).toList());
    }

    private static Model checked(Entries entries, StrictJson in) throws IOException, FileProblem {
        NetworkGraph graph = graph(entries, in);
        DataSignature signature;
        ShapeInference shapes;
        try {
            signature = Signature.of(entries.preparation());
            shapes = ShapeInference.of(graph, signature);
        } catch (IllegalArgumentException | ArithmeticException tooLarge) {
            throw in.problemAt("preprocessing", "more than 2 billion numbers cannot enter a network.");
        }
        if (shapes.firstBlocking().isPresent()) {
            throw in.problemAt("layers", shapes.firstBlocking().get().message());
        }
        if (graph.ancestorsOf(graph.output().orElseThrow().id()).size() != graph.nodes().size()) {
            throw in.problemAt("layers", "some of them do not lead to the Output.");
        }
        if (!entries.link().equals(link(graph))) {
            throw in.problemAt("link", "expected " + link(graph) + ", which the loss goes with, found "
                    + entries.link() + ".");
        }
        if (!entries.classes().equals(entries.preparation().classNames())) {
            throw in.problemAt("classes", "they are not the classes of the target.");
        }
        List<Block> blocks = new ArrayList<>();
        for (LayerEntry layer : entries.layers()) {
            Shape inferred = shapes.shapes().get(layer.node().id());
            if (!layer.shape().equals(inferred)) {
                throw in.problemAt("layers", layer.node().name() + " is said to give " + layer.shape()
                        + ", but gives " + inferred + ".");
            }
            blocks.addAll(blocks(layer, specs(graph, layer.node(), shapes), in));
        }
        for (TestRow test : entries.tests()) {
            if (test.cells().size() != entries.preparation().featureColumns().size()
                    || test.encoded().size() != entries.preparation().inputSize()
                    || test.prediction().size() != signature.outputs()) {
                throw in.problemAt("tests", "a row has not as many numbers as the network takes and gives.");
            }
        }
        return new Model(graph, entries.preparation(), blocks, entries.tests(), entries.provenance());
    }

    private static NetworkGraph graph(Entries entries, StrictJson in) throws FileProblem {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Map<String, NodeId> before = new HashMap<>();
        for (LayerEntry layer : entries.layers()) {
            for (String input : layer.inputs()) {
                if (!before.containsKey(input)) {
                    throw in.problemAt("layers", layer.node().name() + " takes " + StrictJson.quoted(input)
                            + ", but no layer before it is called that.");
                }
                edges.add(new Edge(before.get(input), layer.node().id()));
            }
            nodes.add(layer.node());
            before.put(layer.node().name(), layer.node().id());
        }
        try {
            return new NetworkGraph(nodes, edges, GraphFormat.highest(nodes) + 1);
        } catch (IllegalArgumentException refused) {
            throw in.problemAt("layers", refused.getMessage());
        }
    }

    private static List<Block> blocks(LayerEntry layer, List<ParameterSpec> specs, StrictJson in) throws FileProblem {
        List<String> expected = specs.stream().map(ParameterSpec::name).toList();
        List<String> found = layer.parameters().stream().map(Values::name).toList();
        if (!found.equals(expected)) {
            throw in.problemAt("layers", layer.node().name() + " has the parameters " + expected + ", found " + found + ".");
        }
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            ParameterSpec spec = specs.get(i);
            Values values = layer.parameters().get(i);
            String whose = CheckpointFormat.whose(spec.name(), layer.node().name());
            if (values.values().size() != spec.shape().size()) {
                throw CheckpointFormat.wrongCount(whose, spec.shape().size(), values.values().size());
            }
            if (!values.shape().equals(spec.shape()) || values.kind() != spec.kind()) {
                throw new FileProblem(whose + ": expected " + spec.shape() + ", found " + values.shape()
                        + ". Nothing was opened.");
            }
            blocks.add(new Block(layer.node().id(), spec.name(), "", spec.shape(), values.values()));
        }
        return blocks;
    }
}
