package dev.gradus.train;

import dev.gradus.nn.Schedule;
import dev.gradus.nn.schedule.Constant;
import java.util.Arrays;

/** The learning rate of a run, step by step: its course, lowered by what the schedule has seen of the losses. */
final class RateFollower {

    private final int stepsPerEpoch;
    private Schedule schedule = new Constant();
    private Schedule.Memory memory = Schedule.Memory.NONE;

    RateFollower(int stepsPerEpoch) {
        this.stepsPerEpoch = stepsPerEpoch;
    }

    /** @param step steps taken before the one that is asked for */
    double rate(LiveSettings live, long step) {
        follow(live.course().schedule());
        return memory.lower(live.course().rate(live.learningRate(), step, stepsPerEpoch, live.epochs()));
    }

    void epochEnded(LiveSettings live, double loss) {
        follow(live.course().schedule());
        memory.epochEnded(loss, live.learningRate());
    }

    /** The settings of a schedule may change while it is followed: what it has in mind stays with its kind. */
    private void follow(Schedule now) {
        if (now != schedule) {
            Schedule.Memory next = now.memory();
            if (now.type() == schedule.type()) {
                next.restore(memory.state());
            }
            schedule = now;
            memory = next;
        }
    }

    RateState save() {
        double[] state = memory.state();
        return state.length == 0 ? RateState.NONE
                : new RateState(schedule.type().id(), Arrays.stream(state).boxed().toList());
    }

    void restore(LiveSettings live, RateState state) {
        follow(live.course().schedule());
        if (state.schedule().equals(schedule.type().id())) {
            memory.restore(state.numbers().stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
