package dev.gradus.edit.lesson;

import dev.gradus.edit.Document;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the conditions of a lesson look at: the project and its runs at this moment.
 *
 * @param runs     oldest first; the last one is the current
 * @param runsThen how many there were when the step began
 * @param fired    ids of actions that ran since the step began
 * @param selected names of the layers that are selected
 */
public record Situation(Document document, List<RunFacts> runs, int runsThen, Set<String> fired, Set<String> selected) {

    public Situation {
        Objects.requireNonNull(document);
        runs = List.copyOf(runs);
        fired = Set.copyOf(fired);
        selected = Set.copyOf(selected);
    }

    public Optional<RunFacts> current() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /** The same without the runs that are older than the step. */
    Situation sinceThisStep() {
        return new Situation(document, runs.subList(Math.min(runsThen, runs.size()), runs.size()), 0, fired, selected);
    }

    /** Steps taken with the weights of the project. */
    public long steps() {
        return document.checkpoint().map(checkpoint -> checkpoint.step()).orElse(0L);
    }
}
