package dev.gradus.nn;

/**
 * A layer that computes. It holds parameters and buffer keys only, nothing of a single step: two passes through one
 * layer never meet.
 */
public interface Layer {

    /** Declares every buffer the layer will use; called once for each workspace, always with the same requests. */
    default void plan(Plan plan) {}

    /** Writes {@link Pass#output()} from {@link Pass#input(int)}. */
    void forward(Pass pass);

    /**
     * Writes every {@link Pass#gradInput(int)} and {@link Pass#gradient(Parameter)} that is not null from
     * {@link Pass#gradOutput()}. It never adds and changes neither its inputs nor the incoming gradient.
     */
    void backward(Pass pass);

    /** True when the output is the input, number for number, so that both may share one buffer. */
    default boolean isIdentity() {
        return false;
    }

    /**
     * The layer's inference on one example, written in primitive operations. A softmax, a normalisation or a recurrence
     * spells itself out, so that whoever reads the operations need not know layers.
     */
    Ops.Value lower(Ops ops);

    /** Moves what the layer keeps without learning (running statistics), once for each step that is applied. */
    default void updateState(Pass pass) {}
}
