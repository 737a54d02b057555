package dev.gradus.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.LastStep;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Reshape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every problem a graph can have: the sentence people read, and that each button removes it. */
class ShapeInferenceTest {

    private static final DataSignature IRIS = new DataSignature(Shape.of(4), Task.CLASSIFICATION, 3);
    private static final DataSignature IMAGES = new DataSignature(Shape.of(1, 28, 28), Task.CLASSIFICATION, 10);
    private static final Output CLASSES = new Output(Task.CLASSIFICATION, Output.IMPLIED);

    /** The only problem of a graph; each of its fixes takes it away. */
    private static Problem only(NetworkGraph graph, DataSignature data) {
        List<Problem> problems = ShapeInference.of(graph, data).problems();
        assertEquals(1, problems.size(), problems::toString);
        Problem problem = problems.get(0);
        for (Fix fix : problem.fixes()) {
            List<Problem> after = ShapeInference.of(fix.apply(graph), data).problems();
            assertFalse(after.stream().anyMatch(each -> each.kind() == problem.kind()), fix.label() + ": " + after);
        }
        assertFalse(problem.brief().isBlank());
        return problem;
    }

    private static List<String> labels(Problem problem) {
        return problem.fixes().stream().map(Fix::label).toList();
    }

    private static NodeId id(NetworkGraph graph, String name) {
        return graph.nodes().stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow().id();
    }

