package dev.gradus.graph;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.Task;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Multiply;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Reshape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Networks drawn from a seed: complete, acyclic, with fan-out, merges, shared buffers and frozen layers. */
final class RandomGraphs {

    private final long key;
    private long draws;
    private final Shape input;
    private final Map<NodeId, Shape> open = new LinkedHashMap<>();
    private NetworkGraph graph = NetworkGraph.EMPTY;

    private RandomGraphs(long seed) {
        key = Randoms.key(seed, "random graph");
        input = pick(List.of(Shape.of(3), Shape.of(6), Shape.of(2, 3, 2), Shape.of(3, 2)));
    }

    /** A network with what its data look like. */
    record Drawn(NetworkGraph graph, DataSignature data) {

        Network compile() {
            Network network = Network.compile(graph, data);
            for (int i = 0; i < network.values().length; i++) {
                network.values()[i] = 0.6 * Randoms.normal(3, i);
            }
            return network;
        }

        Matrix inputs(int examples) {
            return normal(data.input().size(), examples, 1);
        }

        /** Class indices for classes, else numbers; for labels zeros and ones. */
        Matrix targets(int examples) {
            if (data.task() == Task.REGRESSION) {
                return normal(data.outputs(), examples, 2);
            }
            int rows = data.task() == Task.CLASSIFICATION ? 1 : data.outputs();
            int values = data.task() == Task.CLASSIFICATION ? data.outputs() : 2;
            Matrix targets = Matrix.zeros(rows, examples);
            for (int i = 0; i < targets.size(); i++) {
                targets.data[i] = Randoms.below(2, i, values);
            }
            return targets;
        }
    }

    static Matrix normal(int rows, int columns, long key) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[i] = Randoms.normal(key, i);
        }
        return matrix;
    }

    static Drawn of(long seed) {
        return new RandomGraphs(seed).draw();
    }

    private Drawn draw() {
        open.put(add(new Input()), input);
        int layers = 3 + below(7);
        for (int i = 0; i < layers; i++) {
            grow();
        }
        Task task = pick(List.of(Task.values()));
        int outputs = task == Task.CLASSIFICATION ? 2 + below(3) : 1 + below(3);
        NodeId last = join();
        NodeId dense = add(new Dense(outputs, "linear"), last);
        add(new Output(task, Output.IMPLIED), dense);
        for (Node node : graph.nodes()) {
            boolean mayFreeze = node.layer() instanceof Dense || node.layer() instanceof BatchNorm;
            if (mayFreeze && !node.id().equals(dense) && below(4) == 0) {
                graph = graph.replace(node.withFrozen(true));
            }
        }
        return new Drawn(graph, new DataSignature(input, task, outputs));
    }

    private void grow() {
        NodeId from = pick(List.copyOf(open.keySet()));
        Shape shape = open.get(from);
        List<NodeId> alike = open.keySet().stream().filter(id -> open.get(id).equals(shape)).toList();
        switch (below(9)) {
            case 0, 1 -> put(new Dense(2 + below(3), pick(Activations.options()).id()), flat(from));
            case 2 -> put(new ActivationLayer(pick(Activations.options()).id(), 0.2), from);
            case 3 -> put(new Dropout(0.3), from);
            case 4 -> put(new BatchNorm(1e-3, 0.2), from);
            case 5 -> put(new Flatten(), from);
            case 6 -> put(new Reshape(List.of(1, shape.size())), from);
            case 7 -> put(below(2) == 0 ? new Add() : new Multiply(),
                    alike.size() > 1 ? alike.subList(0, 2).toArray(NodeId[]::new)
                            : new NodeId[] {from, put(new ActivationLayer("tanh", 0), from)});
            default -> put(new Concat(), from, put(new ActivationLayer("softsign", 0), from));
        }
    }

    private NodeId flat(NodeId from) {
        return open.get(from).rank() == 1 ? from : put(new Flatten(), from);
    }

    private NodeId join() {
        List<NodeId> ends = new ArrayList<>();
        for (NodeId id : List.copyOf(open.keySet())) {
            if (graph.consumersOf(id).isEmpty()) {
                ends.add(flat(id));
            }
        }
        return ends.size() == 1 ? ends.get(0) : put(new Concat(), ends.toArray(NodeId[]::new));
    }

    private NodeId put(LayerSpec layer, NodeId... from) {
        NodeId id = add(layer, from);
        open.put(id, layer.outputShape(List.of(from).stream().map(open::get).toList()));
        return id;
    }

    private NodeId add(LayerSpec layer, NodeId... from) {
        NodeId id = graph.newId();
        graph = graph.with(layer);
        for (NodeId each : from) {
            graph = graph.connect(each, id);
        }
        return id;
    }

    private int below(int bound) {
        return Randoms.below(key, draws++, bound);
    }

    private <T> T pick(List<T> list) {
        return list.get(below(list.size()));
    }
}
