package dev.gradus.graph;

import dev.gradus.graph.Problem.Kind;
import dev.gradus.math.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether repeated blocks can follow themselves: one input, one output, and the same shape at both. Where they can,
 * each copy has the shapes and as many parameters as the first, so no layer of a copy can have a problem of its own.
 */
final class Repeats {

    private Repeats() {}

    /** Adds shapes and parameters of the copies and returns what is wrong. */
    static List<Problem> of(NetworkGraph graph, Map<NodeId, Shape> shapes, Map<NodeId, Long> parameters) {
        List<Problem> problems = new ArrayList<>();
        long nodes = graph.nodes().size();
        for (Group group : graph.groups()) {
            if (group.repeat() == 1) {
                continue;
            }
            nodes += (long) (group.repeat() - 1) * group.members().size();
            Optional<String> sentence = refusal(graph, group, shapes);
            if (sentence.isPresent()) {
                problems.add(new Problem(Kind.REPEAT, Optional.of(guilty(graph, group)), sentence.get(),
                        "cannot repeat", List.of(new Fix.Repeat(group.id(), 1, "Set repeat to 1"))));
            } else if (Unrolling.inSeries(graph, group)) {
                count(group, shapes, parameters);
            }
        }
        if (nodes > NetworkGraph.MOST_NODES) {
            problems.add(new Problem(Kind.TOO_LARGE, Optional.empty(), "With all copies of its blocks the network has "
                    + nodes + " layers; at most " + NetworkGraph.MOST_NODES + " can be. Repeat less often.",
                    "too large", List.of()));
        }
        return problems;
    }

    private static void count(Group group, Map<NodeId, Shape> shapes, Map<NodeId, Long> parameters) {
        for (NodeId member : group.members()) {
            for (int time = 2; time <= group.repeat() && shapes.containsKey(member); time++) {
                shapes.put(member.copy(time), shapes.get(member));
                parameters.put(member.copy(time), parameters.get(member));
            }
        }
    }

    private static NodeId guilty(NetworkGraph graph, Group group) {
        List<NodeId> outputs = group.givers(graph);
        return outputs.isEmpty() ? group.members().get(0) : outputs.get(outputs.size() - 1);
    }

    private static Optional<String> refusal(NetworkGraph graph, Group group, Map<NodeId, Shape> shapes) {
        Group.Ports ports = group.ports(graph);
        String stands = group.name() + " stands " + group.repeat() + " times in a row";
        if (ports.inputs().size() > 1) {
            return Optional.of(stands + ", so it needs one input, but " + ports.inputs().size() + " layers feed it.");
        }
        if (ports.outputs().size() > 1) {
            return Optional.of(stands + ", so it needs one output, but " + ports.outputs().size()
                    + " of its layers feed what follows.");
        }
        if (ports.inputs().isEmpty() || ports.outputs().isEmpty()) {
            return Optional.empty();
        }
        Shape in = shapes.get(ports.inputs().get(0));
        Shape out = shapes.get(ports.outputs().get(0));
        return in == null || out == null || in.equals(out) ? Optional.empty()
                : Optional.of(stands + ", so it must give the shape it gets, but it gets " + in + " and gives " + out
                        + ".");
    }
}