    @Test
    void aCompleteNetworkHasShapesParametersAndNoProblem() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Flatten(), new Dense(128, "relu"), new BatchNorm(1e-5, 0.1),
                new Dense(10, "linear"), CLASSES);

        ShapeInference inference = ShapeInference.of(graph, IMAGES);

        assertEquals(List.of(), inference.problems());
        assertTrue(inference.complete());
        assertEquals(List.of("1×28×28", "784", "128", "128", "10", "10"),
                graph.nodes().stream().map(node -> inference.shapes().get(node.id()).toString()).toList());
        assertEquals(784 * 128 + 128 + 2 * 128 + 128 * 10 + 10, inference.parameterCount());
        assertEquals(3, inference.layerCount());
    }

    @Test
    void aWrongNumberOfUnitsNamesTheLayerAndTheClasses() {
        NetworkGraph graph =
                NetworkGraph.chain(new Input(), new Dense(8, "tanh"), new Dense(2, "linear"), CLASSES);

        Problem problem = only(graph, IRIS);

        assertEquals("The target has 3 classes, but dense 2 has 2 units.", problem.message());
        assertEquals(List.of("Set units to 3"), labels(problem));
        assertEquals(id(graph, "dense 2"), problem.node().orElseThrow());
        assertTrue(problem.blocks());
    }

    @Test
    void aWrongNumberOfUnitsIsFoundBehindLayersThatKeepIt() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(1, "linear"), new BatchNorm(1e-5, 0.1),
                new ActivationLayer("relu", 0), new Dropout(0.1), CLASSES);

        Problem problem = only(graph, IRIS);

        assertEquals("The target has 3 classes, but dense 1 has 1 unit.", problem.message());
        assertEquals(List.of("Set units to 3"), labels(problem));
    }

    @Test
    void withoutADenseTheRemedyIsToInsertOne() {
        Problem problem = only(NetworkGraph.chain(new Input(), CLASSES), IRIS);

        assertEquals("The target has 3 classes, but Output gets 4 numbers.", problem.message());
        assertEquals(List.of("Insert Dense with 3 units"), labels(problem));
    }

    @Test
    void labelsAndNumbersAreCountedInTheirOwnWords() {
        NetworkGraph regression = NetworkGraph.chain(new Input(), new Dense(2, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED));
        NetworkGraph labels = NetworkGraph.chain(new Input(), new Dense(2, "linear"),
                new Output(Task.MULTI_LABEL, Output.IMPLIED));

        assertEquals("The target has 1 number, but dense 1 has 2 units.",
                only(regression, new DataSignature(Shape.of(4), Task.REGRESSION, 1)).message());
        assertEquals("The target has 5 labels, but dense 1 has 2 units.",
                only(labels, new DataSignature(Shape.of(4), Task.MULTI_LABEL, 5)).message());
    }

    @Test
    void inputsOfSeveralShapesCannotBeAdded() {
        NetworkGraph graph = NetworkGraph.EMPTY.with(new Input()).with(new Reshape(List.of(8, 26, 26)))
                .with(new Flatten()).with(new Dense(16 * 24 * 24, "relu")).with(new Reshape(List.of(16, 24, 24)))
                .with(new Add()).with(new Flatten()).with(new Dense(10, "linear")).with(CLASSES);
        for (String[] wire : new String[][] {{"Input", "reshape 1"}, {"Input", "flatten 1"}, {"flatten 1", "dense 1"},
            {"dense 1", "reshape 2"}, {"reshape 1", "add 1"}, {"reshape 2", "add 1"}, {"add 1", "flatten 2"},
            {"flatten 2", "dense 2"}, {"dense 2", "Output"}}) {
            graph = graph.connect(id(graph, wire[0]), id(graph, wire[1]));
        }

        ShapeInference inference =
                ShapeInference.of(graph, new DataSignature(Shape.of(8 * 26 * 26), Task.CLASSIFICATION, 10));

        assertEquals(List.of("add 1 needs inputs of one shape, but gets 8×26×26 and 16×24×24."),
                inference.problems().stream().map(Problem::message).toList());
        NodeId add = id(graph, "add 1");
        assertEquals(Map.of(id(graph, "flatten 2"), add, id(graph, "dense 2"), add, id(graph, "Output"), add),
                inference.waiting());
    }

    @Test
    void aDenseNeedsAFlatVector() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(10, "linear"), CLASSES);

        Problem problem = only(graph, IMAGES);

        assertEquals("dense 1 needs a flat vector, but gets 1×28×28.", problem.message());
        assertEquals("needs a flat vector", problem.brief());
        assertEquals(List.of("Insert Flatten"), labels(problem));
        assertTrue(ShapeInference.of(problem.fixes().get(0).apply(graph), IMAGES).complete());
    }

    @Test
    void aDenseTakesEachStepOfASequence() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(10, "linear"), new LastStep(), CLASSES);

        ShapeInference inference = ShapeInference.of(graph, new DataSignature(Shape.of(7, 4), Task.CLASSIFICATION, 10));

        assertEquals(List.of(), inference.problems());
        assertEquals(Shape.of(7, 10), inference.shapes().get(id(graph, "dense 1")));
        assertEquals(50, inference.parameterCount());
    }

    @Test
    void anEmbeddingNeedsARowForEveryToken() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Embedding(32, 4), new LastStep(), new Dense(3, "linear"), CLASSES);
        DataSignature text = new DataSignature(Shape.of(20), Task.CLASSIFICATION, 3, 65);

        Problem problem = only(graph, text);

        assertEquals("The data have 65 tokens, but embedding 1 has numbers for 32.", problem.message());
        assertEquals(List.of("Set tokens to 65"), labels(problem));
        assertTrue(ShapeInference.of(problem.fixes().get(0).apply(graph), text).complete());
        assertTrue(ShapeInference.of(graph, new DataSignature(Shape.of(20), Task.CLASSIFICATION, 3, 32)).complete());
    }

    @Test
    void anEmbeddingNeedsTokensStraightFromTheData() {
        DataSignature text = new DataSignature(Shape.of(20), Task.CLASSIFICATION, 3, 9);
        NetworkGraph computed = NetworkGraph.chain(new Input(), new Dense(5, "relu"), new Reshape(List.of(5)),
                new Embedding(32, 4), new LastStep(), new Dense(3, "linear"), CLASSES);
        NetworkGraph arranged = NetworkGraph.chain(new Input(), new Reshape(List.of(20)), new Embedding(32, 4), new LastStep(),
                new Dense(3, "linear"), CLASSES);

        assertEquals("embedding 1 needs token numbers, but gets what dense 1 computes. Put it right after the Input.",
                only(computed, text).message());
        assertTrue(ShapeInference.of(arranged, text).complete());
    }

    @Test
    void aReshapeMustKeepTheNumberOfValues() {
        Problem problem = only(NetworkGraph.chain(new Input(), new Reshape(List.of(2, 3)), new Flatten(),
                new Dense(3, "linear"), CLASSES), IRIS);

        assertEquals("reshape 1 needs 6 numbers for 2×3, but gets 4 (4). Choose a target shape whose dimensions multiply "
                + "to 4.", problem.message());
    }

    @Test
    void aConcatNeedsAgreementInAllButTheFirstDimension() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Reshape(List.of(2, 2)), new Concat());
        graph = graph.connect(id(graph, "Input"), id(graph, "concat 1"));

        assertEquals("concat 1 needs inputs that agree in all but the first dimension, but gets 2×2 and 4.",
                ShapeInference.of(graph, IRIS).problemOf(id(graph, "concat 1")).orElseThrow().message());
    }

    @Test
    void aSoftmaxBeforeTheLossWouldBeAppliedTwice() {
        NetworkGraph layer = NetworkGraph.chain(new Input(), new Dense(3, "linear"), new ActivationLayer("softmax", 0), CLASSES);
        NetworkGraph inDense = NetworkGraph.chain(new Input(), new Dense(3, "softmax"), CLASSES);

        Problem problem = only(layer, IRIS);
        Problem inside = only(inDense, IRIS);

        assertEquals("activation 1 applies softmax, and the loss applies it again. The loss wants the plain sums.",
                problem.message());
        assertEquals(List.of("Remove activation 1"), labels(problem));
        assertEquals("dense 1 applies softmax, and the loss applies it again. The loss wants the plain sums.",
                inside.message());
        assertEquals(List.of("Make dense 1 linear"), labels(inside));
        assertFalse(problem.blocks(), "odd, but it can be trained");
    }

    @Test
    void aSigmoidBeforeTheLossOfLabelsWouldBeAppliedTwice() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(2, "sigmoid"),
                new Output(Task.MULTI_LABEL, Output.IMPLIED));

        assertEquals("dense 1 applies sigmoid, and the loss applies it again. The loss wants the plain sums.",
                only(graph, new DataSignature(Shape.of(4), Task.MULTI_LABEL, 2)).message());
        NetworkGraph squared = NetworkGraph.chain(new Input(), new Dense(2, "sigmoid"), new Output(Task.MULTI_LABEL, "mse"));
        assertEquals(List.of(), ShapeInference.of(squared, new DataSignature(Shape.of(4), Task.MULTI_LABEL, 2)).problems());
    }

    @Test
    void theOutputMustDoWhatTheTargetAsksFor() {
        Problem task = only(NetworkGraph.chain(new Input(), new Dense(3, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED)), IRIS);
        Problem loss = only(NetworkGraph.chain(new Input(), new Dense(3, "linear"),
                new Output(Task.CLASSIFICATION, "mae")), IRIS);

        assertEquals("The target asks for classification, but Output is set to regression.", task.message());
        assertEquals(List.of("Set to classification"), labels(task));
        assertEquals("Mean absolute error does not fit classification.", loss.message());
        assertEquals(List.of("Use the usual loss"), labels(loss));
    }

    @Test
    void anEmptyGraphLacksItsEnds() {
        List<Problem> problems =
                ShapeInference.of(NetworkGraph.EMPTY, new DataSignature(Shape.of(4), Task.REGRESSION, 1)).problems();

        assertEquals(List.of("The network has no Input.", "The network has no Output."),
                problems.stream().map(Problem::message).toList());
        NetworkGraph both = problems.get(1).fixes().get(0).apply(problems.get(0).fixes().get(0).apply(NetworkGraph.EMPTY));
        assertEquals(List.of("Output has no input. Draw a wire to it.", "Input leads nowhere, so it takes no part. Wire it "
                        + "on or delete it."),
                ShapeInference.of(both, new DataSignature(Shape.of(4), Task.REGRESSION, 1)).problems().stream()
                        .map(Problem::message).toList());
    }

    @Test
    void withoutDataNothingIsKnown() {
        ShapeInference inference = ShapeInference.of(NetworkGraph.chain(new Input(), new Dense(3, "linear"), CLASSES), null);

        assertEquals(List.of("There are no data yet. Add a table or choose a sample."),
                inference.problems().stream().map(Problem::message).toList());
        assertTrue(inference.shapes().isEmpty());
    }

    @Test
    void oneInputAndOneOutputAreEnough() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "linear"), CLASSES).with(CLASSES);
        graph = graph.connect(id(graph, "dense 1"), id(graph, "Output 2"));

        Problem problem = only(graph, IRIS);

        assertEquals("The network has 2 of Output; one is enough.", problem.message());
        assertEquals(List.of("Remove Output 2"), labels(problem));
    }

    @Test
    void layersThatAreNotWiredSaySo() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "linear"), CLASSES).with(new Dense(5, "relu"))
                .with(new Add());
        NetworkGraph half = graph.connect(id(graph, "Input"), id(graph, "add 1"));

        assertEquals(List.of("dense 2 has no input. Draw a wire to it.", "add 1 needs at least 2 inputs, but has 1."),
                ShapeInference.of(half, IRIS).problems().stream().map(Problem::message).toList());
    }

    @Test
    void twoWiresIntoOneInputMustBeJoined() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "linear"), new Dense(3, "linear"), CLASSES);
        graph = graph.connect(id(graph, "dense 1"), id(graph, "Output"));

        assertEquals("Output takes one wire, but 2 enter it. Join them with Add or Concat.",
                ShapeInference.of(graph, IRIS).firstBlocking().orElseThrow().message());
    }

    @Test
    void aCircleIsNamedAtEachOfItsLayers() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Concat(), new Dense(3, "linear"), CLASSES);
        graph = graph.connect(id(graph, "dense 1"), id(graph, "concat 1"));

        ShapeInference inference = ShapeInference.of(graph, IRIS);

        assertEquals("concat 1 stands in a circle of wires. Delete one of them.",
                inference.problemOf(id(graph, "concat 1")).orElseThrow().message());
        assertFalse(inference.complete());
    }

    @Test
    void whatLeadsNowhereTakesNoPartButDoesNotBlock() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "linear"), CLASSES).with(new Dense(5, "relu"));
        graph = graph.connect(id(graph, "Input"), id(graph, "dense 2"));

        Problem problem = only(graph, IRIS);

        assertEquals("dense 2 leads nowhere, so it takes no part. Wire it on or delete it.", problem.message());
        assertEquals(List.of("Remove dense 2"), labels(problem));
        assertEquals(List.of("Input", "dense 1", "Output"),
                Network.compile(graph, IRIS).layers().stream().map(layer -> layer.node().name()).toList());
    }

    @Test
    void networksThatNoMachineHoldsAreRefusedBeforeTheyAreMade() {
        DataSignature wide = new DataSignature(Shape.of(65_536), Task.CLASSIFICATION, 2);
        NetworkGraph oneLayer = NetworkGraph.chain(new Input(), new Dense(65_536, "relu"), new Dense(2, "linear"), CLASSES);
        NetworkGraph inSum = NetworkGraph.chain(new Input(), new Dense(20_000, "relu"), new Dense(50_000, "relu"),
                new Dense(2, "linear"), CLASSES);

        assertEquals("dense 1 would have more than 2 billion numbers. Make it smaller.",
                ShapeInference.of(oneLayer, wide).firstBlocking().orElseThrow().message());
        assertEquals("The network would have more than 2 billion parameters. Make its layers smaller.",
                ShapeInference.of(inSum, wide).firstBlocking().orElseThrow().message());
    }

    @Test
    void anIncompleteGraphIsNotCompiledAndTheFirstProblemIsTheReason() {
        String message = assertThrows(IllegalArgumentException.class, () -> Network.compile(
                NetworkGraph.chain(new Input(), new Dense(2, "linear"), CLASSES), IRIS)).getMessage();

        assertEquals("The target has 3 classes, but dense 1 has 2 units.", message);
    }
}
