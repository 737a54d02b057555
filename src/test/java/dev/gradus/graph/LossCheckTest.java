package dev.gradus.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Shape;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.loss.Losses;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LossCheckTest {

    /** What a loss says when this layer feeds the output; its remedy, put in, leaves nothing to say. */
    private static Optional<String> said(Loss loss, Task task, String lastFunction) {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, lastFunction), new Output(task, Output.IMPLIED));
        Optional<Problem> problem = check(loss, task, graph);
        problem.ifPresent(found -> {
            assertTrue(found.blocks() && !found.brief().isBlank());
            assertEquals(Optional.empty(), check(loss, task, found.fixes().get(0).apply(graph)), found.message());
        });
        return problem.map(Problem::message);
    }

    private static Optional<Problem> check(Loss loss, Task task, NetworkGraph graph) {
        Node end = graph.output().orElseThrow();
        return LossCheck.form(loss, task, end, graph.node(graph.inputsOf(end.id()).get(0)));
    }

    @SuppressWarnings("unchecked") // the settings named here hold what they are given
    private static <T> Loss with(String loss, String id, T value) {
        Loss usual = Losses.of(loss);
        Hyper<Loss, T> hyper = (Hyper<Loss, T>) usual.hypers().stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow();
        return hyper.with(usual, value);
    }

    @Test
    void probabilitiesAreOnlyTakenFromWhatGivesThem() {
        Loss fromProbabilities = with("binary_cross_entropy", "input", "probabilities");
        Loss fromLogs = with("cross_entropy", "input", "log_probabilities");
        Loss ofRates = with("poisson", "logRate", false);

        assertEquals(Optional.of("Binary cross-entropy is set to take probabilities, but dense 1 gives other numbers. "
                + "Put a sigmoid in front of Output."), said(fromProbabilities, Task.MULTI_LABEL, "linear"));
        assertEquals(Optional.of("Cross-entropy is set to take log probabilities, but dense 1 gives other numbers. "
                + "Put a log-softmax in front of Output."), said(fromLogs, Task.CLASSIFICATION, "softmax"));
        assertEquals(Optional.of("Poisson is set to take rates above 0, but dense 1 gives other numbers. "
                + "Put a softplus in front of Output."), said(ofRates, Task.REGRESSION, "tanh"));

        assertEquals(Optional.empty(), said(fromProbabilities, Task.MULTI_LABEL, "sigmoid"));
        assertEquals(Optional.empty(), said(fromLogs, Task.CLASSIFICATION, "log_softmax"));
        assertEquals(Optional.empty(), said(ofRates, Task.REGRESSION, "softplus"));
    }

    @Test
    void lossesThatTakeLogitsWarnOfASecondSoftmaxAndOthersDoNot() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(3, "linear"), new ActivationLayer("softmax", 0),
                new Output(Task.REGRESSION, "kl_divergence"));

        assertEquals(Problem.Kind.DOUBLE_SOFTMAX,
                check(Losses.of("kl_divergence"), Task.REGRESSION, graph).orElseThrow().kind());
        assertEquals(Optional.empty(), check(Losses.of("cosine"), Task.REGRESSION, graph));
    }

    @Test
    void aLossWhoseSettingsDoNotSuitTheOutputsIsRefusedWithARemedy() {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(1, "linear"), new Output(Task.REGRESSION, "cosine"));
        DataSignature data = new DataSignature(Shape.of(4), Task.REGRESSION, 1);

        List<Problem> problems = ShapeInference.of(graph, data).problems();

        assertEquals(List.of("Cosine compares directions: expected at least 2 outputs, but there is 1."),
                problems.stream().map(Problem::message).toList());
        assertEquals(List.of(), ShapeInference.of(problems.get(0).fixes().get(0).apply(graph), data).problems());
    }

    @Test
    void weightsOfAWrongNumberAreRefusedAndCanBeRemoved() {
        DataSignature data = new DataSignature(Shape.of(4), Task.CLASSIFICATION, 3);
        NetworkGraph wrong = classes(List.of(2.0));

        List<Problem> problems = ShapeInference.of(wrong, data).problems();

        assertEquals(List.of("Class weights: expected a number for each of 3 outputs, or none, but there is 1. "
                + "Give each class one."), problems.stream().map(Problem::message).toList());
        NetworkGraph mended = problems.get(0).fixes().get(0).apply(wrong);
        assertEquals(classes(List.of()).output().orElseThrow().layer(), mended.output().orElseThrow().layer());
        assertEquals(List.of(), ShapeInference.of(mended, data).problems());
        assertEquals(List.of(), ShapeInference.of(classes(List.of(2.0, 1.0, 0.5)), data).problems());
    }

    private static NetworkGraph classes(List<Double> weights) {
        return NetworkGraph.chain(new Input(), new Dense(3, "linear"),
                new Output(Task.CLASSIFICATION, Optional.of(with("cross_entropy", "classWeights", weights))));
    }
}
