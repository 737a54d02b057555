package dev.gradus.ui.model;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Node;
import dev.gradus.nn.LayerSpec;
import dev.gradus.train.Checkpoint;
import java.util.List;
import java.util.Optional;

/**
 * Where a run comes off another.
 *
 * @param parent the other; empty when its weights came from no run
 * @param epoch  on the axis of the charts
 */
public record Fork(Optional<Run> parent, double epoch) {

    /**
     * The change and the values as one step. What was the best so far is forgotten where its loss would be another
     * kind of number: other data, another loss.
     */
    static Edit edit(Document now, Checkpoint from, Edit change, String why) {
        Document then = change.apply(now);
        boolean comparable = then.data().equals(now.data()) && end(then).equals(end(now));
        return Edits.all(why, List.of(change,
                Edits.weights(why, Optional.of(comparable ? from : from.withoutBest()))));
    }

    private static Optional<LayerSpec> end(Document document) {
        return document.graph().output().map(Node::layer);
    }

    /** The values at this epoch, whatever number of steps an epoch has now. */
    Checkpoint placed(Checkpoint from, int stepsPerEpoch) {
        long step = Math.round(epoch * stepsPerEpoch);
        return step == from.step() ? from : from.at(step);
    }
}
