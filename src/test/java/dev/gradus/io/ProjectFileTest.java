package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.contract.HyperContract;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataSetup;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.TableFile;
import dev.gradus.edit.Document;
import dev.gradus.edit.Layout;
import dev.gradus.edit.Point;
import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Loss;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.Schedule;
import dev.gradus.nn.ScheduleType;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Reshape;
import dev.gradus.nn.loss.Losses;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.nn.schedule.Schedules;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.Clipping;
import dev.gradus.train.EarlyStopping;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.LossPoint;
import dev.gradus.train.RateCourse;
import dev.gradus.train.Regularisation;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {

    @TempDir
    Path folder;

    private Project roundTrip(Project project) throws FileProblem {
        Path file = folder.resolve("project.gradus.json");
        ProjectFile.write(file, project);
        return ProjectFile.read(file);
    }

    @Test
    void aTrainedProjectReadBackEqualsTheOneWritten() throws Exception {
        Project project = Trained.sample("iris", 3).project();
        assertTrue(project.document().checkpoint().orElseThrow().trained());
        assertEquals(project, roundTrip(project));
    }

    @Test
    void everySampleReadBackEqualsTheOneWritten() throws Exception {
        for (Sample sample : SampleProjects.all()) {
            Project project = Project.of(sample.document());
            assertEquals(project, roundTrip(project), sample.id());
        }
    }

    @Test
    void everyLayerAndOptimiserOfTheCatalogsIsWrittenAndRead() throws Exception {
        NetworkGraph graph = NetworkGraph.EMPTY;
        for (LayerType<?> type : LayerCatalog.all()) {
            graph = graph.with(type.defaults());
        }
        graph = graph.with(new ActivationLayer("elu", 0.3)).with(new Reshape(List.of(2, 3, 4)));
        graph = graph.replace(graph.nodes().get(0).withFrozen(true).withName("“first”\n\u2028 layer"));
        for (OptimizerType<?> type : Optimizers.all()) {
            TrainingSetup training = TrainingSetup.DEFAULT.withOptimizer(type.defaults()).withSeed(Long.MIN_VALUE)
                    .withEarlyStopping(new EarlyStopping(true, 7)).withLearningRate(1.0 / 3);
            Project project = Project.of(new Document(graph, Layout.EMPTY.with(new NodeId("n1"), new Point(0.1, -1e-9)),
                    Optional.empty(), training, Optional.empty()));
            assertEquals(project, roundTrip(project), type.id());
        }
    }

    @Test
    void everyScheduleAndLossIsWrittenAndRead() throws Exception {
        for (ScheduleType<?> type : Schedules.all()) {
            for (Schedule schedule : HyperContract.variants(type)) {
                Project project = Project.of(Document.EMPTY.withTraining(TrainingSetup.DEFAULT.withSchedule(schedule)
                        .withCourse(RateCourse.of(schedule).withWarmUp(7).withWarmUpStart(0.25))
                        .withClipping(new Clipping(Clipping.Kind.VALUE, 0.5))
                        .withRegularisation(new Regularisation(0.1, 0.2, 0.3, 4, true))));
                assertEquals(project, roundTrip(project), type.id());
            }
        }
        for (Loss loss : Losses.all()) {
            for (Loss each : HyperContract.variants(loss)) {
                NetworkGraph graph = NetworkGraph.EMPTY.with(new Output(loss.tasks().get(0), Optional.of(each)));
                Project project = Project.of(Document.EMPTY.withGraph(
                        graph.replace(graph.nodes().get(0).withRateFactor(0.1))));
                assertEquals(project, roundTrip(project), loss.id());
            }
        }
    }

    @Test
    void theEmptyProjectAndOneWithATableReadBackEqual() throws Exception {
        assertEquals(Project.of(Document.EMPTY), roundTrip(Project.of(Document.EMPTY)));
        CsvFormat format = CsvFormat.standard().withDelimiter('\t').withQuote(CsvFormat.NONE).withEscape('\\')
                .withCharset(StandardCharsets.UTF_16LE).withMissingWords(List.of("k. A.", "…"));
        DataSetup data = new DataSetup(new TableFile("../data/Größe 1.csv", format), List.of(),
                new SplitPlan(0.1, 0.3, -5, false));
        Project project = Project.of(Document.EMPTY.withData(data));
        assertEquals(project, roundTrip(project));
    }

    @Test
    void runsKeepNumbersThatAreNone() throws Exception {
        List<EpochRecord> epochs = List.of(
                new EpochRecord(1, 9, 0.5, Double.NaN, Double.NEGATIVE_INFINITY, -0.0, List.of(1e-300, Double.NaN), 0.25),
                new EpochRecord(2, 18, 0.25, Double.NaN, 0.5, 0.75, List.of(2.0, 3.0), 0.5));
        List<RunRecord> runs = new ArrayList<>();
        for (TrainingEvent.Ending ending : List.of(new TrainingEvent.Completed(), new TrainingEvent.Completed(Optional.of(3)),
                new TrainingEvent.Stopped(),
                new TrainingEvent.StoppedEarly(212, 192, 20),
                new TrainingEvent.NotFinite(1204, 7, "dense 2", Double.POSITIVE_INFINITY))) {
            runs.add(RunRecord.begin("run", 5, Instant.EPOCH, Map.of("Learning rate", "0.01"), Optional.empty(), 3,
                    List.of("dense 1", "dense 2")).withCurves(epochs, List.of(new LossPoint(0.1, Double.NaN)), List.of())
                    .withEnding(Optional.of(ending)).withVisible(false));
        }
        runs.add(RunRecord.begin("without", 1, Instant.EPOCH, Map.of(), Optional.empty(), 1, List.of()));
        Project project = new Project(Document.EMPTY, runs, "");
        assertEquals(project, roundTrip(project));
    }

    @Test
    void bestWeightsAndWeightsOfRunsAreKept() throws Exception {
        Document start = SampleProjects.find("moons").orElseThrow().document();
        Trained trained = Trained.of(
                start.withTraining(start.training().withEarlyStopping(new EarlyStopping(true, 2))), 5);
        Checkpoint checkpoint = trained.document().checkpoint().orElseThrow();
        assertTrue(checkpoint.best().isPresent());
        Project project = new Project(trained.document(),
                List.of(trained.run().withWeights(Optional.of(checkpoint))), "");
        assertEquals(project, roundTrip(project));
    }

    @Test
    void equalProjectsGiveEqualBytes() throws Exception {
        Project project = Trained.sample("circles", 2).project();
        Path file = folder.resolve("a.gradus.json");
        ProjectFile.write(file, project);
        byte[] first = Files.readAllBytes(file);
        ProjectFile.write(file, ProjectFile.read(file));
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    @Test
    void nothingButTheProjectIsLeftInTheFolder() throws Exception {
        ProjectFile.write(folder.resolve("a.gradus.json"), Project.of(Document.EMPTY));
        ProjectFile.write(folder.resolve("a.gradus.json"), Project.of(Document.EMPTY));
        try (var files = Files.list(folder)) {
            assertEquals(List.of("a.gradus.json"), files.map(path -> path.getFileName().toString()).toList());
        }
    }
}
