package dev.gradus.edit;

import dev.gradus.graph.NodeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the nodes stand on the canvas. */
public record Layout(Map<NodeId, Point> places) {

    public static final Layout EMPTY = new Layout(Map.of());

    public Layout {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    public Optional<Point> place(NodeId node) {
        return Optional.ofNullable(places.get(node));
    }

    public Layout with(NodeId node, Point point) {
        return with(Map.of(node, point));
    }

    public Layout with(Map<NodeId, Point> moved) {
        Map<NodeId, Point> all = new LinkedHashMap<>(places);
        all.putAll(moved);
        return new Layout(all);
    }

    /** Only the places of these nodes. */
    public Layout only(Set<NodeId> nodes) {
        Map<NodeId, Point> kept = new LinkedHashMap<>(places);
        kept.keySet().retainAll(nodes);
        return new Layout(kept);
    }
}
