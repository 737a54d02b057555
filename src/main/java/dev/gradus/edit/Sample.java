package dev.gradus.edit;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.step.StandardSteps;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.train.Block;
import dev.gradus.train.Checkpoint;
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
 * @param given   numbers to begin with, of a worked example; empty for random ones
 */
public record Sample(String id, String name, Group group, String blurb, String size, String taskLine, int seconds,
        DataSource source, NetworkGraph graph, TrainingSetup training, Optional<Given> given) {

    public enum Group { TWO_INPUTS, TABLES, IMAGES, SEQUENCES, ONE_INPUT, WORKED }

    /**
     * What stands in a worked example, number by number: every row trains, no column is scaled.
     *
     * @param columns of its table
     * @param weights of its layers
     */
    public record Given(List<ColumnPlan> columns, List<Block> weights) {
        public Given {
            columns = List.copyOf(columns);
            weights = List.copyOf(weights);
        }
    }

    /** A sample that begins with random weights. */
    public Sample(String id, String name, Group group, String blurb, String size, String taskLine, int seconds,
            DataSource source, NetworkGraph graph, TrainingSetup training) {
        this(id, name, group, blurb, size, taskLine, seconds, source, graph, training, Optional.empty());
    }

    /** The project itself. */
    public Document document() throws DataException {
        if (given.isPresent()) {
            DataSetup as = new DataSetup(source, new InputPlan.Columns(given.get().columns(),
                    StandardSteps.unscaled(given.get().columns())), new SplitPlan(0, 0, training.seed(), false));
            return new Document(graph, LayeredLayout.of(graph), Optional.of(as), training,
                    Optional.of(Checkpoint.start(given.get().weights(), training.seed())));
        }
        DataSetup proposed = new DataLoader().propose(source, List.of(), training.seed());
        DataSetup data = group == Group.TABLES ? proposed : proposed.withSplit(new SplitPlan(0.2, 0.1, training.seed(), true));
        return new Document(graph, LayeredLayout.of(graph), Optional.of(data), training, Optional.empty());
    }
}
