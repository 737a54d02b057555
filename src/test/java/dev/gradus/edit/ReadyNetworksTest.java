package dev.gradus.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadyNetworksTest {

    @ParameterizedTest(name = "{0} on images of {1} x {2} x {2} has {3} parameters")
    @CsvSource({"mnist-cnn, 1, 28, 93322", "mnist-cnn-small, 1, 28, 54410", "mnist-dense, 1, 28, 101770",
        "lenet-5, 1, 28, 61706", "cifar-cnn, 3, 32, 122570", "small-resnet, 3, 32, 78042"})
    void aReadyNetworkHasThePublishedNumberOfParameters(String sample, int channels, int side, long expected) {
        NetworkGraph graph = SampleProjects.find(sample).orElseThrow().graph();
        ShapeInference shapes = ShapeInference.of(graph, new DataSignature(Shape.of(channels, side, side), Task.CLASSIFICATION, 10));
        assertTrue(shapes.problems().isEmpty(), shapes.problems().toString());
        assertEquals(expected, shapes.parameterCount());
    }
}
