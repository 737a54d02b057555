package dev.gradus.train;

import java.util.List;
import java.util.Objects;

/**
 * What a schedule has in mind, for a checkpoint.
 *
 * @param schedule id of the schedule; empty for one that is a function of the step
 */
public record RateState(String schedule, List<Double> numbers) {

    public static final RateState NONE = new RateState("", List.of());

    public RateState {
        Objects.requireNonNull(schedule);
        numbers = List.copyOf(numbers);
    }
}
