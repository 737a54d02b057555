package dev.gradus.edit.lesson;

import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The layers between the input and the last Dense layer, which gives the answer. */
final class Hidden {

    private Hidden() {}

    /** In computing order; the Dense layer that answers is left out, and so are the ends. */
    static List<Node> layers(NetworkGraph graph) {
        List<Node> order = new ArrayList<>(graph.computingOrder());
        for (int i = order.size() - 1; i >= 0; i--) {
            if (order.get(i).layer() instanceof Dense) {
                order.remove(i);
                break;
            }
        }
        order.removeIf(node -> node.layer().type().arity().max() == 0 || node.layer() instanceof Output);
        return order;
    }

    static List<Node> dense(NetworkGraph graph) {
        return layers(graph).stream().filter(node -> node.layer() instanceof Dense).toList();
    }

    /** Whether a setting is this word, or a number of this range. */
    static boolean suits(Object value, Optional<String> word, Range range) {
        if (word.isPresent()) {
            return word.get().equals(String.valueOf(value));
        }
        return value instanceof Number number && range.holds(number.doubleValue());
    }
}
