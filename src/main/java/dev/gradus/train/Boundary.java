package dev.gradus.train;

import dev.gradus.graph.Network;

/** The place between two steps, as a {@link Recorder} finds it on the trainer's thread; valid for the time of its call. */
public interface Boundary {

    /** Steps taken since the start of the run. */
    long step();

    int stepsPerEpoch();

    /** The settings of the step just taken; before the first, those of the next. */
    LiveSettings settings();

    /** True when an epoch has just ended whose validation loss is the smallest so far. */
    boolean best();

    /** The live network: to be copied from, not kept. */
    Network network();

    /** A copy of all that is needed to go on from here. */
    Checkpoint checkpoint();
}
