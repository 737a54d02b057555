package dev.gradus.ui.lens;

import dev.gradus.data.Examples;
import dev.gradus.graph.Network;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Mode;
import dev.gradus.ui.model.LiveNetwork;
import dev.gradus.ui.model.ValidationSample;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Sends a few validation rows through the network and back, one at a time, for the histograms. On the views' thread. */
final class SpreadJob implements Function<LiveNetwork.Moment, Map<NodeId, Spread>> {

    static final double PER_SECOND = 1;

    private static final long BUDGET_NANOS = 30_000_000;
    private static final int LEAST_ROWS = 8;
    private static final int MOST_NUMBERS = 200_000;

    private volatile Set<NodeId> wanted = Set.of();
    private Optional<Workspace> workspace = Optional.empty();

    void wish(Set<NodeId> nodes) {
        wanted = nodes;
    }

    @Override
    public Map<NodeId, Spread> apply(LiveNetwork.Moment moment) {
        Set<NodeId> now = wanted;
        Network network = moment.network();
        Workspace space = workspace.filter(each -> each.network() == network).orElseGet(() -> new Workspace(network, 1,
                Workspace.Purpose.TRAIN_AND_INPUT_GRADIENT, Kernels.create(Precision.EXACT, 1)));
        workspace = Optional.of(space);
        Examples examples = ValidationSample.of(network, moment.data()).examples();
        Map<Integer, double[][]> found = new HashMap<>();
        Matrix target = Matrix.zeros(examples.targetSize(), 1);
        long end = System.nanoTime() + BUDGET_NANOS;
        int rows = 0;
        int numbers = 0;
        while (rows < examples.count() && numbers < MOST_NUMBERS && (rows < LEAST_ROWS || System.nanoTime() < end)) {
            examples.copyInput(rows, space.inputs(1), 0);
            examples.copyTarget(rows, target, 0);
            space.forward(1, Mode.INFERENCE, 0);
            space.lossWithGradient(1, target);
            space.backward(1);
            rows++;
            for (int i = 0; i < network.layers().size(); i++) {
                if (now.contains(network.layers().get(i).node().id())) {
                    numbers += network.layers().get(i).shape().size();
                    add(found, i, space);
                }
            }
        }
        Map<NodeId, Spread> spreads = new HashMap<>();
        int looked = rows;
        found.forEach((layer, values) -> spreads.put(network.layers().get(layer).node().id(), new Spread(looked,
                moment.data().validation().count(), Spread.Bins.of(values[0]),
                values[1].length == 0 ? Optional.empty() : Optional.of(Spread.Bins.of(values[1])))));
        return spreads;
    }

    private static void add(Map<Integer, double[][]> found, int layer, Workspace space) {
        double[][] sofar = found.computeIfAbsent(layer, each -> new double[2][0]);
        sofar[0] = joined(sofar[0], space.outputs(1, layer).toArray());
        Matrix gradient = space.outputGradients(1, layer);
        if (gradient != null) {
            sofar[1] = joined(sofar[1], gradient.toArray());
        }
    }

    private static double[] joined(double[] before, double[] more) {
        double[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }
}
