package dev.gradus.ui.model;

import dev.gradus.edit.Document;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.Network;
import dev.gradus.graph.ShapeInference;
import dev.gradus.graph.Workspace;
import java.util.OptionalLong;

/** Bytes that training a document's network takes: weights, gradients, the optimiser's moments, the buffers of one batch. */
public final class MemoryNeed {

    /** Compiling makes room for the weights, so networks beyond this are not compiled only to be weighed. */
    private static final long MOST_PARAMETERS = 2_000_000;

    private MemoryNeed() {}

    /** Empty while the network is not complete, or too large to be weighed in passing. */
    public static OptionalLong of(Document document, DataSignature data, ShapeInference shapes) {
        if (data == null || !shapes.complete() || shapes.parameterCount() > MOST_PARAMETERS) {
            return OptionalLong.empty();
        }
        Network network = Network.compile(document.graph(), data);
        int moments = document.training().optimizer().create(0).state().size();
        return OptionalLong.of(8L * network.values().length * (1 + moments)
                + Workspace.bytes(network, document.training().batchSize() + 1, Workspace.Purpose.TRAIN));
    }
}
