package dev.gradus.ui.canvas;

import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Edge;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Output;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wire that somebody is about to draw.
 *
 * @param taken the wire whose end is in hand, if it is not a new one
 */
record WireAim(NetworkGraph graph, Optional<Edge> taken) {

    /** Why there can be no wire from one to the other, a sentence; empty when there can. */
    Optional<String> obstacle(NodeId from, NodeId to, Texts texts) {
        NetworkGraph rest = taken.map(graph::disconnect).orElse(graph);
        String source = graph.node(from).name();
        String target = graph.node(to).name();
        LayerSpec receiver = graph.node(to).layer();
        if (from.equals(to)) {
            return Optional.of(texts.get("wire.self", source));
        }
        if (graph.node(from).layer() instanceof Output) {
            return Optional.of(texts.get("wire.fromOutput", source));
        }
        if (receiver.type().arity().max() == 0) {
            return Optional.of(texts.get("wire.none", target));
        }
        if (rest.edges().contains(new Edge(from, to))) {
            return Optional.of(texts.get("wire.there", source, target));
        }
        if (rest.wouldCycle(from, to)) {
            return Optional.of(texts.get("wire.circle", target, source));
        }
        return rest.inputsOf(to).size() >= receiver.type().arity().max() && receiver.type().arity().max() > 1
                ? Optional.of(texts.get("wire.full", target, receiver.type().arity().max())) : Optional.empty();
    }

    /** Draws the wire; where only one wire may enter, it takes the place of the one that did. */
    Edit edit(NodeId from, NodeId to) {
        NetworkGraph rest = taken.map(graph::disconnect).orElse(graph);
        List<Edit> steps = new ArrayList<>();
        taken.ifPresent(edge -> steps.add(Edits.disconnect(edge)));
        boolean occupied = graph.node(to).layer().type().arity().max() == 1 && !rest.inputsOf(to).isEmpty();
        if (occupied) {
            rest.inputsOf(to).forEach(before -> steps.add(Edits.disconnect(new Edge(before, to))));
        }
        steps.add(Edits.connect(from, to));
        return Edits.all(taken.isPresent() || occupied ? "rewire" : "wire", steps);
    }
}
