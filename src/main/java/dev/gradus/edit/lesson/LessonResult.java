package dev.gradus.edit.lesson;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a learner did in a lesson.
 *
 * @param lesson   its id
 * @param pupil    the name typed; may be empty
 * @param finished when the last step was left; empty for a lesson that was left early
 * @param figures  of the last run, by the ids of {@link Quantity}
 */
public record LessonResult(String lesson, String title, String pupil, Instant started, Optional<Instant> finished,
        List<Step> steps, Map<String, Double> figures) {

    /**
     * @param predicted what was said before, as it was shown; empty where nothing was asked or said
     * @param actual    what it was then, where that is known
     * @param done      whether its conditions came to hold
     * @param attempts  runs begun in this step
     * @param hints     that were asked for
     */
    public record Step(String title, Optional<String> predicted, Optional<String> actual, boolean done, int attempts,
            int hints, double seconds) {
        public Step {
            Objects.requireNonNull(title);
            Objects.requireNonNull(predicted);
            Objects.requireNonNull(actual);
        }
    }

    public LessonResult {
        Objects.requireNonNull(lesson);
        Objects.requireNonNull(pupil);
        Objects.requireNonNull(started);
        Objects.requireNonNull(finished);
        steps = List.copyOf(steps);
        figures = Map.copyOf(figures);
    }

    /** True when every step is done. */
    public boolean complete() {
        return finished.isPresent() && steps.stream().allMatch(Step::done);
    }
}
