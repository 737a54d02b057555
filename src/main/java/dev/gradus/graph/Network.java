package dev.gradus.graph;

import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.Layer;
import dev.gradus.nn.Loss;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.layer.Output;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph made ready to compute: layers in computing order, all learned numbers in one flat array, all kept state in
 * another. Nodes that do not lead to the Output take no part.
 */
public final class Network {

    /**
     * One layer of the network.
     *
     * @param inputs     places of what feeds it, in {@link Network#layers()}
     * @param shape      of its output
     * @param parameters learned ones and state, in the layer's order
     */
    public record Compiled(Node node, Layer layer, List<Integer> inputs, Shape shape, List<Parameter> parameters) {}

    private final List<Compiled> layers;
    private final double[] values;
    private final double[] state;
    private final int output;
    private final Loss judgedLoss;
    private final Loss loss;
    private final DataSignature data;

    private Network(List<Compiled> layers, double[] values, double[] state, int output, Loss judgedLoss, DataSignature data) {
        this.layers = List.copyOf(layers);
        this.values = values;
        this.state = state;
        this.output = output;
        this.judgedLoss = judgedLoss;
        this.loss = judgedLoss.weighted(data.weights());
        this.data = data;
    }

    /**
     * Repeated blocks are written out first, so their copies are layers like any other.
     *
     * @throws IllegalArgumentException with the sentence of the first problem, if the graph is not complete
     */
    public static Network compile(NetworkGraph drawn, DataSignature data) {
        ShapeInference inference = ShapeInference.of(drawn, data);
        inference.firstBlocking().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.message());
        });
        NetworkGraph graph = drawn.unrolled();
        Node end = graph.output().orElseThrow();
        Set<NodeId> used = graph.ancestorsOf(end.id());
        List<Node> order = graph.computingOrder().stream().filter(node -> used.contains(node.id())).toList();
        Map<NodeId, Integer> place = new HashMap<>();
        order.forEach(node -> place.put(node.id(), place.size()));

        int learned = 0;
        int kept = 0;
        List<List<Shape>> inputShapes = new ArrayList<>();
        for (Node node : order) {
            List<NodeId> feeding = graph.inputsOf(node.id());
            List<Shape> shapes = feeding.isEmpty() ? List.of(data.input())
                    : feeding.stream().map(inference.shapes()::get).toList();
            inputShapes.add(shapes);
            for (ParameterSpec spec : node.layer().parameters(shapes)) {
                if (spec.kind() == ParameterSpec.Kind.LEARNED) {
                    learned = Math.addExact(learned, spec.shape().size());
                } else {
                    kept = Math.addExact(kept, spec.shape().size());
                }
            }
        }
        double[] values = new double[learned];
        double[] state = new double[kept];
        int valueAt = 0;
        int stateAt = 0;
        List<Compiled> layers = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Node node = order.get(i);
            List<Parameter> parameters = new ArrayList<>();
            for (ParameterSpec spec : node.layer().parameters(inputShapes.get(i))) {
                boolean learns = spec.kind() == ParameterSpec.Kind.LEARNED;
                parameters.add(new Parameter(spec, parameters.size(), learns ? values : state,
                        learns ? valueAt : stateAt));
                valueAt += learns ? spec.shape().size() : 0;
                stateAt += learns ? 0 : spec.shape().size();
            }
            layers.add(new Compiled(node, node.layer().build(inputShapes.get(i), parameters),
                    graph.inputsOf(node.id()).stream().map(place::get).toList(), inference.shapes().get(node.id()),
                    List.copyOf(parameters)));
        }
        return new Network(layers, values, state, place.get(end.id()), ((Output) end.layer()).chosenLoss(), data);
    }

    /**
     * Fills every parameter anew. Each has its own random key, so changing one layer leaves the others' numbers alone.
     *
     * @param weights the initialiser of layers that name none; empty to suit each layer's activation
     */
    public void initialise(long seed, Optional<Initializer> weights) {
        long base = Randoms.key(seed, "initial weights");
        for (Compiled each : layers) {
            long nodeKey = Randoms.key(base, each.node().id().hash());
            for (Parameter parameter : each.parameters()) {
                ParameterSpec spec = parameter.spec();
                Initializer initializer = spec.initializer().or(() -> weights).orElseGet(each.node().layer()::suits);
                initializer.fill(parameter.learned() ? values : state, parameter.offset(), parameter.size(),
                        spec.fanIn(), spec.fanOut(), Randoms.key(nodeKey, parameter.index()));
            }
        }
    }

    public List<Compiled> layers() {
        return layers;
    }

    /** The layers with learned parameters, in computing order: what charts and logs draw a line for. */
    public List<Compiled> learningLayers() {
        return layers.stream().filter(each -> each.parameters().stream().anyMatch(Parameter::learned)).toList();
    }

    /** All learned numbers; {@link Parameter#offset()} says where each parameter begins. */
    public double[] values() {
        return values;
    }

    /** All kept state. */
    public double[] state() {
        return state;
    }

    /** The place of the Output among the layers. */
    public int output() {
        return output;
    }

    /** What training makes small: each class or label weighs what the data say. */
    public Loss loss() {
        return loss;
    }

    /**
     * What the network is judged by, on whatever rows: the loss as its Output has it, without the weights that make up for
     * classes of different size in training. So a validation loss means the same whether training weighs its classes or not.
     */
    public Loss judgedLoss() {
        return judgedLoss;
    }

    public DataSignature data() {
        return data;
    }

    public void copyFrom(Network other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
        System.arraycopy(other.state, 0, state, 0, state.length);
    }

    /** A twin with numbers of its own, for predicting beside a training run. */
    public Network twin(NetworkGraph graph) {
        Network twin = compile(graph, data);
        twin.copyFrom(this);
        return twin;
    }

    @Override
    public String toString() {
        return "network of " + layers.size() + " layers, " + values.length + " parameters "
                + Arrays.toString(layers.stream().map(each -> each.node().name()).toArray());
    }
}
