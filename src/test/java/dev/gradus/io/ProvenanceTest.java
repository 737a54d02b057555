package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Provenance;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {

    @TempDir
    Path folder;

    /** Forty rows: Age is the row's number from 1 squared, missing in the fourth and the thirtieth. */
    private Trained people() throws Exception {
        StringBuilder csv = new StringBuilder("Age,Answer\n");
        for (int i = 1; i <= 40; i++) {
            csv.append(i == 4 || i == 30 ? "" : i * i).append(i % 3 == 0 ? ",yes\n" : ",no\n");
        }
        Path file = Files.writeString(folder.resolve("people.csv"), csv);
        DataSetup data = new DataLoader(folder).propose(new TableFile(file.toString(), CsvFormat.guess(file)), List.of("Answer"), 2);
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(2, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED));
        return Trained.of(new Document(graph, LayeredLayout.of(graph), Optional.of(data), TrainingSetup.DEFAULT, Optional.empty()), 1);
    }

    private static double median(int[] rows) {
        double[] ages = IntStream.of(rows).filter(row -> row != 3 && row != 29).mapToDouble(row -> (row + 1.0) * (row + 1))
                .sorted().toArray();
        return (ages[(ages.length - 1) / 2] + ages[ages.length / 2]) / 2;
    }

    @Test
    void anExportedModelHoldsEveryStepWithWhatItTookFromTrainingRowsAlone() throws Exception {
        Trained trained = people();
        Path file = folder.resolve("people.model.json");
        ModelExport.export(file, trained.document(), trained.data());
        Provenance told = ModelFile.read(file).provenance().orElseThrow();
        assertEquals(trained.data().provenance(), told);
        double ofTraining = median(trained.data().split().training());
        assertNotEquals(ofTraining, median(IntStream.range(0, 40).toArray()));
        String words = ofTraining == Math.rint(ofTraining) ? (long) ofTraining + ".0" : String.valueOf(ofTraining);
        assertTrue(told.steps().contains("Fill missing: Age: median " + words), told.steps() + " lack the median " + words);
        assertTrue(told.steps().stream().anyMatch(step -> step.startsWith("Standardise: Age: mean ")), told.steps().toString());
        assertEquals(40, told.rowsRead());
        assertEquals(((Table) trained.data().content()).sha256(), told.sha256());
        assertEquals(64, told.sha256().length());
        assertEquals("Divided at random, stratified: validation 20 %, test 20 %, seed 2", told.split().sentence());
    }

    @Test
    void aRunKeepsItsStepsInTheProjectAndTheSchemasKnowThem() throws Exception {
        Trained trained = people();
        Path file = folder.resolve("people.gradus.json");
        ProjectFile.write(file, trained.project());
        RunRecord run = ProjectFile.read(file).runs().get(0);
        assertEquals(trained.data().provenance().steps(), run.provenance().orElseThrow().steps());
        assertTrue(Files.readString(file).contains("Fill missing: Age: median"));
        assertEquals(List.of(), SchemaTest.schema(FileKind.PROJECT).problems(Files.readString(file)));
        Path model = folder.resolve("people.model.json");
        ModelFile.write(model, Model.of(trained.document(), trained.data()));
        assertEquals(List.of(), SchemaTest.schema(FileKind.MODEL).problems(Files.readString(model)));
    }

    @Test
    void whatWasWrittenBeforeSaysNothingAndOpens() throws Exception {
        for (String name : List.of("version-1.model.json", "version-2-classes.model.json")) {
            Path older = Path.of(ProvenanceTest.class.getResource("/io/" + name).toURI());
            assertEquals(Optional.empty(), ModelFile.read(older).provenance(), name);
        }
        Path older = Path.of(ProvenanceTest.class.getResource("/io/version-1.gradus.json").toURI());
        for (RunRecord run : ProjectFile.read(older).runs()) {
            assertEquals(List.of(), run.provenance().map(Provenance::steps).orElse(List.of()));
        }
        Trained trained = people();
        Model silent = Model.of(trained.document(), trained.data());
        silent = new Model(silent.graph(), silent.preparation(), silent.blocks(), silent.tests());
        Path file = folder.resolve("silent.model.json");
        ModelFile.write(file, silent);
        assertEquals(silent, ModelFile.read(file));
    }

    @Test
    void aSeriesSaysWhatItsWindowsAreAndThatItWasNotShuffled() throws Exception {
        String csv = "x\n" + IntStream.range(0, 40).mapToObj(i -> i * i + "\n").collect(Collectors.joining());
        Path file = Files.writeString(folder.resolve("series.csv"), csv);
        Provenance told = new DataLoader(folder).prepare(new DataSetup(new TableFile(file.toString(), CsvFormat.guess(file)),
                new InputPlan.Windows(List.of("x"), "x", 3, 1, true), SplitPlan.standard(1))).provenance();
        assertTrue(told.split().method() instanceof SplitMethod.InTime);
        assertTrue(told.split().sentence().startsWith("Divided in their order, the first for training: validation "), told.split().sentence());
        assertTrue(told.steps().stream().anyMatch(step -> step.equals("Windows: 3 steps, the answer 1 ahead")), told.steps().toString());
        assertTrue(told.steps().stream().anyMatch(step -> step.startsWith("Target ")), told.steps().toString());
    }
}
