package dev.gradus.graph;

import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.BoolHyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.Hyper.DoubleHyper;
import dev.gradus.nn.Hyper.IntHyper;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Reshape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Networks drawn from a seed: complete, acyclic, with fan-out, merges, shared buffers and frozen layers, made of every
 * layer of the catalog in settings drawn as well. They take vectors, images, sequences or tokens.
 */
public final class RandomGraphs {

    /** What one example may have between layers; larger only takes time. */
    private static final int MOST_NUMBERS = 90;
    private static final int MOST_PARAMETERS = 500;
    private static final int TOKENS = 5;
    private static final List<Shape> INPUTS = List.of(Shape.of(6), Shape.of(2, 5, 4), Shape.of(4, 3), Shape.of(1, 6, 6),
            Shape.of(5, 2), Shape.of(3, 4, 4), Shape.of(3));

    private final long key;
    private long draws;
    private final Shape input;
    private final int vocabulary;
    private final boolean rows;
    /** What the data enter: a layer of the kind whose turn it is, so that so many seeds as kinds leave none out. */
    private final LayerSpec sure;
    private final Map<NodeId, Shape> open = new LinkedHashMap<>();
    private NetworkGraph graph = NetworkGraph.EMPTY;

    private RandomGraphs(long seed, boolean rows) {
        key = Randoms.key(seed, "random graph");
        this.rows = rows;
        List<LayerType<?>> types = LayerCatalog.all().stream().filter(type -> type != Input.TYPE && type != Output.TYPE).toList();
        LayerType<?> wanted = types.get((int) (seed % types.size()));
        boolean tokens = !rows && (wanted == Embedding.TYPE || seed > types.size() && below(6) == 0);
        vocabulary = tokens ? TOKENS : 0;
        Shape shape = tokens ? Shape.of(4) : pick(INPUTS);
        LayerType<?> second = wanted == Embedding.TYPE ? Dense.TYPE : wanted; // tokens enter an Embedding anyway
        LayerSpec layer = tokens ? new Dense(3, "tanh") : vary(second, shape);
        for (int tries = 0; !tokens && !fits(layer, inputs(layer, shape)); tries++) {
            shape = INPUTS.get(tries % INPUTS.size());
            layer = vary(second, shape);
        }
        input = shape;
        sure = layer;
    }

    private static List<Shape> inputs(LayerSpec layer, Shape shape) {
        return layer.type().arity().max() > 1 ? List.of(shape, shape) : List.of(shape);
    }

    /** A network with what its data look like. */
    public record Drawn(NetworkGraph graph, DataSignature data) {

        /** With every number drawn: an initialiser may put a neuron on a kink. */
        Network compile() {
            Network network = Network.compile(graph, data);
            for (Network.Compiled layer : network.layers()) {
                for (Parameter parameter : layer.parameters()) {
                    boolean state = parameter.spec().kind() == ParameterSpec.Kind.STATE;
                    double scale = 0.6 / Math.sqrt(Math.max(1, parameter.spec().fanIn() / 4.0));
                    for (int i = 0; i < parameter.size(); i++) {
                        double normal = Randoms.normal(3, parameter.offset() + i);
                        double[] data = parameter.values().data;
                        data[parameter.offset() + i] = state ? 0.5 + Math.abs(normal) : scale * normal;
                    }
                }
            }
            return network;
        }

        public Matrix inputs(int examples) {
            Matrix inputs = normal(data.input().size(), examples, 1);
            for (int i = 0; data.vocabulary() > 0 && i < inputs.size(); i++) {
                inputs.data[i] = Randoms.below(1, i, data.vocabulary());
            }
            return inputs;
        }

        /** Class indices for classes, else numbers; for labels zeros and ones. */
        public Matrix targets(int examples) {
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

    public static Matrix normal(int rows, int columns, long key) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < matrix.size(); i++) {
            matrix.data[i] = Randoms.normal(key, i);
        }
        return matrix;
    }

    public static Drawn of(long seed) {
        return new RandomGraphs(seed, false).draw();
    }

    /** A network for the rows of a table, which it makes images or sequences of itself. */
    public static Drawn ofRows(long seed) {
        return new RandomGraphs(seed, true).draw();
    }

