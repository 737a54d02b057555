package dev.gradus.edit;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.SplitPlan;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.train.TrainingSetup;
import java.util.List;
import java.util.Optional;

/**
 * A ready project of the gallery.
 *
 * @param id      for {@code gradus new}
 * @param blurb   one line
 * @param size    as people read it: "300 points"
 * @param seconds a training takes on an ordinary computer
 * @param source  where its examples come from
 */
public record Sample(String id, String name, Group group, String blurb, String size, String taskLine, int seconds,
        DataSource source, NetworkGraph graph, TrainingSetup training) {

    public enum Group { TWO_INPUTS, TABLES, IMAGES, SEQUENCES, ONE_INPUT }

    /** The project itself. */
    public Document document() throws DataException {
        DataSetup proposed = new DataLoader().propose(source, List.of(), training.seed());
        DataSetup data = group == Group.TABLES ? proposed : proposed.withSplit(new SplitPlan(0.2, 0.1, training.seed(), true));
        return new Document(graph, LayeredLayout.of(graph), Optional.of(data), training, Optional.empty());
    }
}
