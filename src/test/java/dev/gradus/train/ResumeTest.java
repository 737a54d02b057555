package dev.gradus.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
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
