package dev.gradus.contract;

import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Conv1D;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Conv2DTranspose;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Reshape;
import dev.gradus.nn.layer.SeparableConv2D;
import java.util.List;

/**
 * A network around one layer. Whatever it takes comes out of a Dense with weights, so that gradients flow through it; a
 * single input comes straight from the data.
 */
record SmallNetwork(NetworkGraph graph, DataSignature data) {

    /** Each mixes every number that leaves the layer; more of them only take time. */
    private static final int MOST_OUTPUTS = 6;

    /** The same layers with few filters: enough to tell them apart, few enough to check in no time. */
    static List<LayerSpec> small(List<? extends LayerSpec> layers) {
        return layers.stream().map(SmallNetwork::small).toList();
    }

    private static LayerSpec small(LayerSpec layer) {
        if (layer instanceof Conv2D conv) {
            return conv.withFilters(few(conv.filters()));
        } else if (layer instanceof Conv1D conv) {
            return conv.withFilters(few(conv.filters()));
        } else if (layer instanceof SeparableConv2D conv) {
            return conv.withFilters(few(conv.filters()));
        } else if (layer instanceof Conv2DTranspose conv) {
            return conv.withFilters(few(conv.filters()));
        }
        return layer;
    }

    private static int few(int filters) {
        return Math.min(filters, 6);
    }

    static SmallNetwork around(LayerSpec layer, List<Shape> inputs) {
        if (layer instanceof Input) {
            return regression(NetworkGraph.chain(new Input(), new Flatten()), inputs.get(0), inputs.get(0).size());
        }
        if (layer instanceof Embedding embedding) {
            SmallNetwork tokens = regression(NetworkGraph.chain(new Input(), layer, new Flatten()), inputs.get(0), MOST_OUTPUTS);
            return new SmallNetwork(tokens.graph(),
                    new DataSignature(inputs.get(0), Task.REGRESSION, MOST_OUTPUTS, embedding.rows()));
        }
        Shape data = inputs.size() == 1 ? inputs.get(0) : Shape.of(3);
        NetworkGraph graph = NetworkGraph.chain(new Input(), new ActivationLayer("tanh", 0));
        NodeId source = graph.nodes().get(1).id();
        if (layer instanceof Output) {
            return regression(graph, data, data.size());
        }
        NodeId target = graph.newId();
        graph = graph.with(layer);
        for (Shape shape : inputs) {
            NodeId last = source;
            if (inputs.size() > 1) {
                for (LayerSpec each : List.of(new Dense(shape.size(), "softplus"), new Reshape(shape.dims()))) {
                    NodeId next = graph.newId();
                    graph = graph.with(each).connect(last, next);
                    last = next;
                }
            }
            graph = graph.connect(last, target);
        }
        NodeId flat = graph.newId();
        graph = graph.with(new Flatten()).connect(target, flat);
        return regression(graph, data, Math.min(MOST_OUTPUTS, layer.outputShape(inputs).size()));
    }

    private static SmallNetwork regression(NetworkGraph graph, Shape data, int outputs) {
        NodeId last = graph.nodes().get(graph.nodes().size() - 1).id();
        NodeId dense = graph.newId();
        NetworkGraph ended = graph.with(new Dense(outputs, "linear")).connect(last, dense);
        NodeId output = ended.newId();
        ended = ended.with(new Output(Task.REGRESSION, Output.IMPLIED)).connect(dense, output);
        return new SmallNetwork(ended, new DataSignature(data, Task.REGRESSION, outputs));
    }

    /** With weights, biases, scales and shifts drawn alike: an initialiser may put every neuron on a kink. */
    Network compile() {
        Network network = Network.compile(graph, data);
        for (int i = 0; i < network.values().length; i++) {
            network.values()[i] = 0.5 * Randoms.normal(5, i);
        }
        return network;
    }
}
