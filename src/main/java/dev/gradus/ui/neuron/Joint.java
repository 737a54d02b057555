package dev.gradus.ui.neuron;

import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Dense;
import java.util.Optional;

/**
 * How the neurons of one layer reach those of the next.
 *
 * @param weight of a Dense layer, {@code [units, in]}; empty where each neuron goes on to one other
 * @param first  the neuron that the producer's first one goes on to, without weights
 */
record Joint(Compiled from, Compiled to, Optional<Parameter> weight, int first) {

    /** Empty where the two are not joined, or neurons mix in another way. */
    static Optional<Joint> of(Network network, int from, int to) {
        Compiled producer = network.layers().get(from);
        Compiled consumer = network.layers().get(to);
        int port = consumer.inputs().indexOf(from);
        if (port < 0 || producer.shape().rank() != 1 || consumer.shape().rank() != 1) {
            return Optional.empty();
        }
        if (consumer.node().layer() instanceof Dense) {
            return Optional.of(new Joint(producer, consumer, Optional.of(consumer.parameters().get(0)), 0));
        }
        int before = 0;
        if (consumer.node().layer() instanceof Concat) {
            for (int i = 0; i < port; i++) {
                before += network.layers().get(consumer.inputs().get(i)).shape().size();
            }
        } else if (producer.shape().size() != consumer.shape().size()) {
            return Optional.empty();
        }
        return Optional.of(new Joint(producer, consumer, Optional.empty(), before));
    }

    int inputs() {
        return from.shape().size();
    }

    /** The place of a weight in {@link Network#values()} and in the gradients. */
    int place(int fromUnit, int toUnit) {
        return weight.orElseThrow().offset() + toUnit * inputs() + fromUnit;
    }

    boolean passes(int fromUnit, int toUnit) {
        return weight.isEmpty() && fromUnit + first == toUnit;
    }
}
