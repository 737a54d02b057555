package dev.gradus.nn.schedule;

import static dev.gradus.reference.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import dev.gradus.nn.Schedule;
import dev.gradus.reference.ReferenceCases;
import dev.gradus.train.RateCourse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleReferenceTest {

    private static final double TOLERANCE = 1e-12;

    static Stream<JsonObject> cases() {
        return ReferenceCases.of("schedules.json");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRateIsPyTorchs(JsonObject each) {
        RateCourse course = ScheduleCases.course(each);
        double[] expected = ReferenceCases.numbers(each.get("lr")).toArray();
        for (int i = 0; i < expected.length; i++) {
            assertClose(ReferenceCases.id(each) + " at " + i, expected[i],
                    course.rate(ScheduleCases.base(each), i, 7, expected.length), TOLERANCE);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countedInEpochsEveryStepOfAnEpochHasTheSameRate(JsonObject each) {
        RateCourse course = ScheduleCases.course(each).withUnit(Schedule.Unit.EPOCHS);
        double[] expected = ReferenceCases.numbers(each.get("lr")).toArray();
        for (int step = 0; step < 3 * expected.length; step++) {
            assertClose(ReferenceCases.id(each) + " at " + step, expected[step / 3],
                    course.rate(ScheduleCases.base(each), step, 3, expected.length), TOLERANCE);
        }
    }

    /** torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(T_0=3, T_mult=2, eta_min=0.01), lr 0.1, worked by hand. */
    @Test
    void wavesRestartAndGrow() {
        CosineRestarts schedule = new CosineRestarts(3, 2, 0.01);
        double[] shares = {0, 1 / 3.0, 2 / 3.0, 0, 1 / 6.0, 2 / 6.0, 3 / 6.0, 4 / 6.0, 5 / 6.0, 0, 1 / 12.0};
        for (int i = 0; i < shares.length; i++) {
            assertClose("at " + i, 0.01 + 0.09 * (1 + Math.cos(Math.PI * shares[i])) / 2, schedule.rate(0.1, i, 0), 1e-15);
        }
        assertEquals(0.1, new CosineRestarts(3, 1, 0).rate(0.1, 3_000_000, 0));
    }

    @Test
    void aWarmUpComesBeforeTheScheduleWhichThenCountsFromNought() {
        RateCourse course = new RateCourse(new StepDecay(2, 0.5), Schedule.Unit.STEPS, 4, 0.2);
        double[] expected = {0.02, 0.04, 0.06, 0.08, 0.1, 0.1, 0.05, 0.05, 0.025};
        for (int i = 0; i < expected.length; i++) {
            assertClose("at " + i, expected[i], course.rate(0.1, i, 10, 1), 1e-15);
        }
    }

    @Test
    void theWholeRunIsWhatTheWarmUpLeavesOfIt() {
        RateCourse course = RateCourse.of(new Polynomial(0, 1)).withWarmUp(10);
        assertEquals(Schedule.Unit.STEPS, course.unit());
        assertClose("half way", 0.05, course.rate(0.1, 30, 25, 2), 1e-15);
        assertEquals(0, course.rate(0.1, 50, 25, 2));
        // A cycle starts low, and the warm-up leads there.
        RateCourse cycle = RateCourse.of(new OneCycle(0, 25, 1e4, 0.3, false)).withWarmUp(10).withWarmUpStart(0);
        assertClose("before", 0.1 / 25 * 0.5, cycle.rate(0.1, 5, 25, 2), 1e-15);
    }

    /**
     * torch.optim.lr_scheduler.ReduceLROnPlateau(factor=0.5, patience=1, cooldown=2, min_lr=0.02), lr 0.1; the losses and
     * the rates that follow from its source, step by step.
     */
    @Test
    void theRateFallsWhereTheLossNoLongerDoes() {
        Schedule.Memory memory = new ReduceOnPlateau(0.5, 1, 2, 0.02, 1e-4).memory();
        double[] losses = {1, 0.9, 0.9, 0.89999, 0.95, 0.95, 0.95, 0.95, 0.8, 0.81, 0.81, 0.81, 0.81, 0.81, 0.81, 0.81};
        double[] rates = {0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.025, 0.02, 0.02, 0.02, 0.02, 0.02};
        for (int epoch = 0; epoch < losses.length; epoch++) {
            memory.epochEnded(losses[epoch], 0.1);
            assertClose("after epoch " + (epoch + 1), rates[epoch], memory.lower(0.1), 1e-15);
        }
        Schedule.Memory other = new ReduceOnPlateau(0.5, 1, 2, 0.02, 1e-4).memory();
        other.restore(memory.state());
        assertEquals(List.of(0.02, 0.1), List.of(other.lower(0.1), new Constant().memory().lower(0.1)));
    }
}
