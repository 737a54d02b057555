package dev.gradus.graph;

import dev.gradus.graph.Problem.Kind;
import dev.gradus.math.Shape;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.ParameterSpec;
import dev.gradus.nn.ShapeException;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Visits a graph in computing order and collects shapes and problems for {@link ShapeInference}. */
final class ShapeWalk {

    private final NetworkGraph graph;
    private final DataSignature data;
    private final Map<NodeId, Shape> shapes = new HashMap<>();
    private final Map<NodeId, Long> parameters = new HashMap<>();
    private final Map<NodeId, NodeId> waiting = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    ShapeWalk(NetworkGraph graph, DataSignature data) {
        this.graph = graph;
        this.data = data;
    }

    ShapeInference run() {
        if (data == null) {
            problems.add(new Problem(Kind.NO_DATA, Optional.empty(),
                    "There are no data yet. Add a table or choose a sample.", "needs data", List.of()));
        }
        requireOne(Input.class, Kind.NO_INPUT, new Input(), "Input");
        requireOne(Output.class, Kind.NO_OUTPUT,
                data == null ? Output.TYPE.defaults() : new Output(data.task(), Output.IMPLIED), "Output");
        List<Node> order = graph.computingOrder();
        order.forEach(this::visit);
        for (Node node : graph.nodes()) {
            if (!order.contains(node)) {
                problems.add(new Problem(Kind.CIRCLE, Optional.of(node.id()),
                        node.name() + " stands in a circle of wires. Delete one of them.", "stands in a circle",
                        List.of()));
            }
        }
        problems.addAll(Repeats.of(graph, shapes, parameters));
        requireCountable();
        graph.output().ifPresent(this::leadsNowhere);
        if (data != null) {
            problems.addAll(TokenCheck.of(graph, data));
            problems.addAll(OutputCheck.of(graph, data, shapes));
        }
        return new ShapeInference(shapes, parameters, waiting, problems);
    }

    private void requireOne(Class<? extends LayerSpec> kind, Kind missing, LayerSpec layer, String name) {
        List<Node> found = graph.nodes().stream().filter(node -> kind.isInstance(node.layer())).toList();
        if (found.isEmpty()) {
            problems.add(new Problem(missing, Optional.empty(), "The network has no " + name + ".", "needs " + name,
                    List.of(new Fix.Append(layer, "Add " + name))));
            return;
        }
        for (Node extra : found.subList(1, found.size())) {
            problems.add(new Problem(Kind.TWO_ENDS, Optional.of(extra.id()),
                    "The network has " + found.size() + " of " + name + "; one is enough.", "one too many",
                    List.of(new Fix.Remove(extra.id(), "Remove " + extra.name()))));
        }
    }

    /** All learned numbers stand in one array. */
    private void requireCountable() {
        long total = parameters.values().stream().mapToLong(Long::longValue).sum();
        if (total > Integer.MAX_VALUE) {
            problems.add(new Problem(Kind.TOO_LARGE, Optional.empty(),
                    "The network would have more than 2 billion parameters. Make its layers smaller.", "too large",
                    List.of()));
        }
    }

    private void visit(Node node) {
        List<NodeId> feeding = graph.inputsOf(node.id());
        LayerType.Arity arity = node.layer().type().arity();
        if (feeding.size() < arity.min()) {
            String sentence = arity.min() == 1 ? node.name() + " has no input. Draw a wire to it."
                    : node.name() + " needs at least " + arity.min() + " inputs, but has " + feeding.size() + ".";
            problems.add(new Problem(Kind.NOT_WIRED, Optional.of(node.id()), sentence, "needs an input", List.of()));
            return;
        }
        if (feeding.size() > arity.max()) {
            problems.add(new Problem(Kind.TOO_MANY_WIRES, Optional.of(node.id()),
                    node.name() + " takes " + (arity.max() == 0 ? "no wire" : "one wire") + ", but " + feeding.size()
                            + " enter it. Join them with Add or Concat.", "too many wires", List.of()));
            return;
        }
        for (NodeId from : feeding) {
            if (!shapes.containsKey(from)) {
                waiting.put(node.id(), waiting.getOrDefault(from, from));
                return;
            }
        }
        if (!(node.layer() instanceof Input)) {
            infer(node, feeding.stream().map(shapes::get).toList());
        } else if (data != null) {
            shapes.put(node.id(), data.input());
            parameters.put(node.id(), 0L);
        }
    }

    private void infer(Node node, List<Shape> inputs) {
        try {
            Shape shape = node.layer().outputShape(inputs);
            long learned = node.layer().parameters(inputs).stream()
                    .filter(parameter -> parameter.kind() == ParameterSpec.Kind.LEARNED)
                    .mapToLong(parameter -> parameter.shape().size()).sum();
            shapes.put(node.id(), shape);
            parameters.put(node.id(), learned);
        } catch (ShapeException mismatch) {
            List<Fix> fixes = mismatch.remedy() == ShapeException.Remedy.INSERT_FLATTEN
                    ? List.of(new Fix.InsertBefore(node.id(), new Flatten(), "Insert Flatten")) : List.of();
            problems.add(new Problem(Kind.SHAPE, Optional.of(node.id()), node.name() + " " + mismatch.getMessage(),
                    "needs " + mismatch.need(), fixes));
        } catch (ArithmeticException | IllegalArgumentException tooLarge) {
            problems.add(new Problem(Kind.TOO_LARGE, Optional.of(node.id()),
                    node.name() + " would have more than 2 billion numbers. Make it smaller.", "too large", List.of()));
        }
    }

    private void leadsNowhere(Node output) {
        Set<NodeId> used = graph.ancestorsOf(output.id());
        for (Node node : graph.nodes()) {
            if (!used.contains(node.id()) && !(node.layer() instanceof Output)
                    && graph.consumersOf(node.id()).isEmpty() && shapes.containsKey(node.id())) {
                problems.add(new Problem(Kind.LEADS_NOWHERE, Optional.of(node.id()),
                        node.name() + " leads nowhere, so it takes no part. Wire it on or delete it.",
                        "leads nowhere", List.of(new Fix.Remove(node.id(), "Remove " + node.name()))));
            }
        }
    }
}
