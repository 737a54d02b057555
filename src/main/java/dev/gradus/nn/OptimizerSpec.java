package dev.gradus.nn;

import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;

/** The immutable description of an optimiser; the learning rate stands in the training settings. */
public interface OptimizerSpec {

    OptimizerType<?> type();

    /** @param size length of the network's flat parameter array */
    Optimizer create(int size);

    /**
     * How a number of a step came to be. Answers for {@link Spot.NewValue} and {@link Spot.NewMoment} in terms of
     * {@link Spot.OldValue}, {@link Spot.Moment}, {@link Spot.UsedGradient} and {@link Spot.NewMoment}.
     *
     * @throws IllegalArgumentException if the optimiser has no such number
     */
    Explanation explain(OptimizerStep at, Spot of);
}
