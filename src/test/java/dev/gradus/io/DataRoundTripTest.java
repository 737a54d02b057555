package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Balance;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataSetup;
import dev.gradus.data.DataSource;
import dev.gradus.data.FileHash;
import dev.gradus.data.Fold;
import dev.gradus.data.Generated;
import dev.gradus.data.ImageFiles;
import dev.gradus.data.ImageFolder;
import dev.gradus.data.ImageForm;
import dev.gradus.data.ImageSize;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputForm;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Preparation;
import dev.gradus.data.Provenance;
import dev.gradus.data.RowEdits;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.SymbolForm;
import dev.gradus.data.TableFile;
import dev.gradus.data.TargetCode;
import dev.gradus.data.Task;
import dev.gradus.data.TextFile;
import dev.gradus.data.TextUnit;
import dev.gradus.data.WarningAnswers;
import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.data.augment.Fill;
import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepCatalog;
import dev.gradus.edit.Document;
import dev.gradus.graph.Network;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.layer.Conv2D;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Lstm;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Recurrence;
import dev.gradus.nn.layer.Sliding;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.RunRecord;
import dev.gradus.train.Signature;
import dev.gradus.train.Trainer;
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

class DataRoundTripTest {

    @TempDir
    Path folder;

    @Test
    void everySourceAndEveryPlanReadBackEqual() throws Exception {
        List<DataSource> sources = List.of(new ImageFiles("mnist", ImageFiles.Packing.IDX),
                new ImageFiles("../cifar", ImageFiles.Packing.CIFAR_10), new ImageFiles("/c", ImageFiles.Packing.CIFAR_100),
                new ImageFolder("Bilder/Größe 1", 32, 48, true), new TextFile("a.txt", StandardCharsets.UTF_16LE),
                new Generated("strokes", 0.1, 500, 1, Map.of()), new TableFile("a.csv", CsvFormat.standard()));
        List<InputPlan> plans = List.of(new InputPlan.Images(InputPlan.PixelScaling.STANDARDISE),
                new InputPlan.Images(InputPlan.PixelScaling.NONE, List.of(new ImageStep.Resize(9, 7), new ImageStep.CentreCrop(6, 5),
                        new ImageStep.Greyscale())), new InputPlan.Sequences("column 1", true),
                new InputPlan.Sequences("", false), new InputPlan.Windows(List.of("a", "b"), "c", 12, 3, true),
                new InputPlan.Characters(32, 5), new InputPlan.Columns(List.of()));
        JsonSchema schema = SchemaTest.schema(FileKind.PROJECT);
        for (int i = 0; i < sources.size(); i++) {
            DataSetup setup = new DataSetup(sources.get(i), plans.get(i), SplitPlan.standard(3))
                    .withAugmentation(i % 2 == 0 ? AugmentPlan.NONE : AugmentPlan.NONE.withFill(Fill.ZERO)
                            .with(Augment.of("flip").with("across", 0.25)).with(Augment.of("mix_up")))
                    .withBalance(i == 2 ? new Balance(Balance.Weighing.BALANCED, Balance.Sampling.OVER) : Balance.NONE);
            Provenance provenance = new Provenance("mnist", "00ff", List.of(new FileHash("a", "01"), new FileHash("b", "02")), 7,
                    0, 0, setup.split(), List.of("A remark.")).withTreatment(setup.treatment());
            RunRecord run = RunRecord.begin("run", 1, Instant.EPOCH, Map.of(), Optional.of(provenance), 1, List.of());
            Project project = new Project(Document.EMPTY.withData(setup), List.of(run), "");
            Path file = folder.resolve(i + ".gradus.json");
            ProjectFile.write(file, project);
            assertEquals(project, ProjectFile.read(file));
            assertEquals(List.of(), schema.problems(Files.readString(file)));
        }
    }

    @Test
    void everyWayToSplitAndSeparateFilesReadBackEqualAndOlderFilesHoldNone() throws Exception {
        TableFile table = new TableFile("train.csv", CsvFormat.standard());
        List<SplitMethod> methods = List.of(SplitMethod.RANDOM, new SplitMethod.Grouped(), new SplitMethod.InTime(),
                new SplitMethod.ByColumn("part", List.of("val", "dev"), List.of("test")), new SplitMethod.ByFile());
        List<DataSource> sources = List.of(table, new SeparateFiles(table, Optional.empty(), Optional.of(table.withPath("b.csv"))),
                new SeparateFiles(table, Optional.of(table.withPath("c.csv")), Optional.empty()));
        JsonSchema schema = SchemaTest.schema(FileKind.PROJECT);
        for (int i = 0; i < methods.size(); i++) {
            SplitPlan split = SplitPlan.standard(3).withMethod(methods.get(i))
                    .withFold(i % 2 == 0 ? Optional.empty() : Optional.of(new Fold(i, 7)));
            DataSetup setup = new DataSetup(sources.get(i % 3), new InputPlan.Windows(List.of("a"), "a", 12, 3, true, i % 2 == 0, i),
                    split);
            Project project = new Project(Document.EMPTY.withData(setup), List.of(), "");
            Path file = folder.resolve("split" + i + ".gradus.json");
            ProjectFile.write(file, project);
            assertEquals(project, ProjectFile.read(file));
            assertEquals(List.of(), schema.problems(Files.readString(file)));
            assertEquals(i > 0, Files.readString(file).contains("\"method\""));
        }
    }

