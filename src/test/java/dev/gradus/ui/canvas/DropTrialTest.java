package dev.gradus.ui.canvas;

import dev.gradus.train.MemoryNeed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DropTrialTest {

    private static final Output CLASSES = new Output(Task.CLASSIFICATION, Output.IMPLIED);
    private final NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(8, "tanh"), new Dense(3, "linear"), CLASSES);
    private final Document document = Document.EMPTY.withGraph(graph).withLayout(LayeredLayout.of(graph));
    private final DataSignature vectors = new DataSignature(Shape.of(4), Task.CLASSIFICATION, 3);

    private DropTrial trial(int wire, LayerSpec layer) {
        return DropTrial.of(document, vectors, ShapeInference.of(graph, vectors), graph.edges().get(wire), layer);
    }

    @Test
    void aLayerThatFitsShowsTheShapesThatWouldResultWithoutTouchingTheDocument() {
        DropTrial trial = trial(0, new Dense(20, "relu"));

        assertTrue(trial.fits());
        assertEquals(Shape.of(20), trial.shapesAfter().shapes().get(trial.added()));
        assertEquals(67, trial.shapesBefore().parameterCount());
        assertEquals(100 + 168 + 27, trial.shapesAfter().parameterCount());
        assertEquals("insert Dense", trial.edit().label());
        assertEquals(graph, document.graph());
    }

    @Test
    void whatItTakesToFitComesInTheSameStep() {
        DropTrial trial = trial(2, new Dense(20, "relu"));

        assertTrue(trial.fits());
        assertEquals(Optional.of(new Dense(3, "linear")),
                trial.edit().apply(document).graph().find(trial.added()).map(node -> node.layer()));
    }

    @Test
    void aLayerThatNeedsAVectorBringsItsFlatten() {
        NetworkGraph flat = NetworkGraph.chain(new Input(), new Flatten(), new Dense(3, "linear"), CLASSES);
        DataSignature images = new DataSignature(Shape.of(1, 5, 5), Task.CLASSIFICATION, 3);
        Document pictures = Document.EMPTY.withGraph(flat).withLayout(LayeredLayout.of(flat));

        DropTrial trial = DropTrial.of(pictures, images, ShapeInference.of(flat, images), flat.edges().get(0), new Dense(6, "relu"));

        assertTrue(trial.fits());
        assertEquals("insert Dense and Flatten", trial.edit().label());
        assertTrue(ShapeInference.of(trial.edit().apply(pictures).graph(), images).complete());
    }

    @Test
    void endsDoNotGoBetweenTwoLayersAndSaySo() {
        DropTrial trial = trial(1, new Input());

        assertFalse(trial.fits());
        assertEquals(Optional.of("Input stands at an end, not between two layers"), trial.reason());
    }

    @Test
    void aMergeLayerFitsAndWaitsForItsSecondWire() {
        assertTrue(trial(1, new Add()).fits());
    }

    @Test
    void memoryGrowsWithTheNetworkAndIsUnknownWhileItIsNotComplete() {
        DropTrial trial = trial(1, new Dropout(0.5));
        long before = bytes(document, trial.shapesBefore()).orElseThrow().bytes(16);
        long after = bytes(trial.after(), trial.shapesAfter()).orElseThrow().bytes(16);

        assertTrue(after > before, before + " bytes, then " + after);
        Document cut = document.withGraph(graph.disconnect(graph.edges().get(0)));
        assertTrue(bytes(cut, ShapeInference.of(cut.graph(), vectors)).isEmpty());
    }

    private Optional<MemoryNeed> bytes(Document of, ShapeInference shapes) {
        return MemoryNeed.inPassing(of.graph(), vectors, shapes, of.training());
    }
}
