package dev.gradus.nn;

/** The immutable description of an optimiser; the learning rate stands in the training settings. */
public interface OptimizerSpec {

    OptimizerType<?> type();

    /** @param size length of the network's flat parameter array */
    Optimizer create(int size);
}
