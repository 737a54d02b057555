package dev.gradus.graph;

import dev.gradus.graph.Problem.Kind;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Reshape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether each Embedding gets token numbers, straight from the data, and has a row for every token. */
final class TokenCheck {

    private TokenCheck() {}

    static List<Problem> of(NetworkGraph graph, DataSignature data) {
        List<Problem> problems = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.layer() instanceof Embedding embedding) {
                check(graph, data, node, embedding).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<Problem> check(NetworkGraph graph, DataSignature data, Node node, Embedding embedding) {
        Optional<Node> source = source(graph, node);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (!(source.get().layer() instanceof Input)) {
            return Optional.of(new Problem(Kind.TOKENS, Optional.of(node.id()), node.name()
                    + " needs token numbers, but gets what " + source.get().name() + " computes. Put it right after the Input.",
                    "needs tokens", List.of()));
        }
        if (data.vocabulary() <= embedding.rows()) {
            return Optional.empty();
        }
        return Optional.of(new Problem(Kind.TOKENS, Optional.of(node.id()),
                "The data have " + data.vocabulary() + " tokens, but " + node.name() + " has numbers for " + embedding.rows() + ".",
                "needs " + data.vocabulary() + " tokens",
                List.of(new Fix.Change(node.id(), embedding.withRows(data.vocabulary()), "Set tokens to " + data.vocabulary()))));
    }

    /** What computes the numbers that reach a node; layers that only arrange them are passed over. */
    private static Optional<Node> source(NetworkGraph graph, Node node) {
        Node at = node;
        for (int i = 0; i < graph.nodes().size(); i++) { // a half-built graph may hold a circle
            List<NodeId> feeding = graph.inputsOf(at.id());
            if (feeding.size() != 1) {
                return Optional.empty();
            }
            at = graph.node(feeding.get(0));
            if (!(at.layer() instanceof Flatten) && !(at.layer() instanceof Reshape)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
