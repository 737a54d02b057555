package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.schedule.Cosine;
import dev.gradus.nn.schedule.OneCycle;
import dev.gradus.nn.schedule.ReduceOnPlateau;
import dev.gradus.nn.schedule.Schedules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {

    private record Run(List<EpochRecord> epochs, Checkpoint end) {}

    @ParameterizedTest(name = "stopped after {0} batches")
    @ValueSource(ints = {1, 7, 10, 25})
    void aRunThatIsStoppedAndResumedEndsWhereItWouldHaveEnded(int batches) throws Exception {
        TrainingPlan plan = plan();
        Run whole = run(plan, Integer.MAX_VALUE);
        Run first = run(plan, batches);
        assertEquals(batches, first.end.step());
        Run second = run(new TrainingPlan(plan.graph(), plan.data(), plan.setup(), Optional.of(first.end)), Integer.MAX_VALUE);

        List<EpochRecord> both = new ArrayList<>(first.epochs);
        both.addAll(second.epochs);
        assertEquals(whole.epochs.stream().map(ResumeTest::timeless).toList(), both.stream().map(ResumeTest::timeless).toList());
        assertEquals(whole.end, second.end);
        assertTrue(whole.end.best().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("courses")
    void aScheduleGoesOnWhereItStopped(RateCourse course) throws Exception {
        TrainingPlan plain = plan();
        TrainingPlan plan = new TrainingPlan(plain.graph(), plain.data(), plain.setup().withCourse(course)
                .withLearningRate(0.05).withClipping(new Clipping(Clipping.Kind.NORM, 0.5))
                .withRegularisation(new Regularisation(1e-4, 1e-3, 1e-2, 2, true)), Optional.empty());
        Run whole = run(plan, Integer.MAX_VALUE);
        for (int batches : new int[] {3, 17, 30}) {
            Run first = run(plan, batches);
            Run second = run(new TrainingPlan(plan.graph(), plan.data(), plan.setup(), Optional.of(first.end)),
                    Integer.MAX_VALUE);
            assertEquals(whole.end, second.end);
        }
        assertNotEquals(run(plain, Integer.MAX_VALUE).end, whole.end);
    }

    private static List<RateCourse> courses() {
        List<RateCourse> courses = new ArrayList<>();
        Schedules.all().forEach(type -> courses.add(RateCourse.of(type.defaults())));
        courses.add(RateCourse.of(new ReduceOnPlateau(0.5, 0, 1, 1e-3, 0.2)));
        courses.add(RateCourse.of(new Cosine(20, 1e-4)).withWarmUp(11));
        return courses;
    }

    @Test
    void aPlateauThatWasSeenIsNotForgotten() throws Exception {
        TrainingPlan plain = plan();
        TrainingPlan plan = new TrainingPlan(plain.graph(), plain.data(),
                plain.setup().withSchedule(new ReduceOnPlateau(0.5, 0, 0, 0, 0.5)), Optional.empty());
        RateState seen = run(plan, 30).end.rate();
        assertEquals("plateau", seen.schedule());
        assertTrue(seen.numbers().get(3) < 1, "the rate has not come down: " + seen);
    }

    @Test
    void everyStepIsTakenAtTheRateOfTheSchedule() throws Exception {
        TrainingPlan plain = plan();
        RateCourse course = RateCourse.of(new OneCycle(0, 25, 1e4, 0.3, false));
        TrainingPlan plan = new TrainingPlan(plain.graph(), plain.data(), plain.setup().withCourse(course), Optional.empty());
        List<TrainingEvent.Progress> told = new ArrayList<>();
        RunControl control = new RunControl(plan.setup().live());
        int[] perEpoch = {0};
        control.oneBatch();
        Trainer.run(plan, control, event -> {
            if (event instanceof TrainingEvent.Started started) {
                perEpoch[0] = started.stepsPerEpoch();
            } else if (event instanceof TrainingEvent.Progress progress && !progress.losses().isEmpty()) {
                told.add(progress);
            } else if (event instanceof TrainingEvent.Paused) {
                control.oneBatch();
            }
        }, 1);
        assertEquals(6 * perEpoch[0], told.size());
        for (TrainingEvent.Progress progress : told) {
            assertEquals(course.rate(0.01, progress.step() - 1, perEpoch[0], 6), progress.learningRate());
        }
    }

    /** Everything that has a state of its own: moments, running statistics, dropout masks, best weights. */
    private static TrainingPlan plan() throws Exception {
        PreparedData data = new DataLoader().prepare(SampleProjects.find("iris").orElseThrow().document().data().orElseThrow());
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(8, "relu"), BatchNorm.TYPE.defaults(), new Dropout(0.3),
                new Dense(3, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED));
        return new TrainingPlan(graph, data, TrainingSetup.DEFAULT.withEpochs(6).withBatchSize(11)
                .withEarlyStopping(new EarlyStopping(true, 50)), Optional.empty());
    }

    /** Trains batch by batch, stopping after so many. */
    private static Run run(TrainingPlan plan, int batches) {
        RunControl control = new RunControl(plan.setup().live());
        List<EpochRecord> epochs = new ArrayList<>();
        List<Checkpoint> end = new ArrayList<>();
        int[] taken = {0};
        control.oneBatch();
        Trainer.run(plan, control, event -> {
            if (event instanceof TrainingEvent.Progress progress) {
                epochs.addAll(progress.epochs());
            } else if (event instanceof TrainingEvent.Paused) {
                if (++taken[0] >= batches) {
                    control.stop();
                } else {
                    control.oneBatch();
                }
            } else if (event instanceof TrainingEvent.Finished finished) {
                end.add(finished.checkpoint());
            }
        }, 1);
        return new Run(epochs, end.get(0));
    }

    private static EpochRecord timeless(EpochRecord epoch) {
        return new EpochRecord(epoch.epoch(), epoch.step(), epoch.trainingLoss(), epoch.validationLoss(),
                epoch.trainingScore(), epoch.validationScore(), epoch.gradientNorms(), 0);
    }
}
