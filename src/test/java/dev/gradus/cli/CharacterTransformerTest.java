package dev.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.GradientCheck;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.ShapeInference;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CharacterTransformerTest {

    /** Embedding 64 64 + 32 64; per block 2 2 64 (norms) + 4 64 64 + 4 64 (attention) + 2 4 64 64 + 5 64; 2 64; 64 64 + 64. */
    @Test
    void theNetworkOfTheBenchmarkHasTheParametersOfPyTorch() {
        NetworkGraph graph = Workload.TRANSFORMER.graph();

        ShapeInference inference = ShapeInference.of(graph, new DataSignature(Shape.of(32), Task.CLASSIFICATION, 64, 64));

        assertEquals(List.of(), inference.problems());
        assertEquals(110_400, inference.parameterCount());
    }

    @Test
    void normAttentionAddAndDenseComposeIntoBlocksWithRightGradients() {
        int tokens = 5;
        int examples = 3;
        Network network = Network.compile(CharacterTransformer.of(tokens, 6, 2, 2),
                new DataSignature(Shape.of(4), Task.CLASSIFICATION, tokens, tokens));
        network.initialise(3, Optional.empty());
        for (int i = 0; i < network.values().length; i++) {
            network.values()[i] += 0.3 * Randoms.normal(5, i);
        }
        Matrix inputs = Matrix.zeros(4, examples);
        Matrix targets = Matrix.zeros(1, examples);
        for (int i = 0; i < inputs.size(); i++) {
            inputs.data[i] = Randoms.below(1, i, tokens);
        }
        for (int n = 0; n < examples; n++) {
            targets.data[n] = n;
        }

        GradientCheck check = GradientCheck.of(network, inputs, targets, 7);

        assertEquals(30, check.tensors().size());
        assertTrue(check.passed(), () -> check.worst().toString());
    }
}
