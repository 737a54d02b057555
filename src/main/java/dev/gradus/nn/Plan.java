package dev.gradus.nn;

/** Collects the buffers of a layer, so that memory is known before anything is allocated. */
public interface Plan {

    /** A buffer of {@code size} numbers for each example of the batch; returns its key. */
    int perExample(int size);

    /** A buffer of {@code size} numbers whatever the batch; returns its key. */
    int fixed(int size);

    /**
     * A buffer for each example that exists only where every number is kept to be explained; elsewhere
     * {@link Pass#buffer} gives null for its key, and the layer computes in place.
     */
    int explained(int size);
}
