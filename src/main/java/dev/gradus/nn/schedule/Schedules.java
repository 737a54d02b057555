package dev.gradus.nn.schedule;

import dev.gradus.nn.ScheduleType;
import java.util.List;
import java.util.Optional;

/** The catalog of learning-rate schedules. A new one is a class beside this one and a line here. */
public final class Schedules {

    private static final List<ScheduleType<?>> ALL = List.of(Constant.TYPE, StepDecay.TYPE, MultiStep.TYPE,
            Exponential.TYPE, Cosine.TYPE, CosineRestarts.TYPE, Polynomial.TYPE, OneCycle.TYPE, ReduceOnPlateau.TYPE);

    private Schedules() {}

    public static List<ScheduleType<?>> all() {
        return ALL;
    }

    public static Optional<ScheduleType<?>> find(String id) {
        for (ScheduleType<?> type : ALL) {
            if (type.id().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
