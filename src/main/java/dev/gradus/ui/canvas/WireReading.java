package dev.gradus.ui.canvas;

import dev.gradus.graph.Network.Compiled;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.Parameter;
import dev.gradus.ui.model.LiveNetwork;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How strong the weights of each layer are at one moment. Biases and the scales of norm layers are left out.
 *
 * @param layers by the node that owns the weights
 */
record WireReading(Map<NodeId, Strength> layers) {

    static final WireReading NONE = new WireReading(Map.of());

    /**
     * @param size     mean of |w|
     * @param mean     mean of w
     * @param gradient mean of |dL/dw| of the last step; NaN when nothing runs
     */
    record Strength(double size, double mean, double gradient) {}

    static WireReading of(LiveNetwork.Moment moment) {
        Map<NodeId, Strength> layers = new HashMap<>();
        double[] values = moment.network().values();
        for (Compiled layer : moment.network().layers()) {
            double size = 0;
            double sum = 0;
            double gradient = 0;
            long count = 0;
            for (Parameter parameter : layer.parameters()) {
                if (!parameter.learned() || !parameter.spec().decays()) {
                    continue;
                }
                for (int i = parameter.offset(); i < parameter.offset() + parameter.size(); i++) {
                    size += Math.abs(values[i]);
                    sum += values[i];
                    gradient += moment.gradients().isPresent() ? Math.abs(moment.gradients().get()[i]) : Double.NaN;
                }
                count += parameter.size();
            }
            if (count > 0) {
                layers.put(layer.node().id(), new Strength(size / count, sum / count, gradient / count));
            }
        }
        return new WireReading(Map.copyOf(layers));
    }

    Optional<Strength> into(NodeId node) {
        return Optional.ofNullable(layers.get(node));
    }

    /** 0 to 1: mean |w| against the largest of all layers. */
    double weightShare(NodeId node) {
        double largest = layers.values().stream().mapToDouble(Strength::size).max().orElse(0);
        return into(node).map(strength -> largest > 0 ? strength.size() / largest : 0).orElse(0.0);
    }

    /** 0 to 1: mean |dL/dw| against the largest of all layers; 0 when there are no gradients. */
    double gradientShare(NodeId node) {
        double largest = layers.values().stream().mapToDouble(Strength::gradient).filter(Double::isFinite).max().orElse(0);
        double own = into(node).map(Strength::gradient).orElse(Double.NaN);
        return largest > 0 && Double.isFinite(own) ? own / largest : 0;
    }
}
