package dev.gradus.ui.canvas;

import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Group;
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
        if (from.equals(to)) {
            return Optional.of(texts.get("wire.self", graph.nameOf(from)));
        }
        List<NodeId> givers = givers(from);
        List<NodeId> takers = takers(to);
        if (givers.size() != 1) {
            return Optional.of(texts.get("wire.outputs", graph.nameOf(from), givers.size()));
        }
        if (takers.isEmpty()) {
            return Optional.of(texts.get("wire.noEntry", graph.nameOf(to)));
        }
        return takers.stream().flatMap(taker -> between(givers.get(0), taker, graph.findGroup(to)
                .filter(group -> group.replaces(rest())).isPresent(), texts).stream()).findFirst();
    }

    /** The layers that a wire from a card leaves and enters. */
    private List<NodeId> givers(NodeId card) {
        return graph.findGroup(card).map(group -> group.givers(rest())).orElse(List.of(card));
    }

    private List<NodeId> takers(NodeId card) {
        return graph.findGroup(card).map(group -> group.takers(rest())).orElse(List.of(card));
    }

    private NetworkGraph rest() {
        return taken.map(wire -> graph.disconnect(graph.wiresOf(wire))).orElse(graph);
    }

    private Optional<String> between(NodeId from, NodeId to, boolean replaces, Texts texts) {
        NetworkGraph rest = rest();
        String source = graph.node(from).name();
        String target = graph.node(to).name();
        LayerSpec receiver = graph.node(to).layer();
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
        return !replaces && rest.inputsOf(to).size() >= receiver.type().arity().max() && receiver.type().arity().max() > 1
                ? Optional.of(texts.get("wire.full", target, receiver.type().arity().max())) : Optional.empty();
    }

    /** Draws the wire; where only one wire may enter, it takes the place of the one that did. */
    Edit edit(NodeId from, NodeId to) {
        NetworkGraph rest = rest();
        List<Edit> steps = new ArrayList<>();
        taken.ifPresent(edge -> steps.add(Edits.disconnect(edge)));
        Optional<Group> block = graph.findGroup(to);
        boolean replaces = block.filter(group -> group.replaces(rest)).isPresent();
        boolean occupied = replaces;
        for (NodeId taker : takers(to)) {
            boolean full = graph.node(taker).layer().type().arity().max() == 1 || replaces;
            for (NodeId before : rest.inputsOf(taker)) {
                if (full && block.filter(group -> group.members().contains(before)).isEmpty()) {
                    steps.add(Edits.disconnect(new Edge(before, taker)));
                    occupied = true;
                }
            }
            steps.add(Edits.connect(givers(from).get(0), taker));
        }
        return Edits.all(taken.isPresent() || occupied ? "rewire" : "wire", steps);
    }
}
