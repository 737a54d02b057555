package dev.gradus.edit.lesson;

import dev.gradus.train.EpochRecord;
import java.util.List;

/**
 * A run as far as lessons look at it.
 *
 * @param layers        names of the learning layers, in computing order
 * @param epochs        those that ended
 * @param gradientNorms the latest of each learning layer; empty before the first batch
 * @param losses        of the first and of the last batch; empty before the first batch
 * @param diverged      the loss stopped being a number
 */
public record RunFacts(List<String> layers, List<EpochRecord> epochs, List<Double> gradientNorms, List<Double> losses,
        boolean diverged) {

    public RunFacts {
        layers = List.copyOf(layers);
        epochs = List.copyOf(epochs);
        gradientNorms = List.copyOf(gradientNorms);
        losses = List.copyOf(losses);
    }
}
