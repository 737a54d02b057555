package dev.gradus.graph;

import dev.gradus.math.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shape after every node, or the reason why there is none. Never throws: a half-built graph is the normal state.
 * Copies in repeated blocks have shapes and parameters under their own ids; a problem is told once, on the layer drawn.
 *
 * @param shapes     output shape of each node whose shape is known
 * @param parameters learned parameters of each node whose shape is known
 * @param waiting    nodes that are fine themselves, each with the node it waits for
 * @param problems   in computing order
 */
public record ShapeInference(Map<NodeId, Shape> shapes, Map<NodeId, Long> parameters, Map<NodeId, NodeId> waiting,
        List<Problem> problems) {

    public ShapeInference {
        shapes = Map.copyOf(shapes);
        parameters = Map.copyOf(parameters);
        waiting = Map.copyOf(waiting);
        problems = List.copyOf(problems);
    }

    /** @param data what enters and is asked for, or null while there are no data */
    public static ShapeInference of(NetworkGraph graph, DataSignature data) {
        return new ShapeWalk(graph, data).run();
    }

    /** True when the network can be trained. */
    public boolean complete() {
        return problems.stream().noneMatch(Problem::blocks);
    }

    public Optional<Problem> firstBlocking() {
        return problems.stream().filter(Problem::blocks).findFirst();
    }

    public Optional<Problem> problemOf(NodeId node) {
        return problems.stream().filter(problem -> problem.node().equals(Optional.of(node))).findFirst();
    }

    public long parameterCount() {
        return parameters.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Layers that have weights: what people count as layers. */
    public long layerCount() {
        return parameters.values().stream().filter(count -> count > 0).count();
    }
}