    @Test
    void wordsOfATextReadBackEqualAndOlderFilesHoldCharacters() throws Exception {
        JsonSchema schema = SchemaTest.schema(FileKind.PROJECT);
        for (int vocabulary : new int[] {InputPlan.Characters.USUAL_WORDS, 2, 2_000}) {
            Project project = new Project(Document.EMPTY.withData(new DataSetup(new TextFile("a.txt", StandardCharsets.UTF_8),
                    new InputPlan.Characters(8, 2, TextUnit.WORDS, vocabulary), SplitPlan.standard(3))), List.of(), "");
            Path file = folder.resolve("words.gradus.json");
            ProjectFile.write(file, project);
            assertEquals(project, ProjectFile.read(file));
            String text = Files.readString(file);
            assertEquals(List.of(), schema.problems(text));
            Files.writeString(file, text.replaceFirst(",\\s*\"unit\": \"words\"(,\\s*\"vocabulary\": \\d+)?", ""));
            assertEquals(new InputPlan.Characters(8, 2), ProjectFile.read(file).document().data().orElseThrow().plan());
        }
    }

    @Test
    void stepsReadBackEqualWithTheirRowsAndWhetherTheyAreOn() throws Exception {
        List<Step> steps = new ArrayList<>();
        StepCatalog.all().forEach(type -> steps.add(type.step().withOff(steps.size() % 2 == 1)
                .withFitOn(steps.size() % 3 == 0 ? FitOn.ALL_ROWS : FitOn.TRAINING)));
        Project project = new Project(Document.EMPTY.withData(new DataSetup(new TableFile("a.csv", CsvFormat.standard()), List.of(),
                SplitPlan.standard(3)).withSteps(steps)), List.of(), "");
        Path file = folder.resolve("steps.gradus.json");
        ProjectFile.write(file, project);
        assertEquals(project, ProjectFile.read(file));
        assertEquals(List.of(), SchemaTest.schema(FileKind.PROJECT).problems(Files.readString(file)));
        Files.writeString(file, Files.readString(file).replaceAll(",\\s*\"off\": true", ""));
        assertEquals(steps.stream().map(step -> step.withOff(false)).toList(),
                ProjectFile.read(file).document().data().orElseThrow().steps(), "files written before steps could be off");
    }

    @Test
    void answersToWarningsReadBackEqual() throws Exception {
        WarningAnswers answers = WarningAnswers.NONE.keeping("leak:Größe").keeping("identifier:a, \"b\"").withTwinsInTraining(true);
        Project project = new Project(Document.EMPTY.withData(new DataSetup(new TableFile("a.csv", CsvFormat.standard()), List.of(),
                SplitPlan.standard(3)).withAnswers(answers)), List.of(), "");
        Path file = folder.resolve("answers.gradus.json");
        ProjectFile.write(file, project);
        assertEquals(project, ProjectFile.read(file));
        assertEquals(answers, ProjectFile.read(file).document().data().orElseThrow().answers());
        assertEquals(List.of(), SchemaTest.schema(FileKind.PROJECT).problems(Files.readString(file)));
    }

    @Test
    void decisionsAboutRowsReadBackEqual() throws Exception {
        RowEdits edits = RowEdits.NONE.exclude(new int[] {3, 9, 100_000}).relabel("Größe \"1\"", new int[] {4, 5}, "a, b")
                .relabel("Größe \"1\"", new int[] {8}, "").relabel("y", new int[] {4}, "2.5");
        DataSetup setup = new DataSetup(new TableFile("a.csv", CsvFormat.standard()), List.of(), SplitPlan.standard(3))
                .withRowEdits(edits);
        Project project = new Project(Document.EMPTY.withData(setup), List.of(), "");
        Path file = folder.resolve("rows.gradus.json");
        ProjectFile.write(file, project);
        assertEquals(project, ProjectFile.read(file));
        assertEquals(List.of(), SchemaTest.schema(FileKind.PROJECT).problems(Files.readString(file)));
        String twice = Files.readString(file).replaceAll("\\[\\s*8\\s*]", "[4]");
        Files.writeString(file, twice);
        FileProblem problem = org.junit.jupiter.api.Assertions.assertThrows(FileProblem.class, () -> ProjectFile.read(file));
        org.junit.jupiter.api.Assertions.assertTrue(problem.getMessage().contains("relabelled twice"), problem.getMessage());
    }

