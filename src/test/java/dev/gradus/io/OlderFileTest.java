package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.PreparedData;
import dev.gradus.data.step.DropRows;
import dev.gradus.data.step.FillMissing;
import dev.gradus.data.step.MinMax;
import dev.gradus.data.step.OneHot;
import dev.gradus.data.step.Standardise;
import dev.gradus.data.step.Step;
import dev.gradus.math.Matrix;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.loss.Losses;
import dev.gradus.train.Clipping;
import dev.gradus.train.RateCourse;
import dev.gradus.train.Regularisation;
import dev.gradus.train.TrainingSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the first version wrote: moons, trained for 4 epochs with clipNorm 1 and early stopping. */
class OlderFileTest {

    @TempDir
    Path folder;

    private Path file(String name) throws Exception {
        return Path.of(OlderFileTest.class.getResource("/io/" + name).toURI());
    }

    private Path changed(String from, String to) throws Exception {
        String text = Files.readString(file("version-1.gradus.json"));
        assertTrue(text.contains(from), from);
        return Files.writeString(folder.resolve("changed.gradus.json"), text.replace(from, to), StandardCharsets.UTF_8);
    }

    @Test
    void aProjectOfTheFirstVersionOpensWithTheUsualValuesOfWhatItCouldNotKnow() throws Exception {
        Project project = ProjectFile.read(file("version-1.gradus.json"));
        TrainingSetup training = project.document().training();
        assertEquals(new Clipping(Clipping.Kind.GLOBAL_NORM, 1), training.live().clipping());
        assertEquals(RateCourse.CONSTANT, training.live().course());
        assertEquals(Regularisation.NONE, training.live().regularisation());
        assertTrue(training.earlyStopping().enabled());
        assertTrue(project.document().graph().nodes().stream().allMatch(node -> node.rateFactor() == 1));
        assertEquals(56, project.document().checkpoint().orElseThrow().step());
    }

    @Test
    void itIsWrittenAgainAsOneOfThisVersion() throws Exception {
        Project project = ProjectFile.read(file("version-1.gradus.json"));
        Path written = folder.resolve("now.gradus.json");
        ProjectFile.write(written, project);
        assertTrue(Files.readString(written).contains("\"version\": " + FileKind.PROJECT.version()));
        assertEquals(project, ProjectFile.read(written));
    }

    @Test
    void aModelOfTheFirstVersionPredictsWhatItPredicted() throws Exception {
        Model model = ModelFile.read(file("version-1.model.json"));
        try (var predictor = model.predictor()) {
            for (Model.TestRow row : model.tests()) {
                double[] encoded = row.encoded().stream().mapToDouble(Double::doubleValue).toArray();
                double[] said = predictor.predict(Matrix.wrap(encoded, encoded.length)).toArray();
                for (int i = 0; i < said.length; i++) {
                    assertEquals(row.prediction().get(i), said[i], 1e-12);
                }
            }
        }
    }

    @Test
    void theFirstVersionNamedItsLossOnly() throws Exception {
        Output output = (Output) ProjectFile.read(changed("\"loss\": \"implied\"", "\"loss\": \"mse\"")).document().graph()
                .output().orElseThrow().layer();
        assertEquals(new Output(Task.CLASSIFICATION, "mse"), output);
        assertEquals(Losses.of("mse"), output.chosenLoss());
        assertEquals("changed.gradus.json, graph.nodes[3].layer.output.loss: expected “implied” or a loss with its settings,"
                + " found “nonsense”. Nothing was opened.", assertThrows(FileProblem.class,
                        () -> ProjectFile.read(changed("\"loss\": \"implied\"", "\"loss\": \"nonsense\""))).getMessage());
    }

    @Test
    void inAFileOfThisVersionNothingMayBeMissing() throws Exception {
        assertEquals("changed.gradus.json, graph.nodes[0]: “rateFactor” is missing. Nothing was opened.",
                assertThrows(FileProblem.class, () -> ProjectFile.read(changed("\"version\": 1",
                        "\"version\": " + FileKind.PROJECT.version()))).getMessage());
    }

    @Test
    void projectsOfTheSecondVersionHaveStepsThatGiveTheSameNumbers() throws Exception {
        for (String kind : List.of("classes", "numbers")) {
            Project project = ProjectFile.read(file("version-2-" + kind + ".gradus.json"));
            PreparedData data = new DataLoader(file("passengers.csv").getParent()).prepare(project.document().data().orElseThrow());
            Model model = ModelFile.read(file("version-2-" + kind + ".model.json"));
            assertEquals(model.preparation().targets(), data.preparation().targets());
            assertEquals(model.preparation().featureNames(), data.preparation().featureNames());
            for (Model.TestRow row : model.tests()) {
                double[] now = new double[row.encoded().size()];
                data.preparation().encode(row.cells(), now, 0);
                assertEquals(row.encoded(), Arrays.stream(now).boxed().toList());
            }
            Path written = folder.resolve("now.gradus.json");
            ProjectFile.write(written, project);
            assertEquals(project, ProjectFile.read(written));
        }
    }

    @Test
    void whatColumnsOfTheSecondVersionSaidStandsInStepsNow() throws Exception {
        assertEquals(List.of(Step.of(new DropRows(), "Class", "Port"), Step.of(FillMissing.with(FillMissing.Numbers.MEAN), "Age"),
                Step.of(FillMissing.with(FillMissing.Numbers.MOST_FREQUENT), "Fare"), FillMissing.TYPE.step(), OneHot.TYPE.step(),
                Step.of(new Standardise(), "Class"), Step.of(MinMax.TYPE.defaults(), "Age")),
                ProjectFile.read(file("version-2-classes.gradus.json")).document().data().orElseThrow().steps());
    }

    @Test
    void aModelOfTheSecondVersionEncodesAndPredictsTheSame() throws Exception {
        for (String kind : List.of("classes", "numbers")) {
            Model model = ModelFile.read(file("version-2-" + kind + ".model.json"));
            Path written = folder.resolve("now.model.json");
            ModelFile.write(written, model);
            Model again = ModelFile.read(written);
            assertEquals(model, again);
            for (Model.TestRow row : model.tests()) {
                double[] now = new double[row.encoded().size()];
                again.preparation().encode(row.cells(), now, 0);
                assertEquals(row.encoded(), Arrays.stream(now).boxed().toList());
            }
        }
        Model drops = ModelFile.read(file("version-2-classes.model.json"));
        assertEquals("This row would be left out: Class is missing.", assertThrows(DataException.class,
                () -> drops.preparation().encode(List.of("", "male", "30", "7", "C"), new double[8], 0)).getMessage());
    }
}
