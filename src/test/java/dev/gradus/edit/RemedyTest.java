package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Bends;
import dev.gradus.train.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemedyTest {

    private final Document document = Document.EMPTY.withGraph(NetworkGraph.chain(new Input(), new Dense(4, "sigmoid"),
            new Dense(4, "relu"), new Dense(2, "sigmoid"), new Output(Task.MULTI_LABEL, Output.IMPLIED)));

    private static Finding finding(Finding.Kind kind) {
        return new Finding(kind, Document.EMPTY.graph().newId(), "dense 1", 3, 4, 0, "", 0);
    }

    private List<String> bends(Document changed) {
        return changed.graph().computingOrder().stream().map(Node::layer).map(Bends::of).flatMap(Optional::stream).toList();
    }

    @Test
    void reluTakesThePlaceOfHiddenSigmoidsAndTheLastLayerStays() {
        Document changed = Remedy.USE_RELU.edit(document, finding(Finding.Kind.VANISHING)).apply(document);
        assertEquals(List.of("relu", "relu", "sigmoid"), bends(changed));
    }

    @Test
    void leakyReluTakesThePlaceOfRelu() {
        Document changed = Remedy.USE_LEAKY_RELU.edit(document, finding(Finding.Kind.DEAD)).apply(document);
        assertEquals(List.of("sigmoid", "leaky_relu", "sigmoid"), bends(changed));
    }

    @Test
    void batchNormGoesBehindEachHiddenLayerThatSqueezesOnce() {
        Edit edit = Remedy.USE_BATCH_NORM.edit(document, finding(Finding.Kind.SATURATED));
        Document changed = edit.apply(document);
        assertEquals(1, changed.graph().nodes().stream().filter(node -> node.layer() instanceof BatchNorm).count());
        assertEquals(changed.graph(), Remedy.USE_BATCH_NORM.edit(changed, finding(Finding.Kind.SATURATED)).apply(changed)
                .graph(), "a second time changes nothing");
    }

    @Test
    void settingsAreEasedOneStep() {
        double rate = document.training().live().learningRate();
        assertEquals(rate / 10, Remedy.LOWER_RATE.edit(document, finding(Finding.Kind.DEAD)).apply(document).training()
                .live().learningRate(), 1e-15);
        assertTrue(!Remedy.CLIP.edit(document, finding(Finding.Kind.EXPLODING)).apply(document).training()
                .equals(document.training()));
    }

    @Test
    void everyFindingHasTwoRemedies() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            assertEquals(2, Remedy.of(finding(kind)).size());
        }
    }
}
