package dev.gradus.edit;

import dev.gradus.data.DataSetup;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.TrainingSetup;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a project holds that can be edited and undone. Immutable.
 *
 * @param data       empty while there are no data
 * @param checkpoint the weights; empty before the first step and after an edit that nothing survives
 */
public record Document(NetworkGraph graph, Layout layout, Optional<DataSetup> data, TrainingSetup training,
        Optional<Checkpoint> checkpoint) {

    public static final Document EMPTY = new Document(NetworkGraph.EMPTY, Layout.EMPTY, Optional.empty(),
            TrainingSetup.DEFAULT, Optional.empty());

    public Document {
        Objects.requireNonNull(graph);
        Objects.requireNonNull(layout);
        Objects.requireNonNull(data);
        Objects.requireNonNull(training);
        Objects.requireNonNull(checkpoint);
    }

    public Document withGraph(NetworkGraph value) {
        return new Document(value, layout, data, training, checkpoint);
    }

    public Document withLayout(Layout value) {
        return new Document(graph, value, data, training, checkpoint);
    }

    public Document withData(DataSetup value) {
        return new Document(graph, layout, Optional.of(value), training, checkpoint);
    }

    public Document withTraining(TrainingSetup value) {
        return new Document(graph, layout, data, value, checkpoint);
    }

    public Document withCheckpoint(Optional<Checkpoint> value) {
        return new Document(graph, layout, data, training, value);
    }
}
