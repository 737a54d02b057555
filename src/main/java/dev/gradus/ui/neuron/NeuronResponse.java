package dev.gradus.ui.neuron;

import dev.gradus.graph.Network;
import dev.gradus.math.Matrix;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.WatchedNeuron.Neuron;
import java.util.Optional;

/**
 * What one neuron says to some inputs.
 *
 * @param values one for each column of the inputs
 */
public record NeuronResponse(Neuron neuron, ProbeInputs inputs, double[] values, double low, double high) {

    /** Empty where the network has no such neuron. */
    public static Optional<NeuronResponse> of(HiddenPass pass, LiveNetwork.Moment moment, Neuron neuron, ProbeInputs inputs) {
        Network network = moment.network();
        for (int i = 0; i < network.layers().size(); i++) {
            if (network.layers().get(i).node().id().equals(neuron.layer())
                    && neuron.unit() < network.layers().get(i).shape().size()) {
                return Optional.of(read(pass.forward(network, inputs.inputs()).outputs(inputs.inputs().columns, i), neuron, inputs));
            }
        }
        return Optional.empty();
    }

    private static NeuronResponse read(Matrix outputs, Neuron neuron, ProbeInputs inputs) {
        double[] values = new double[outputs.columns];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < outputs.columns; column++) {
            values[column] = outputs.get(neuron.unit(), column);
            low = Math.min(low, values[column]);
            high = Math.max(high, values[column]);
        }
        return new NeuronResponse(neuron, inputs, values, low, high);
    }

    /** The largest |value|; what full colour stands for. */
    public double size() {
        return Math.max(1e-12, Math.max(Math.abs(low), Math.abs(high)));
    }

    /**
     * How many of the values lie in each of some equal steps from {@link #low} to {@link #high}, class by class.
     *
     * @param classes at least 1; values without a class count as class 0
     */
    public int[][] histogram(int steps, int classes) {
        int[][] counts = new int[classes][steps];
        for (int i = 0; i < values.length; i++) {
            double share = high > low ? (values[i] - low) / (high - low) : 0.5;
            int label = inputs.labels().length == 0 ? 0 : inputs.labels()[i];
            if (Double.isFinite(values[i])) {
                counts[Math.min(classes - 1, label)][(int) Math.min(steps - 1, share * steps)]++;
            }
        }
        return counts;
    }
}
