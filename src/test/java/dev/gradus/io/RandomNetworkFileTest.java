package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Examples;
import dev.gradus.data.Preparation;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowCell;
import dev.gradus.data.RowForm;
import dev.gradus.data.Split;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import dev.gradus.edit.Document;
import dev.gradus.edit.Layout;
import dev.gradus.graph.DataSignature;
import dev.gradus.graph.RandomGraphs;
import dev.gradus.graph.RandomGraphs.Drawn;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EarlyStopping;
import dev.gradus.train.RunControl;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import dev.gradus.train.TrainingSetup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of every layer of the catalog, drawn from a seed, in files; the name of a failed test names its seed. */
class RandomNetworkFileTest {

    private static final int TRAINING = 20;
    private static final int VALIDATION = 6;

    @TempDir
    Path folder;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 40);
    }

    private Project written(Project project) throws Exception {
        Path file = folder.resolve("random.gradus.json");
        ProjectFile.write(file, project);
        return ProjectFile.read(file);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aNetworkReadBackEqualsTheOneWritten(int seed) throws Exception {
        Project project = Project.of(new Document(RandomGraphs.of(seed).graph(), Layout.EMPTY, Optional.empty(),
                TrainingSetup.DEFAULT, Optional.empty()));
        assertEquals(project, written(project));
    }

    /** Stopped in the middle of an epoch, written, read, resumed with two threads, against one run with one. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRunGoesOnFromItsFileToTheSameBits(int seed) throws Exception {
        Drawn drawn = RandomGraphs.ofRows(seed);
        TrainingSetup setup = TrainingSetup.DEFAULT.withEpochs(3).withBatchSize(6).withLearningRate(0.003)
                .withEarlyStopping(new EarlyStopping(true, 50))
                .withOptimizer(Optimizers.all().get(seed % Optimizers.all().size()).defaults());
        TrainingPlan plan = new TrainingPlan(drawn.graph(), data(drawn), setup, Optional.empty());
        Checkpoint whole = run(plan, Integer.MAX_VALUE, 1);
        Checkpoint stopped = run(plan, 2 + seed % 4, 1);
        assertTrue(stopped.step() < whole.step() || whole.step() < 3);
        Project read = written(Project.of(
                new Document(drawn.graph(), Layout.EMPTY, Optional.empty(), setup, Optional.of(stopped))));
        TrainingPlan rest = new TrainingPlan(read.document().graph(), plan.data(), read.document().training(),
                read.document().checkpoint());
        assertEquals(whole, run(rest, Integer.MAX_VALUE, 2));
    }

    private static PreparedData data(Drawn drawn) {
        DataSignature asked = drawn.data();
        List<RowCell> cells = new ArrayList<>();
        for (int i = 0; i < asked.input().size(); i++) {
            cells.add(new RowCell.Number("x" + i, 0));
        }
        Task task = Task.valueOf(asked.task().name());
        List<TargetCode> targets = new ArrayList<>();
        int columns = task == Task.CLASSIFICATION ? 1 : asked.outputs();
        for (int i = 0; i < columns; i++) {
            targets.add(switch (task) {
                case CLASSIFICATION -> new TargetCode.Classes("y",
                        IntStream.range(0, asked.outputs()).mapToObj(c -> "class " + c).toList());
                case MULTI_LABEL -> new TargetCode.Label("y" + i, "no", "yes");
                case REGRESSION -> new TargetCode.Number("y" + i, 0, 1);
            });
        }
        PreparedData none = PreparedData.withoutRows("random", new Preparation(task, new RowForm(cells, List.of()), targets));
        return new PreparedData(none.content(), new Split(IntStream.range(0, TRAINING).toArray(),
                IntStream.range(TRAINING, TRAINING + VALIDATION).toArray(), new int[0]), none.preparation(),
                examples(drawn, TRAINING), examples(drawn, VALIDATION), none.test(), none.provenance());
    }

    private static Examples examples(Drawn drawn, int count) {
        return Examples.of(drawn.inputs(count).toArray(), drawn.data().input().size(), drawn.targets(count).toArray(),
                drawn.targets(count).rows);
    }

    /** Trains batch by batch, stopping after so many. */
    private static Checkpoint run(TrainingPlan plan, int batches, int threads) {
        RunControl control = new RunControl(plan.setup().live());
        List<Checkpoint> end = new ArrayList<>();
        int[] taken = {0};
        control.oneBatch();
        Trainer.run(plan, control, event -> {
            if (event instanceof TrainingEvent.Paused) {
                if (++taken[0] >= batches) {
                    control.stop();
                } else {
                    control.oneBatch();
                }
            } else if (event instanceof TrainingEvent.Finished finished) {
                end.add(finished.checkpoint());
            } else if (event instanceof TrainingEvent.Failed failed) {
                throw new AssertionError(failed.cause());
            }
        }, threads);
        return end.get(0);
    }
}
