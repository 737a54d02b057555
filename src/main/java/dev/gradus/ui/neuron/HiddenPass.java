package dev.gradus.ui.neuron;

import dev.gradus.graph.Network;
import dev.gradus.graph.Workspace;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Mode;

/** Runs a network forward, in exact arithmetic, and keeps what every hidden layer gave. One thread at a time. */
public final class HiddenPass {

    private final Kernel kernel = Kernels.create(Precision.EXACT, 1);
    private Workspace workspace;

    /**
     * @param encoded one prepared example per column
     * @return the workspace of the pass; {@link Workspace#outputs(int, int)} has each layer's output until the next call
     */
    public Workspace forward(Network network, Matrix encoded) {
        if (workspace == null || workspace.network() != network || workspace.capacity() != encoded.columns) {
            workspace = new Workspace(network, encoded.columns, Workspace.Purpose.PREDICT, kernel);
        }
        workspace.inputs(encoded.columns).copyFrom(encoded);
        workspace.forward(encoded.columns, Mode.INFERENCE, 0);
        return workspace;
    }
}
