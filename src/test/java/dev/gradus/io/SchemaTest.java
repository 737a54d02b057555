package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataSetup;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.TableFile;
import dev.gradus.edit.Document;
import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EarlyStopping;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingEvent;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaTest {

    static JsonSchema schema(FileKind kind) throws Exception {
        try (InputStream in = SchemaTest.class.getResourceAsStream("/dev/gradus/schema/" + kind.format() + ".schema.json")) {
            return new JsonSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String text(Project project) throws Exception {
        return new String(ProjectFile.bytes("project", project), StandardCharsets.UTF_8);
    }

    private static String text(Model model) throws Exception {
        return new String(ModelFile.bytes(Path.of("a.model.json"), model), StandardCharsets.UTF_8);
    }

    @Test
    void projectsOfAllKindsFollowTheSchema() throws Exception {
        JsonSchema schema = schema(FileKind.PROJECT);
        for (Sample sample : SampleProjects.all()) {
            assertEquals(List.of(), schema.problems(text(Project.of(sample.document()))), sample.id());
        }
        NetworkGraph all = NetworkGraph.EMPTY;
        for (LayerType<?> type : LayerCatalog.all()) {
            all = all.with(type.defaults());
        }
        DataSetup table = new DataSetup(new TableFile("a.csv", CsvFormat.standard()), List.of(), SplitPlan.standard(1));
        assertEquals(List.of(), schema.problems(text(Project.of(Document.EMPTY.withGraph(all).withData(table)))));

        Document start = SampleProjects.find("moons").orElseThrow().document();
        Trained trained = Trained.of(
                start.withTraining(start.training().withEarlyStopping(new EarlyStopping(true, 2))), 4);
        Optional<Checkpoint> weights = trained.document().checkpoint();
        List<RunRecord> runs = new ArrayList<>();
        for (TrainingEvent.Ending ending : List.of(new TrainingEvent.Completed(), new TrainingEvent.Completed(Optional.of(3)),
                new TrainingEvent.Stopped(),
                new TrainingEvent.StoppedEarly(4, 2, 2), new TrainingEvent.NotFinite(9, 1, "dense 1", 3e12))) {
            runs.add(trained.run().withEnding(Optional.of(ending)).withWeights(weights));
        }
        assertTrue(weights.orElseThrow().best().isPresent());
        assertEquals(List.of(), schema.problems(text(new Project(trained.document(), runs, "notes"))));
    }

    @Test
    void modelsOfAllKindsFollowTheSchema() throws Exception {
        JsonSchema schema = schema(FileKind.MODEL);
        for (String sample : List.of("iris", "airquality", "circles")) {
            Trained trained = Trained.sample(sample, 1);
            assertEquals(List.of(), schema.problems(text(Model.of(trained.document(), trained.data()))), sample);
        }
    }

    @Test
    void whatTheReaderRefusesTheSchemaRefusesToo() throws Exception {
        String project = text(Trained.sample("circles", 1).project());
        JsonSchema schema = schema(FileKind.PROJECT);
        for (String[] change : new String[][] {{"\"version\": 3", "\"version\": 1"}, {"\"frozen\": false", "\"frozen\": 0"},
            {"\"id\": \"n1\"", "\"id\": \"first\""}, {"\"name\": \"Input\",", ""}, {"\"nextId\":", "\"extra\": 1, \"nextId\":"},
            {"\"stratified\": true", "\"stratified\": \"true\""}, {"\"generated\":", "\"invented\":"}}) {
            String changed = project.replace(change[0], change[1]);
            assertFalse(changed.equals(project), change[0]);
            assertFalse(schema.problems(changed).isEmpty(), change[1]);
        }
    }
}