    @Test
    void modelsOfImagesSeriesAndSymbolsReadBackAndPredictTheSame() throws Exception {
        check(new ImageForm(2, 3, 4, List.of(1.5, 0.0), List.of(2.0, 255.0)), List.of(
                new Conv2D(2, Sliding.same(3, 1), "relu"), new Flatten()),
                List.of("0", "255", "7", "9", "12", "3", "0", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
                        "14", "15", "16"));
        check(new ImageForm(1, 2, 2, List.of(1.5), List.of(255.0), new ImageSize(3, 2, 3), List.of(new ImageStep.CentreCrop(2, 2),
                new ImageStep.Greyscale())), List.of(new Flatten()), java.util.stream.IntStream.range(0, 18)
                .mapToObj(i -> Integer.toString(i * 14)).toList());
        check(new SeriesForm(3, List.of(new SeriesForm.Feature("a", 1, 2), new SeriesForm.Feature("b", 0, 0.5)), 2),
                List.of(new Lstm(3, Recurrence.LAST_STEP)), List.of("1", "2.5", "3", "-4", "1e-3", "6"));
        check(new SymbolForm(2, List.of("the", "网", SymbolForm.UNKNOWN_WORD), true), List.of(new Embedding(3, 2), new Flatten()),
                List.of("nowhere", "the"));
        check(new SymbolForm(2, List.of("\n", "a", "😀")), List.of(new Embedding(3, 2), new Flatten()), List.of("😀", "\n"));
    }

    private void check(InputForm form, List<LayerSpec> trunk, List<String> cells) throws Exception {
        Preparation preparation = new Preparation(Task.CLASSIFICATION, form,
                List.of(new TargetCode.Classes("class", List.of("x", "y", "z"))));
        List<LayerSpec> layers = new java.util.ArrayList<>(List.of(new Input()));
        layers.addAll(trunk);
        layers.add(new Dense(3, "linear"));
        layers.add(new Output(dev.gradus.nn.Task.CLASSIFICATION, Output.IMPLIED));
        NetworkGraph graph = NetworkGraph.chain(layers.toArray(new LayerSpec[0]));
        Network network = Network.compile(graph, Signature.of(preparation));
        Trainer.initialise(network, TrainingSetup.DEFAULT);
        Model bare = new Model(graph, preparation, Checkpoint.values(network), List.of());
        double[] encoded = new double[preparation.inputSize()];
        preparation.encode(cells, encoded, 0);
        Model model;
        try (var predictor = bare.predictor()) {
            model = new Model(graph, preparation, bare.blocks(), List.of(new Model.TestRow(cells, boxed(encoded),
                    boxed(predictor.predict(dev.gradus.math.Matrix.wrap(encoded, encoded.length)).toArray()))));
        }
        Path file = folder.resolve("m.model.json");
        assertEquals(0, ModelExport.export(file, model).largestDifference(), 1e-12);
        Model read = ModelFile.read(file);
        assertEquals(preparation, read.preparation());
        assertEquals(List.of(), SchemaTest.schema(FileKind.MODEL).problems(Files.readString(file)));
    }

    @Test
    void aFormThatCannotBeIsRefusedWithItsPlace() throws Exception {
        check(new ImageForm(2, 3, 4, List.of(1.5, 0.0), List.of(2.0, 255.0)), List.of(new Flatten()),
                java.util.Collections.nCopies(24, "1"));
        Path file = folder.resolve("m.model.json");
        String good = Files.readString(file);
        assertEquals("m.model.json, preprocessing.input.image: An image of 2 channels has 2 shifts and 2 scales; expected one of "
                + "each for every channel, no scale of 0. Nothing was opened.",
                refused(file, good.replaceFirst("(\"scale\": \\[\\s*)2\\b", "$10")));
        assertTrue(refused(file, good.replace("\"image\": {", "\"hologram\": {")).startsWith(
                "m.model.json, preprocessing.input: there is no input called “hologram”; expected one of image, series, symbols."));
        assertTrue(refused(file, good.replaceFirst("\"height\": 3", "\"height\": 2147483647"))
                .contains("more than 2 billion numbers cannot enter a network"));
    }

    private static String refused(Path file, String text) throws Exception {
        Files.writeString(file, text);
        return assertThrows(FileProblem.class, () -> ModelFile.read(file)).getMessage();
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }
}
