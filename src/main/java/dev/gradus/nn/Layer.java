package dev.gradus.nn;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import java.util.List;
import java.util.Optional;

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

    /**
     * How a number of the last step came to be, read from the buffers of a pass that keeps them all
     * ({@link Plan#explained}). Answers for {@link Spot.Output}, {@link Spot.GradInput}, {@link Spot.Gradient},
     * {@link Spot.Share} and for every {@link Spot.Inner} that its own answers mention.
     *
     * @throws IllegalArgumentException if the layer has no such number
     */
    Explanation explain(Pass pass, Spot of);

    /**
     * Why no example has a gradient of its own here: a normalisation over the batch mixes them. Empty for all others,
     * which explain each {@link Spot.Share}.
     */
    default Optional<Sentence> withoutShares() {
        return Optional.empty();
    }

    /** What the last pass left inside the layer that is worth looking at, for one example of its batch; nothing for most. */
    default List<Inner> inner(Pass pass, int example) {
        return List.of();
    }

    /** Moves what the layer keeps without learning (running statistics), once for each step that is applied. */
    default void updateState(Pass pass) {}
}
