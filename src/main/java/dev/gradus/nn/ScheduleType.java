package dev.gradus.nn;

import java.util.List;

/**
 * A kind of learning-rate schedule.
 *
 * @param unit what its index usually counts
 */
public record ScheduleType<S extends Schedule>(String id, String name, S defaults, Schedule.Unit unit,
        List<Hyper<S, ?>> hypers, Doc doc) implements Described<S> {

    public ScheduleType {
        hypers = List.copyOf(hypers);
    }
}
