package dev.gradus.graph;

import dev.gradus.nn.LayerSpec;
import java.util.List;

/** An obvious remedy for a {@link Problem}: one click, one undo step. */
public sealed interface Fix {

    /** On the button: "Insert Flatten". */
    String label();

    NetworkGraph apply(NetworkGraph graph);

    /** Puts a layer into the first wire that enters a node. */
    record InsertBefore(NodeId node, LayerSpec layer, String label) implements Fix {
        @Override
        public NetworkGraph apply(NetworkGraph graph) {
            return graph.insert(new Edge(graph.inputsOf(node).get(0), node), layer);
        }
    }

    /** Changes the settings of a layer. */
    record Change(NodeId node, LayerSpec layer, String label) implements Fix {
        @Override
        public NetworkGraph apply(NetworkGraph graph) {
            return graph.replace(graph.node(node).withLayer(layer));
        }
    }

    /** Takes a layer out and joins its wires. */
    record Remove(NodeId node, String label) implements Fix {
        @Override
        public NetworkGraph apply(NetworkGraph graph) {
            return graph.withoutHealing(List.of(node));
        }
    }

    /** Adds a layer where there is none. */
    record Append(LayerSpec layer, String label) implements Fix {
        @Override
        public NetworkGraph apply(NetworkGraph graph) {
            return graph.with(layer);
        }
    }

    /** Lets a block stand another number of times in a row. */
    record Repeat(NodeId group, int times, String label) implements Fix {
        @Override
        public NetworkGraph apply(NetworkGraph graph) {
            return graph.replace(graph.group(group).withRepeat(times));
        }
    }
}