    private Drawn draw() {
        Shape data = rows ? Shape.of(input.size()) : input;
        NodeId first = add(new Input());
        open.put(first, data);
        NodeId from = first;
        if (rows || vocabulary > 0) {
            from = put(vocabulary > 0 ? new Embedding(vocabulary, 3) : new Reshape(input.dims()), first);
            open.remove(first);
        }
        put(sure, inputs(sure, input).size() > 1 ? new NodeId[] {from, twin(from)} : new NodeId[] {from});
        int layers = 3 + below(6);
        for (int i = 0; i < layers; i++) {
            grow();
        }
        Task task = pick(List.of(Task.values()));
        int outputs = task == Task.CLASSIFICATION ? 2 + below(3) : 1 + below(3);
        NodeId last = join();
        NodeId dense = add(new Dense(outputs, "linear"), last);
        add(new Output(task, Output.IMPLIED), dense);
        for (Node node : graph.nodes()) {
            boolean mayFreeze = open.containsKey(node.id()) && !node.id().equals(first)
                    && !node.layer().parameters(graph.inputsOf(node.id()).stream().map(this::shape).toList()).isEmpty();
            if (mayFreeze && !node.id().equals(dense) && below(4) == 0) {
                graph = graph.replace(node.withFrozen(true));
            }
        }
        return new Drawn(graph, new DataSignature(data, task, outputs, vocabulary));
    }

    private Shape shape(NodeId id) {
        return open.getOrDefault(id, rows ? Shape.of(input.size()) : input);
    }

    /** One more layer of a kind drawn evenly, behind a node whose shape it takes in one of a few settings. */
    private void grow() {
        for (int tries = 0; tries < 40; tries++) {
            LayerType<?> type = pick(LayerCatalog.all());
            if (type == Input.TYPE || type == Output.TYPE || type == Embedding.TYPE) {
                continue;
            }
            List<NodeId> nodes = List.copyOf(open.keySet());
            int start = below(nodes.size());
            for (int i = 0; i < 6 * nodes.size(); i++) {
                NodeId from = nodes.get((start + i) % nodes.size());
                LayerSpec layer = vary(type, open.get(from));
                List<Shape> shapes = inputs(layer, open.get(from));
                if (fits(layer, shapes)) {
                    put(layer, shapes.size() > 1 ? new NodeId[] {from, twin(from)} : new NodeId[] {from});
                    return;
                }
            }
        }
    }

    private static boolean fits(LayerSpec layer, List<Shape> shapes) {
        try {
            return layer.outputShape(shapes).size() <= MOST_NUMBERS && layer.parameters(shapes).stream()
                    .mapToInt(each -> each.shape().size()).sum() <= MOST_PARAMETERS;
        } catch (ShapeException refused) {
            return false;
        }
    }

    /** Another node of the same shape: one that is there, or an activation of this one. */
    private NodeId twin(NodeId of) {
        List<NodeId> alike = open.keySet().stream().filter(id -> !id.equals(of) && open.get(id).equals(open.get(of))).toList();
        return alike.isEmpty() || below(3) == 0 ? put(new ActivationLayer(pick(List.of("tanh", "softsign")), 0), of) : pick(alike);
    }

    private <S extends LayerSpec> S vary(LayerType<S> type, Shape shape) {
        S layer = type.defaults();
        for (Hyper<S, ?> hyper : type.hypers()) {
            layer = change(layer, hyper, shape);
        }
        return layer;
    }

    @SuppressWarnings("unchecked") // each kind of setting gets a value of its kind
    private <S, T> S change(S layer, Hyper<S, T> hyper, Shape shape) {
        Object value = hyper.get(layer);
        if (hyper instanceof IntHyper<?> whole) {
            value = whole.wide() ? whole.min() + below(4) : below(2) == 0 ? value : (Object) (whole.min() + below(3));
        } else if (hyper.id().equals("epsilon")) {
            value = 0.01 + 0.1 * Randoms.uniform(key, draws++); // a small one bends more sharply than differences can follow
        } else if (hyper instanceof DoubleHyper<?> number) {
            value = Math.min(number.max(), Math.max(number.min(), (double) value * (0.5 + Randoms.uniform(key, draws++))));
        } else if (hyper instanceof BoolHyper<?>) {
            value = below(2) == 0;
        } else if (hyper instanceof ChoiceHyper<?> choice) {
            value = pick(choice.options()).id();
        } else {
            int part = 1 + below(4);
            value = shape.size() % part == 0 ? List.of(part, shape.size() / part) : List.of(1, 1, shape.size());
        }
        return hyper.with(layer, (T) value);
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
