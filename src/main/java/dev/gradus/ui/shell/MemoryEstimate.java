package dev.gradus.ui.shell;

import dev.gradus.edit.Document;
import dev.gradus.graph.Network;
import dev.gradus.graph.Workspace;
import dev.gradus.ui.model.Workbench;

/** Bytes that training takes: parameters, their gradients, the optimiser's moments and the buffers of one batch. */
final class MemoryEstimate {

    private MemoryEstimate() {}

    static long of(Workbench workbench) {
        Document document = workbench.document();
        Network network = Network.compile(document.graph(), workbench.signature());
        int moments = document.training().optimizer().create(0).state().size();
        return Workspace.bytes(network, document.training().batchSize() + 1, Workspace.Purpose.TRAIN)
                + 8L * network.values().length * (1 + moments);
    }
}
