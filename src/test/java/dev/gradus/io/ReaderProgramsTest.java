package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gradus.data.ColumnPlan;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.ImageStep;
import dev.gradus.data.InputPlan;
import dev.gradus.data.SharedData;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.SymbolForm;
import dev.gradus.data.TableFile;
import dev.gradus.data.TextFile;
import dev.gradus.data.TextUnit;
import dev.gradus.data.step.Bin;
import dev.gradus.data.step.Clip;
import dev.gradus.data.step.DateParts;
import dev.gradus.data.step.FillMissing;
import dev.gradus.data.step.Hashing;
import dev.gradus.data.step.LeaveOut;
import dev.gradus.data.step.MissingFlag;
import dev.gradus.data.step.OneHot;
import dev.gradus.data.step.Ordinal;
import dev.gradus.data.step.PcaWhitening;
import dev.gradus.data.step.Polynomial;
import dev.gradus.data.step.Quantile;
import dev.gradus.data.step.Standardise;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.Tokens;
import dev.gradus.data.text.WordSplit;
import dev.gradus.edit.Document;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.edit.SampleProjects;
import dev.gradus.edit.Suggestion;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.Activation;
import dev.gradus.nn.LayerSpec;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Task;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.BatchNorm;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Dropout;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.layer.Multiply;
import dev.gradus.nn.layer.Output;
import dev.gradus.nn.layer.Reshape;
import dev.gradus.train.Predictor;
import dev.gradus.train.TrainingSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs that the README shows are run on real models. */
class ReaderProgramsTest {

