package dev.gradus.ui.lens;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.NodeId;
import dev.gradus.ui.model.ChosenExample;
import java.util.Map;
import java.util.Optional;

/**
 * What the network as it is now makes of the chosen example.
 *
 * @param input  encoded, as it enters the network
 * @param target the class, or 0 and 1 for each label, or numbers in their own units
 * @param said   probabilities of the classes or labels, or numbers in their own units
 * @param loss   of this example alone
 */
record ExampleSight(ChosenExample.Choice choice, PreparedData data, double[] input, double[] target, double[] said,
        double loss, Map<NodeId, LayerSight> layers) {

    Optional<LayerSight> layer(NodeId id) {
        return Optional.ofNullable(layers.get(id));
    }

    /** The likeliest class. */
    int read() {
        int best = 0;
        for (int k = 1; k < said.length; k++) {
            best = said[k] > said[best] ? k : best;
        }
        return best;
    }
}
