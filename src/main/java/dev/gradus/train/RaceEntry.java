package dev.gradus.train;

import dev.gradus.graph.NetworkGraph;

/** Who takes part in a {@link Race}; the seed of the setup is not used. */
public record RaceEntry(String name, NetworkGraph graph, TrainingSetup setup) {}
