package dev.gradus.train;

import dev.gradus.data.FreeMemory;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.ShapeInference;
import dev.gradus.graph.Workspace;
import dev.gradus.graph.Workspace.Purpose;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes that training a network takes beside its data, known before they are taken.
 *
 * @param weights    for whatever the batch: weights, gradients, the optimiser's moments, and the copies a run keeps
 *                   (its latest checkpoint, the best weights)
 * @param perExample for each example of a batch: the buffers of forward and backward
 * @param fixed      buffers that do not grow with the batch, those of validation among them
 */
public record MemoryNeed(long weights, long perExample, long fixed) {

    /** Compiling makes room for the weights, so larger networks are weighed only when training asks. */
    private static final long MOST_PARAMETERS_IN_PASSING = 2_000_000;
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Empty while the network is not complete, or too large to be weighed while somebody edits it. */
    public static Optional<MemoryNeed> inPassing(NetworkGraph graph, DataSignature data, ShapeInference shapes,
            TrainingSetup setup) {
        if (data == null || !shapes.complete() || shapes.parameterCount() > MOST_PARAMETERS_IN_PASSING) {
            return Optional.empty();
        }
        return Optional.of(of(Network.compile(graph, data), setup));
    }

    /** Of a network that is there already. */
    public static MemoryNeed of(Network network, TrainingSetup setup) {
        long one = Workspace.bytes(network, 1, Purpose.TRAIN);
        long perExample = Workspace.bytes(network, 2, Purpose.TRAIN) - one;
        long gradients = 8L * network.values().length;
        int chunk = Evaluation.chunk(network);
        return new MemoryNeed(weights(network.values().length, setup), perExample,
                one - perExample - gradients + Workspace.bytes(network, chunk, Purpose.PREDICT));
    }

    /**
     * Refuses what does not fit, before the weights are made and again before the buffers are.
     *
     * @throws IllegalStateException in a sentence with the need, what there is, and what would fit
     */
    public static void check(NetworkGraph graph, DataSignature data, TrainingSetup setup) {
        check(graph, data, setup, FreeMemory::bytes);
    }

    static void check(NetworkGraph graph, DataSignature data, TrainingSetup setup, Heap heap) {
        ShapeInference shapes = ShapeInference.of(graph, data);
        if (!shapes.complete()) {
            return;
        }
        long count = shapes.parameterCount();
        long weights = weights(count, setup);
        if (count > LONGEST_ARRAY || weights > heap.free(weights)) {
            throw new IllegalStateException(String.format(Locale.ROOT, "The network has %,d parameters, which take %s to "
                    + "train with this optimiser, but %s are free. Use smaller layers, or give Java more memory (-Xmx).",
                    count, FreeMemory.readable(weights), FreeMemory.readable(heap.free(weights))));
        }
        MemoryNeed need = of(Network.compile(graph, data), setup);
        int batch = setup.batchSize() + 1;
        long free = heap.free(need.bytes(batch));
        if (need.bytes(batch) > free) {
            long fits = (free - need.weights - need.fixed) / Math.max(1, need.perExample) - 1;
            throw new IllegalStateException("Training takes about " + FreeMemory.readable(need.bytes(batch)) + " for batches of "
                    + setup.batchSize() + ", but " + FreeMemory.readable(free) + " are free. " + (fits >= 1
                            ? "A batch size of " + fits + " would fit"
                            : "Not even a batch of 1 fits: use fewer filters or smaller layers") + ", or give Java more "
                    + "memory (-Xmx).");
        }
    }

    /** With batches of this size. */
    public long bytes(int batch) {
        return weights + fixed + perExample * batch;
    }

    /** Free memory, collected first when a need is larger than what seems free. */
    interface Heap {
        long free(long need);
    }

    private static long weights(long parameters, TrainingSetup setup) {
        int moments = setup.optimizer().create(0).state().size();
        long once = 8 * parameters;
        long values = once * (1 + moments);
        return once + values + (values + once);
    }
}
