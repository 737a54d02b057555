package dev.gradus.train;

import dev.gradus.nn.Schedule;
import dev.gradus.nn.Schedule.Unit;
import dev.gradus.nn.schedule.Constant;
import java.util.Objects;

/**
 * The course of the learning rate over a run: a schedule, and before it a straight rise if one is wanted. With w epochs
 * (or steps) of warm-up the rate at index i < w is (start + (1 - start) i / w) times the schedule's first rate (PyTorch's
 * LinearLR); from w on the schedule counts from 0 (its SequentialLR) and "the whole run" is what is left of it.
 *
 * @param unit        what is counted, by the schedule and by the warm-up
 * @param warmUp      length of the warm-up; 0 for none
 * @param warmUpStart where it starts, as a share of the rate it leads to
 */
public record RateCourse(Schedule schedule, Unit unit, int warmUp, double warmUpStart) {

    public static final RateCourse CONSTANT = new RateCourse(new Constant(), Unit.EPOCHS, 0, 0.1);

    public RateCourse {
        Objects.requireNonNull(schedule);
        Objects.requireNonNull(unit);
        if (warmUp < 0 || !(warmUpStart >= 0 && warmUpStart <= 1)) {
            throw new IllegalArgumentException("A warm-up has 0 or more epochs or steps and starts between 0 and 1 of the"
                    + " rate. It was " + warmUp + " and " + warmUpStart + ".");
        }
    }

    /** A schedule that counts what such schedules usually count. */
    public static RateCourse of(Schedule schedule) {
        return CONSTANT.withSchedule(schedule).withUnit(schedule.type().unit());
    }

    /**
     * The learning rate of a step, as far as it follows from the step alone. Allocates nothing.
     *
     * @param base         the learning rate that was set
     * @param step         steps taken before this one
     * @param stepsPerEpoch at least 1
     * @param epochs       of the whole run
     */
    public double rate(double base, long step, int stepsPerEpoch, int epochs) {
        boolean byEpochs = unit == Unit.EPOCHS;
        return rateAt(base, byEpochs ? step / stepsPerEpoch : step, byEpochs ? epochs : (long) epochs * stepsPerEpoch);
    }

    /**
     * The learning rate at an index.
     *
     * @param length epochs or steps of the whole run
     */
    public double rateAt(double base, long index, long length) {
        long rest = Math.max(1, length - warmUp);
        if (index >= warmUp) {
            return schedule.rate(base, index - warmUp, rest);
        }
        return schedule.rate(base, 0, rest) * (warmUpStart + (1 - warmUpStart) * index / warmUp);
    }

    public RateCourse withSchedule(Schedule value) {
        return new RateCourse(value, unit, warmUp, warmUpStart);
    }

    public RateCourse withUnit(Unit value) {
        return new RateCourse(schedule, value, warmUp, warmUpStart);
    }

    public RateCourse withWarmUp(int length) {
        return new RateCourse(schedule, unit, length, warmUpStart);
    }

    public RateCourse withWarmUpStart(double share) {
        return new RateCourse(schedule, unit, warmUp, share);
    }
}
