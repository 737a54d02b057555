package dev.gradus.ui.neuron;

import dev.gradus.graph.NodeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read for a {@link NeuronRequest}.
 *
 * @param pixels premultiplied ARGB of the picture, reused by the next reading
 */
public record NeuronReading(NeuronRequest request, ProbeInputs.Kind kind, Map<NodeId, Layer> layers, List<Wires> wires,
        int[] pixels) {

    /**
     * Numbers of one open layer; arrays go with {@code units} of the request, except {@code ranked}.
     *
     * @param low    least activation over what was asked
     * @param mean   mean activation
     * @param bias   empty where the layer has none
     * @param ranked all neurons, those with the largest incoming weights first (the most active where nothing is weighted)
     */
    public record Layer(double[] low, double[] high, double[] mean, double[] bias, int[] ranked) {

        public Optional<Double> bias(int tile) {
            return bias.length == 0 ? Optional.empty() : Optional.of(bias[tile]);
        }
    }

    /**
     * What leads from the tiles of one layer to those of another: tile {@code a} of the first and {@code b} of the second
     * at {@code b * from + a}.
     *
     * @param weights   NaN where nothing leads, 1 where a number just goes on
     * @param gradients dL/dw of the last step; NaN where there is none
     * @param weighted  false where numbers just go on
     * @param total     all wires between the two layers, those without tiles too
     */
    public record Wires(NeuronRequest.Pair pair, double[] weights, double[] gradients, boolean weighted, long total) {}
}
