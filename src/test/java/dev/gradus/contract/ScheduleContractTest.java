package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.nn.Described;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import dev.gradus.nn.schedule.Schedules;
import dev.gradus.train.RateCourse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every learning-rate schedule must keep, in every one of its settings. */
class ScheduleContractTest {

    private static final double BASE = 0.1;

    @Test
    void theIdsStandInFilesAndNeverChange() {
        assertEquals(List.of("constant", "step", "multi_step", "exponential", "cosine", "cosine_restarts", "polynomial",
                "one_cycle", "plateau"), Schedules.all().stream().map(ScheduleType::id).toList());
    }

    @TestFactory
    Stream<DynamicContainer> everySchedule() {
        return Schedules.all().stream().map(type -> dynamicContainer(type.id(), tests(type)));
    }

    private static <S extends Schedule> Stream<DynamicTest> tests(ScheduleType<S> type) {
        Described<S> described = type;
        return Stream.concat(
                Stream.of(dynamicTest("hasSettingsThatKeepTheirRange", () -> HyperContract.settings(described)),
                        dynamicTest("hasHelp", () -> HyperContract.doc(type.id(), type.doc()))),
                HyperContract.variants(described).stream().flatMap(each -> Stream.of(
                        dynamicTest("knowsItsType", () -> assertEquals(type, each.type())),
                        dynamicTest("keepsBetweenNothingAndTheRateThatWasSet", () -> bounded(each)),
                        dynamicTest("growsWithTheRateThatWasSet", () -> grows(each)),
                        dynamicTest("remembersWhatItsStateSays", () -> remembers(each)),
                        dynamicTest("followsAWarmUpWithoutAGap", () -> warmUp(each)))));
    }

    private static void bounded(Schedule schedule) {
        for (int length : new int[] {1, 2, 3, 100}) {
            for (int index = 0; index < 130; index++) {
                double rate = schedule.rate(BASE, index, length);
                // The lowest rate may be set above the rate itself.
                assertTrue(rate >= 0 && rate <= 1, schedule + " at " + index + " of " + length + ": " + rate);
            }
        }
    }

    private static void grows(Schedule schedule) {
        for (int index = 0; index < 130; index++) {
            assertTrue(schedule.rate(2 * BASE, index, 100) >= schedule.rate(BASE, index, 100), schedule + " at " + index);
        }
    }

    private static void remembers(Schedule schedule) {
        Schedule.Memory first = schedule.memory();
        for (int epoch = 0; epoch < 25; epoch++) {
            first.epochEnded(1, BASE);
        }
        Schedule.Memory second = schedule.memory();
        second.restore(first.state());
        for (int epoch = 0; epoch < 25; epoch++) {
            assertEquals(first.lower(BASE), second.lower(BASE));
            first.epochEnded(1, BASE);
            second.epochEnded(1, BASE);
        }
    }

    private static void warmUp(Schedule schedule) {
        RateCourse course = RateCourse.of(schedule).withWarmUp(10);
        double first = schedule.rate(BASE, 0, 90);
        assertEquals(first, course.rateAt(BASE, 10, 100));
        assertEquals(0.91 * first, course.rateAt(BASE, 9, 100), 1e-12);
        assertEquals(0.1 * first, course.rateAt(BASE, 0, 100), 1e-12);
    }
}
