package dev.gradus.edit;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.SplitPlan;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.train.TrainingSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ready project of the gallery.
 *
 * @param id     for {@code gradus new}
 * @param blurb  one line
 * @param size   as people read it: "300 points"
 * @param hidden hidden layers
 * @param source where its rows come from
 */
public record Sample(String id, String name, Group group, String blurb, String size, String taskLine, int seconds,
        DataSource source, List<Dense> hidden, Output output, int outputs, TrainingSetup training) {

    public enum Group { TWO_INPUTS, TABLES, ONE_INPUT }

    public Sample {
        hidden = List.copyOf(hidden);
    }

    /** The project itself. */
    public Document document() throws DataException {
        DataSetup proposed = new DataLoader().propose(source, List.of(), training.seed());
        DataSetup data = group == Group.TABLES ? proposed : proposed.withSplit(new SplitPlan(0.2, 0.1, training.seed(), true));
        List<LayerSpec> layers = new ArrayList<>(List.of(new Input()));
        layers.addAll(hidden);
        layers.add(new Dense(outputs, "linear"));
        layers.add(output);
        NetworkGraph graph = NetworkGraph.chain(layers.toArray(new LayerSpec[0]));
        return new Document(graph, LayeredLayout.of(graph), Optional.of(data), training, Optional.empty());
    }
}