    private static final Path PROGRAMS = Path.of("src/main/resources/dev/gradus/readers");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"python3, predict.py", "node, predict.js"})
    void theProgramAgreesWithGradusOnModelsOfEveryKind(String interpreter, String program) throws Exception {
        assumeTrue(runs(interpreter), interpreter + " is not installed, so " + program + " cannot be run");
        agrees(interpreter, program, "iris", Trained.sample("iris", 20));
        agrees(interpreter, program, "regression", Trained.sample("airquality", 10));
        agrees(interpreter, program, "passengers", Trained.of(passengers(false), 10));
        agrees(interpreter, program, "labels", Trained.of(passengers(true), 10));
        agrees(interpreter, program, "steps", Trained.of(stepped(), 3));
        agrees(interpreter, program, "branches", Trained.of(branches(), 3));
        agrees(interpreter, program, "images", Trained.of(LayerZoo.images(), 1));
        agrees(interpreter, program, "image steps", Trained.of(imageSteps(), 1));
        agrees(interpreter, program, "waves", Trained.of(LayerZoo.waves(), 1));
        agrees(interpreter, program, "change since a season ago", Trained.of(series(true, 6, 2), 3));
        agrees(interpreter, program, "change over steps that are not known", Trained.of(series(true, 2, 5), 3));
        agrees(interpreter, program, "logarithm", Trained.of(series(true, 0, 1), 3));
        agrees(interpreter, program, "change", Trained.of(series(false, 1, 1), 3));
        agrees(interpreter, program, "symbols", Trained.of(LayerZoo.symbols(), 1));
        agrees(interpreter, program, "digits", Trained.of(LayerZoo.digits(), 1));
    }

    /** Drawn pictures that are cropped, grow along one side and shrink along the other, and grow again. */
    private static Document imageSteps() throws DataException {
        Document start = LayerZoo.images();
        DataSetup data = start.data().orElseThrow();
        InputPlan.Images plan = ((InputPlan.Images) data.plan()).withSteps(List.of(new ImageStep.CentreCrop(23, 20),
                new ImageStep.Resize(9, 27), new ImageStep.Greyscale(), new ImageStep.Resize(11, 10)));
        return document(NetworkGraph.chain(new Input(), new Flatten(), new Dense(10, "linear"),
                new Output(Task.CLASSIFICATION, Output.IMPLIED)), data.withPlan(plan));
    }

    @Test
    void theModelsHoldEveryLayerThereIs() throws Exception {
        Set<String> held = new TreeSet<>();
        for (Document document : List.of(branches(), LayerZoo.images(), LayerZoo.waves(), LayerZoo.symbols(), LayerZoo.digits())) {
            document.graph().nodes().forEach(node -> held.add(node.layer().type().id()));
        }
        assertEquals(new TreeSet<>(LayerCatalog.all().stream().map(LayerType::id).toList()), held);
    }

    @ParameterizedTest
    @CsvSource({"python3, predict.py", "node, predict.js"})
    void theProgramAgreesOnPassengersOfTheTitanic(String interpreter, String program) throws Exception {
        assumeTrue(runs(interpreter), interpreter + " is not installed, so " + program + " cannot be run");
        Path csv = SharedData.path("tabular/titanic_train.csv");
        TableFile source = new TableFile(csv.toAbsolutePath().toString(), CsvFormat.guess(csv));
        DataSetup data = new DataLoader(folder).propose(source, List.of("Survived"), 1);
        agrees(interpreter, program, "titanic", Trained.of(document(NetworkGraph.chain(new Input(),
                new Dense(8, "relu"), new Dense(2, "linear"), new Output(Task.CLASSIFICATION, Output.IMPLIED)), data), 5));
    }

    @ParameterizedTest
    @CsvSource({"python3, predict.py", "node, predict.js"})
    void aRowThatAStepLeavesOutIsToldWithItsReason(String interpreter, String program) throws Exception {
        assumeTrue(runs(interpreter), interpreter + " is not installed, so " + program + " cannot be run");
        Path older = Path.of(ReaderProgramsTest.class.getResource("/io/version-2-classes.model.json").toURI());
        Path file = folder.resolve("now.model.json");
        ModelFile.write(file, ModelFile.read(older));
        Path rows = folder.resolve("left-out.json");
        Files.writeString(rows, "[[null, \"male\", 30, 7, \"C\"], [2, \"male\", 30, 7, \"C\"]]", StandardCharsets.UTF_8);
        List<String> lines = run(interpreter, PROGRAMS.resolve(program).toString(), file.toString(), rows.toString()).lines().toList();
        JsonObject first = JsonParser.parseString(lines.get(0)).getAsJsonObject();
        assertEquals("Class is missing", first.get("leftOut").getAsString());
        assertTrue(first.get("answer").isJsonNull());
        assertEquals(2, JsonParser.parseString(lines.get(1)).getAsJsonObject().getAsJsonArray("prediction").size());
    }

    @ParameterizedTest
    @CsvSource({"python3, predict.py", "node, predict.js"})
    void theProgramSplitsATypedTextIntoTheWordsOfTheNetwork(String interpreter, String program) throws Exception {
        assumeTrue(runs(interpreter), interpreter + " is not installed, so " + program + " cannot be run");
        Path text = folder.resolve("words.txt");
        Files.writeString(text, "The cat sat, the Größe_1 ran; 网络 ok. ".repeat(12), StandardCharsets.UTF_8);
        DataSetup setup = new DataSetup(new TextFile(text.toString(), StandardCharsets.UTF_8),
                new InputPlan.Characters(5, 1, TextUnit.WORDS, 9), SplitPlan.standard(1));
        Trained trained = Trained.of(Suggestion.of(setup, new DataLoader().prepare(setup), 1), 1);
        agrees(interpreter, program, "words", trained);
        Path file = folder.resolve("words.model.json");
        List<String> typed = List.of("So THE\u00a0Cat sat_网络", "Größe, ran;\n zebra ok", "the cat");
        Path rows = folder.resolve("typed.json");
        Files.writeString(rows, new Gson().toJson(typed), StandardCharsets.UTF_8);
        List<String> lines = run(interpreter, PROGRAMS.resolve(program).toString(), file.toString(), rows.toString()).lines().toList();
        Model model = ModelFile.read(file);
        try (Predictor predictor = model.predictor()) {
            for (int i = 0; i < typed.size(); i++) {
                List<String> words = new ArrayList<>(WordSplit.of(typed.get(i)));
                while (words.size() < 5) {
                    words.add(0, SymbolForm.UNKNOWN_WORD);
                }
                double[] encoded = new double[5];
                model.preparation().encode(words.subList(words.size() - 5, words.size()), encoded, 0);
                double[] expected = predictor.predict(Matrix.wrap(encoded, 5)).toArray();
                JsonArray found = JsonParser.parseString(lines.get(i)).getAsJsonObject().getAsJsonArray("prediction");
                assertEquals(10, found.size());
                for (int k = 0; k < 10; k++) {
                    assertEquals(expected[k], found.get(k).getAsDouble(), 1e-9, typed.get(i));
                }
            }
        }
    }

    @Test
    void theReadmeLinksThePrograms() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        for (String program : List.of("predict.py", "predict.js")) {
            assertTrue(Files.exists(PROGRAMS.resolve(program)), program);
            assertTrue(readme.contains("[" + program + "](" + PROGRAMS + "/" + program + ")"), "README.md must link " + program);
        }
    }

    private void agrees(String interpreter, String program, String name, Trained trained) throws Exception {
        Path file = folder.resolve(name + ".model.json");
        ModelExport.export(file, trained.document(), trained.data());
        Model model = ModelFile.read(file);

        String own = run(interpreter, PROGRAMS.resolve(program).toString(), file.toString());
        assertEquals(model.tests().size(), own.lines().count(), own);

        List<List<String>> rows = new ArrayList<>(model.tests().stream().map(Model.TestRow::cells).toList());
        if (model.preparation().ofRows()) {
            rows.add(model.preparation().featureColumns().stream().map(column -> "").toList());
            rows.add(model.preparation().featureColumns().stream().map(column -> " N/A ").toList());
        }
        Path rowFile = folder.resolve("rows.json");
        Files.writeString(rowFile, asObjects(model, rows), StandardCharsets.UTF_8);
        List<String> lines = run(interpreter, PROGRAMS.resolve(program).toString(), file.toString(), rowFile.toString())
                .lines().toList();
        assertEquals(rows.size(), lines.size());
        try (Predictor predictor = model.predictor()) {
            for (int i = 0; i < rows.size(); i++) {
                double[] encoded = new double[model.preparation().inputSize()];
                model.preparation().encode(rows.get(i), encoded, 0);
                double[] expected = predictor.predict(Matrix.wrap(encoded, encoded.length),
                        new double[] {model.preparation().base(rows.get(i))}).toArray();
                JsonObject line = JsonParser.parseString(lines.get(i)).getAsJsonObject();
                JsonArray found = line.getAsJsonArray("prediction");
                assertEquals(expected.length, found.size());
                int best = 0;
                for (int k = 0; k < expected.length; k++) {
                    assertEquals(expected[k], found.get(k).getAsDouble(), 1e-9 * Math.max(1, Math.abs(expected[k])),
                            name + ", row " + i);
                    best = expected[k] > expected[best] ? k : best;
                }
                if (model.preparation().task() == dev.gradus.data.Task.CLASSIFICATION) {
                    assertEquals(model.preparation().classNames().get(best), line.get("answer").getAsString());
                }
            }
        }
    }

    private static String asObjects(Model model, List<List<String>> rows) {
        if (!model.preparation().ofRows()) {
            return new Gson().toJson(rows);
        }
        JsonArray all = new JsonArray();
        for (List<String> row : rows) {
            JsonObject object = new JsonObject();
            for (int i = 0; i < row.size(); i++) {
                object.addProperty(model.preparation().featureColumns().get(i), row.get(i));
            }
            all.add(object);
        }
        return new Gson().toJson(all);
    }

    /** A table with categories, blanks and words for missing values, as of passengers of a ship. */
    private Document passengers(boolean labels) throws Exception {
        StringBuilder text = new StringBuilder("Survived,Class,Sex,Age,Fare,Port\n");
        for (int i = 0; i < 120; i++) {
            boolean woman = Randoms.uniform(1, i) < 0.4;
            text.append(Randoms.uniform(2, i) < (woman ? 0.8 : 0.2) ? "yes" : "no").append(',')
                    .append(1 + i % 3).append(',').append(woman ? "female" : "male").append(',')
                    .append(i % 5 == 0 ? "" : String.valueOf(20 + Math.round(300 * Randoms.uniform(3, i)) / 10.0))
                    .append(',').append(Math.round(1e6 * Randoms.uniform(4, i)) / 1e4).append(',')
                    .append(i % 7 == 0 ? "NA" : List.of("\"Queenstown, Cork\"", "Größe", "C").get(i % 3)).append('\n');
        }
        Path csv = folder.resolve("passengers.csv");
        Files.writeString(csv, text, StandardCharsets.UTF_8);
        TableFile source = new TableFile(csv.toString(), CsvFormat.guess(csv));
        DataSetup data = new DataLoader(folder).propose(source, List.of("Survived"), 1);
        if (labels) {
            data = data.withColumn(ColumnPlan.category("Sex", ColumnPlan.Role.TARGET));
        }
        Task task = labels ? Task.MULTI_LABEL : Task.CLASSIFICATION;
        return document(NetworkGraph.chain(new Input(), new Dense(7, "gelu"), new Dense(2, "linear"),
                new Output(task, Output.IMPLIED)), data);
    }

    /** Two columns that run through time, the second of which is predicted. */
    private Document series(boolean log, int difference, int horizon) throws Exception {
        StringBuilder text = new StringBuilder("visits,sales\n");
        for (int i = 0; i < 80; i++) {
            text.append(50 + i + Math.round(10 * Randoms.uniform(7, i))).append(',')
                    .append(Math.round(1e4 * Math.exp(0.02 * i + Math.sin(i) / 3)) / 1e2).append('\n');
        }
        Path csv = folder.resolve("series.csv");
        Files.writeString(csv, text, StandardCharsets.UTF_8);
        DataSetup data = new DataSetup(new TableFile(csv.toString(), CsvFormat.guess(csv)), new InputPlan.Windows(
                List.of("visits", "sales"), "sales", 4, horizon, true, log, difference), SplitPlan.standard(1));
        return document(NetworkGraph.chain(new Input(), new Flatten(), new Dense(3, "tanh"), new Dense(1, "linear"),
                new Output(Task.REGRESSION, Output.IMPLIED)), data);
    }

    /** Every operation that steps are made of, but the one that leaves a row out. */
    private Document stepped() throws Exception {
        StringBuilder text = new StringBuilder("kind,age,fare,change,size,weight,town,port,grade,day,note\n");
        for (int i = 0; i < 90; i++) {
            text.append(i % 4 == 0 ? "a" : "b").append(',').append(i % 6 == 0 ? "" : String.valueOf(20 + 7 * i % 50)).append(',')
                    .append(Math.round(1e4 * Math.exp(4 * Randoms.uniform(5, i))) / 1e4).append(',')
                    .append(Math.round(1e3 * (Randoms.uniform(6, i) - 0.5)) / 10.0).append(',')
                    .append(Math.round(1e4 * Randoms.uniform(7, i)) / 1e4).append(',')
                    .append(Math.round(1e4 * (Randoms.uniform(7, i) + 0.3 * Randoms.uniform(8, i))) / 1e4).append(',')
                    .append(List.of("Zürich", "北京", "Bonn", "Łódź", "x y").get(i % 5)).append(',')
                    .append(i % 7 == 0 ? "" : List.of("S", "C", "Q").get(i % 3)).append(',')
                    .append(i % 9 == 0 ? "" : List.of("1st", "2nd", "3rd").get(i * 7 % 3)).append(',')
                    .append(i % 11 == 0 ? "soon" : i % 2 == 0 ? String.format("20%02d-%02d-%02dT%02d:30", i % 30, 1 + i % 12, 1 + i % 28, i % 24)
                            : String.format("%d.%d.19%02d %d:05 PM", 13 + i % 15, 1 + i % 12, 70 + i % 30, 1 + i % 12)).append(',')
                    .append(i % 8 == 0 ? "" : List.of("The red FOX ran", "a fox; a RED fox", "Größe 12 und mehr", "你好 fox", "nothing").get(i % 5))
                    .append('\n');
        }
        Path csv = folder.resolve("steps.csv");
        Files.writeString(csv, text, StandardCharsets.UTF_8);
        TableFile source = new TableFile(csv.toString(), CsvFormat.guess(csv));
        List<ColumnPlan> plans = new ArrayList<>(List.of(ColumnPlan.category("kind", ColumnPlan.Role.TARGET)));
        List.of("age", "fare", "change", "size", "weight").forEach(name -> plans.add(ColumnPlan.numeric(name, ColumnPlan.Role.FEATURE)));
        List.of("town", "port", "grade", "day", "note").forEach(name -> plans.add(ColumnPlan.category(name, ColumnPlan.Role.FEATURE)));
        List<Step> steps = List.of(Step.of(new MissingFlag(), "age", "port"), Step.of(FillMissing.TYPE.defaults(), "age"),
                Step.of(FillMissing.TYPE.defaults().withWords(FillMissing.Words.CONSTANT), "port", "grade"),
                Step.of(new DateParts(DateParts.Order.FROM_THE_DATES, true, true, true, true, true, false), "day"),
                Step.of(new Tokens(6, true), "note"), Step.of(new Hashing(5), "town"), Step.of(new Ordinal(), "grade"),
                Step.of(OneHot.TYPE.defaults(), "port"), Step.of(FillMissing.TYPE.defaults()),
                Step.of(new dev.gradus.data.step.Log(dev.gradus.data.step.Log.Form.ONE_PLUS), "fare"),
                Step.of(new dev.gradus.data.step.Log(dev.gradus.data.step.Log.Form.SIGNED), "change"),
                Step.of(new Polynomial(true, true, true, 0.5), "size", "change"),
                Step.of(Clip.TYPE.defaults(), "fare"), Step.of(new Quantile(Quantile.Output.NORMAL, 30), "fare"),
                Step.of(new Quantile(Quantile.Output.UNIFORM, 12), "size·change"),
                Step.of(new Bin(4, Bin.Edges.EQUAL_COUNT, false), "age"), Step.of(new Bin(3, Bin.Edges.EQUAL_WIDTH, true), "size²"),
                Step.of(new PcaWhitening(0), "size", "weight"), Step.of(new LeaveOut(), "change²"), Standardise.TYPE.step());
        DataSetup data = new DataSetup(source, new InputPlan.Columns(plans, steps), SplitPlan.standard(1));
        return document(NetworkGraph.chain(new Input(), new Dense(6, "tanh"), new Dense(2, "linear"),
                new Output(Task.CLASSIFICATION, Output.IMPLIED)), data);
    }

    /** Every layer there is, every activation as part of a Dense and on its own. */
    private static Document branches() throws Exception {
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(12, "tanh"), new Reshape(List.of(3, 2, 2)),
                new BatchNorm(1e-5, 0.1), new Flatten(), new Reshape(List.of(4, 3)), new BatchNorm(1e-3, 0.2),
                new Reshape(List.of()), new Dropout(0.3), new BatchNorm(1e-5, 0.1));
        NodeId trunk = new NodeId("n10");
        List<NodeId> ends = new ArrayList<>();
        for (Activation activation : Activations.all()) {
            NodeId wide = graph.newId();
            graph = graph.with(new Dense(4, activation.id())).connect(trunk, wide);
            NodeId bent = graph.newId();
            graph = graph.with(new ActivationLayer(activation.id(), 0.7)).connect(wide, bent);
            NodeId joined = graph.newId();
            LayerSpec join = ends.size() % 2 == 0 ? new Add() : new Multiply();
            graph = graph.with(join).connect(wide, joined).connect(bent, joined);
            ends.add(joined);
        }
        NodeId all = graph.newId();
        graph = graph.with(new Concat());
        for (NodeId end : ends) {
            graph = graph.connect(end, all);
        }
        NodeId last = graph.newId();
        graph = graph.with(new Dense(3, "linear", Dense.AUTOMATIC, false)).connect(all, last);
        NodeId output = graph.newId();
        graph = graph.with(new Output(Task.CLASSIFICATION, Output.IMPLIED)).connect(last, output);
        return document(graph, SampleProjects.find("iris").orElseThrow().document().data().orElseThrow());
    }

    private static Document document(NetworkGraph graph, DataSetup data) {
        return new Document(graph, LayeredLayout.of(graph), Optional.of(data), TrainingSetup.DEFAULT, Optional.empty());
    }

    private static boolean runs(String interpreter) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(interpreter, "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (java.io.IOException absent) {
            return false;
        }
    }

    private String run(String... command) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it must end");
        assertEquals(0, process.exitValue(), Files.readString(err));
        return Files.readString(out);
    }
}
