package dev.gradus.train;

import dev.gradus.data.PreparedData;
import dev.gradus.graph.NetworkGraph;
import java.util.Objects;
import java.util.Optional;

/**
 * All that a run needs to begin; immutable.
 *
 * @param start where to go on from; empty for new weights from the seed
 */
public record TrainingPlan(NetworkGraph graph, PreparedData data, TrainingSetup setup, Optional<Checkpoint> start) {

    public TrainingPlan {
        Objects.requireNonNull(graph);
        Objects.requireNonNull(data);
        Objects.requireNonNull(setup);
        Objects.requireNonNull(start);
    }
}
