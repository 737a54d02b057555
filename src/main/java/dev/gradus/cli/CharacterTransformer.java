package dev.gradus.cli;

import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.LastStep;
import dev.gradus.nn.layer.LayerNorm;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.PositionEmbedding;
import dev.gradus.nn.layer.SelfAttention;

/**
 * A causal transformer of pre-norm blocks (Radford et al. 2019) that names one token after reading all: in each block
 * attention and a Dense of four times the width, a way around both.
 */
final class CharacterTransformer {

    private static final int TIMES_WIDER = 4;

    private NetworkGraph graph = NetworkGraph.EMPTY;
    private NodeId last;

    private CharacterTransformer() {}

    static NetworkGraph of(int tokens, int width, int heads, int blocks) {
        CharacterTransformer network = new CharacterTransformer();
        network.then(new Input());
        network.then(new Embedding(tokens, width));
        network.then(new PositionEmbedding(PositionEmbedding.LEARNED));
        for (int i = 0; i < blocks; i++) {
            network.around(new SelfAttention(heads, true));
            network.around(new Dense(TIMES_WIDER * width, "gelu"), new Dense(width, "linear"));
        }
        network.then(LayerNorm.TYPE.defaults());
        network.then(new LastStep());
        network.then(new Dense(tokens, "linear"));
        network.then(new Output(Task.CLASSIFICATION, Output.IMPLIED));
        return network.graph;
    }

    private void then(LayerSpec layer) {
        NodeId id = graph.newId();
        graph = graph.with(layer);
        if (last != null) {
            graph = graph.connect(last, id);
        }
        last = id;
    }

    /** x + layers(norm(x)). */
    private void around(LayerSpec... layers) {
        NodeId before = last;
        then(LayerNorm.TYPE.defaults());
        for (LayerSpec layer : layers) {
            then(layer);
        }
        then(new Add());
        graph = graph.connect(before, last);
    }
}
