package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Randoms;
import dev.gradus.math.Shape;
import dev.gradus.nn.Task;
import dev.gradus.nn.layer.ActivationLayer;
import dev.gradus.nn.layer.Concat;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Block;
import dev.gradus.train.Numbers;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and malicious files: one sentence each, and never anything else. */
class HostileFileTest {

    private static String project;
    private static String model;
    private static byte[] projectBytes;
    private static byte[] modelBytes;

    @TempDir
    static Path shared;
    @TempDir
    Path folder;

    @BeforeAll
    static void writeGoodFiles() throws Exception {
        Trained trained = Trained.sample("circles", 1);
        Path file = shared.resolve("good.gradus.json");
        ProjectFile.write(file, trained.project());
        projectBytes = Files.readAllBytes(file);
        project = new String(projectBytes, StandardCharsets.UTF_8);
        Path other = shared.resolve("good.model.json");
        ModelExport.export(other, trained.document(), trained.data());
        modelBytes = Files.readAllBytes(other);
        model = new String(modelBytes, StandardCharsets.UTF_8);
    }

    private String ofProject(String text) throws Exception {
        Path file = folder.resolve("week3.gradus.json");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return assertThrows(FileProblem.class, () -> ProjectFile.read(file)).getMessage();
    }

    private String ofModel(String text) throws Exception {
        Path file = folder.resolve("week3.model.json");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return assertThrows(FileProblem.class, () -> ModelFile.read(file)).getMessage();
    }

    /** The good project with a part changed; the part must be there. */
    private static String with(String text, String part, String changed) {
        assertTrue(text.contains(part), part);
        int at = text.indexOf(part);
        return text.substring(0, at) + changed + text.substring(at + part.length());
    }

    @Test
    void aFileOfANewerGradus() throws Exception {
        assertEquals("week3.gradus.json was written by a newer Gradus (format 4; this one reads up to 3)."
                + " Nothing was opened.", ofProject(with(project, "\"version\": 3", "\"version\": 4, \"new\": {}")));
        assertEquals("week3.gradus.json, version: expected a whole number from 1 to 3, found 0. Nothing was opened.",
                ofProject(with(project, "\"version\": 3", "\"version\": 0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c\n1,2,3\n", "[1, 2]", "{}", "null", "\u0000\u0001", "{\"format\": 3}",
            "{\"format\": \"gradus-project\"}", "{\"format\": \"other\", \"version\": 1}", "\"gradus-project\""})
    void aFileThatIsNoneOfOurs(String text) throws Exception {
        assertEquals("week3.gradus.json is not a file of Gradus: expected a project (*.gradus.json) or a trained model"
                + " (*.model.json). Nothing was opened.", ofProject(text));
    }

    @Test
    void theOtherKindOfFile() throws Exception {
        assertEquals("week3.gradus.json is a trained model, not a project. Nothing was opened.", ofProject(model));
        assertEquals("week3.model.json is a project, not a trained model. Nothing was opened.", ofModel(project));
    }

    @Test
    void filesThatAreNoFiles() throws Exception {
        assertEquals("week3.gradus.json is empty. Nothing was opened.", ofProject(""));
        Path none = folder.resolve("none.gradus.json");
        assertEquals("There is no file " + none + ". Nothing was opened.",
                assertThrows(FileProblem.class, () -> ProjectFile.read(none)).getMessage());
        assertEquals(folder.getFileName() + " is not a file. Nothing was opened.",
                assertThrows(FileProblem.class, () -> ProjectFile.read(folder)).getMessage());
    }

    @Test
    void everyTruncationOfAProject() throws Exception {
        Path file = folder.resolve("cut.gradus.json");
        int end = project.lastIndexOf('}');
        for (int length = 0; length <= end; length += 1 + length / 40) {
            Files.write(file, Arrays.copyOf(projectBytes, length));
            assertThrows(FileProblem.class, () -> ProjectFile.read(file));
        }
        assertEquals("week3.gradus.json ends too early, at graph.nodes[1].layer.dense: a part of it is missing."
                + " Nothing was opened.", ofProject(project.substring(0, project.indexOf("\"dense\"") + 9)));
    }

    @Test
    void aFileOfMoreBytesThanAnyProjectHas() throws Exception {
        Path file = folder.resolve("huge.gradus.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(projectBytes);
            sparse.setLength(2L << 30);
        }
        assertEquals("huge.gradus.json has 2.1 GB; Gradus reads files of up to 1.1 GB. Nothing was opened.",
                assertThrows(FileProblem.class, () -> ProjectFile.read(file)).getMessage());
        Path small = folder.resolve("small.gradus.json");
        Files.write(small, projectBytes);
        assertThrows(FileProblem.class, () -> ProjectFile.read(small, projectBytes.length - 1));
        assertEquals(ProjectFile.read(small), ProjectFile.read(small, projectBytes.length));
    }

    @Test
    void nestingAMillionDeep() throws Exception {
        String deep = "[".repeat(1_000_000);
        assertEquals("week3.gradus.json, notes: expected text, found a list. Nothing was opened.",
                ofProject(with(project, "\"What we tried.\"", deep)));
        assertEquals("week3.gradus.json is nested more than 64 deep. Nothing was opened.", ofProject("{\"x\": " + deep));
    }

    /** The part of the good project, what it becomes, what is said to that. */
    @Test
    void wrongValuesInAProject() throws Exception {
        String[][] cases = {
            {"\"units\": 4", "\"units\": \"4\"", "graph.nodes[1].layer.dense.units: expected a whole number, found text."},
            {"\"units\": 4", "\"units\": null", "graph.nodes[1].layer.dense.units: expected a whole number, found null."},
            {"\"units\": 4", "\"units\": -4",
                "graph.nodes[1].layer.dense.units: expected a whole number from 1 to 65536, found -4."},
            {"\"units\": 4", "\"units\": 999999999999999999999999",
                "graph.nodes[1].layer.dense.units: expected a whole number from 1 to 65536, found 999999999999999999999999."},
            {"\"units\": 4", "\"units\": 4.0",
                "graph.nodes[1].layer.dense.units: expected a whole number from 1 to 65536, found 4.0."},
            {"\"units\": 4,", "\"units\": 4, \"units\": 4,", "graph.nodes[1].layer.dense: “units” stands there twice."},
            {"\"units\": 4,", "", "graph.nodes[1].layer.dense: the setting “units” is missing."},
            {"\"units\": 4,", "\"units\": 4, \"neurons\": 4,",
                "graph.nodes[1].layer.dense: there is no setting called “neurons”; expected units, "},
            {"\"dense\": {", "\"hypercube\": {",
                "graph.nodes[1].layer: there is no layer called “hypercube”; expected one of "},
            {"\"activation\": \"tanh\"", "\"activation\": \"zigzag\"", "graph.nodes[1].layer.dense.activation: "},
            {"\"frozen\": false", "\"frozen\": 0", "graph.nodes[0].frozen: expected true or false, found a number."},
            {"\"notes\": \"What we tried.\"", "\"notes\": \"a\", \"notes\": \"b\"", "“notes” stands there twice."},
            {"\"notes\": \"What we tried.\",", "", "“notes” is missing."},
            {"\"notes\": \"What we tried.\"", "\"notes\": \"\", \"macro\": 1", "there is no member called “macro”; "},
            {"\"from\": \"n1\"", "\"from\": \"n77\"", "graph: A wire joins a layer that does not exist."},
            {"\"id\": \"n2\"", "\"id\": \"n1\"", "graph: Two layers share the id or name “dense 1”."},
            {"\"id\": \"n1\"", "\"id\": \"../../etc/passwd\"",
                "graph.nodes[0].id: expected the id of a layer, such as n3, found “../../etc/passwd”."},
            {"\"nextId\": 5", "\"nextId\": 2", "graph: nextId is 2, but there is a layer n4 already."},
            {"\"epochs\": 1,", "\"epochs\": 1e9,",
                "training.settings.epochs: expected a whole number from 1 to 1000000, found 1e9."},
            {"\"learningRate\": ", "\"learningRate\": 1e999, \"was\": ",
                "training.settings.learningRate: the number 1e999 is too large."},
            {"\"learningRate\": ", "\"learningRate\": -",
                "training.settings.learningRate: Learning rate lies between 1.0E-6 and 10. It was -"},
            {"\"validation\": 0.2", "\"validation\": 0.95", "data.split: Validation and test take 0.95 and 0.1 of the rows"},
            {"\"step\": ", "\"step\": -", "weights.step: expected a whole number of at least 0, found -"},
            {"2026-01-31T11:42:00", "yesterday", "runs[0].started: expected a time such as 2026-01-31T11:42:00Z, found "},
        };
        for (String[] each : cases) {
            String message = ofProject(with(project, each[0], each[1]));
            String expected = "week3.gradus.json" + (each[2].startsWith("“") || each[2].startsWith("there") ? ": " : ", ")
                    + each[2];
            assertTrue(message.startsWith(expected) && message.endsWith(" Nothing was opened."),
                    expected + "\n" + message);
        }
    }

    @Test
    void wordsThatJsonDoesNotHave() throws Exception {
        for (String changed : new String[] {"NaN", "Infinity", "+4", "04", "4,}", "0x4", "4 /* four */", "'4'"}) {
            String message = ofProject(with(project, "\"units\": 4", "\"units\": " + changed));
            assertTrue(message.startsWith("week3.gradus.json is damaged in line ")
                    && message.endsWith(": what stands there is not JSON. Nothing was opened."), message);
        }
    }

    @Test
    void somethingAfterTheEnd() throws Exception {
        for (String more : new String[] {"{}", "x", "\u0000", project}) {
            assertEquals("week3.gradus.json goes on after its end. Nothing was opened.", ofProject(project + more));
        }
    }

    @Test
    void bytesThatAreNotUtf8() throws Exception {
        byte[] damaged = projectBytes.clone();
        damaged[project.indexOf("What we tried")] = (byte) 0xC3;
        Path file = folder.resolve("week3.gradus.json");
        Files.write(file, damaged);
        String message = assertThrows(FileProblem.class, () -> ProjectFile.read(file)).getMessage();
        assertTrue(message.contains(" UTF-8") || message.contains("not a file of Gradus"), message);
    }

    @Test
    void weightsOfTheWrongLengthOrNoNumbers() throws Exception {
        // dense 1 of the circles takes 2 numbers and has 4 units.
        int at = project.indexOf("\"float64\": \"", project.indexOf("\"weights\": {"));
        int from = at + "\"float64\": \"".length();
        String whole = project.substring(from, project.indexOf('"', from));
        byte[] bytes = Base64.getDecoder().decode(whole);
        assertEquals(64, bytes.length);
        assertEquals("weights of dense 1: expected 8 numbers, found 6. Nothing was opened.",
                ofProject(project.replace(whole, Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 48)))));
        assertEquals("week3.gradus.json, weights.blocks[0].float64: expected 8 bytes for each number, found 63 bytes."
                + " Nothing was opened.",
                ofProject(project.replace(whole, Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 63)))));
        assertEquals("week3.gradus.json, weights.blocks[0].float64: expected numbers in base64, found other text."
                + " Nothing was opened.", ofProject(project.replace(whole, "not base64!")));
        byte[] notFinite = bytes.clone();
        notFinite[14] = (byte) 0xF8;
        notFinite[15] = 0x7F;
        assertEquals("weights of dense 1: number 2 is not a number (NaN). Nothing was opened.",
                ofProject(project.replace(whole, Base64.getEncoder().encodeToString(notFinite))));
    }

    @Test
    void aShapeOfMoreNumbersThanMemoryHolds() throws Exception {
        int at = project.indexOf("\"shape\": [", project.indexOf("\"weights\": {"));
        String shape = project.substring(at, project.indexOf(']', at) + 1);
        assertEquals("week3.gradus.json, weights.blocks[0].shape: a shape of more than 2 billion numbers cannot be."
                + " Nothing was opened.", ofProject(project.replace(shape, "\"shape\": [65536, 65536, 65536]")));
        assertEquals("weights of dense 1: expected 2000000000 numbers, found 8. Nothing was opened.",
                ofProject(with(project, shape, "\"shape\": [2000000000]")));
    }

    @Test
    void aModelThatDoesNotFitItself() throws Exception {
        String values = model.substring(model.indexOf("\"values\": ["), model.indexOf(']', model.indexOf("\"values\": [")) + 1);
        assertEquals("weights of dense 1: expected 8 numbers, found 2. Nothing was opened.",
                ofModel(with(model, values, "\"values\": [1, 2]")));
        String[][] cases = {
            {"\"units\": 4", "\"units\": 65536", "layers: dense 1 is said to give 4, but gives 65536."},
            {"\"inputs\": [\n        \"dense 1\"\n      ]", "\"inputs\": [\"dense 2\"]",
                "layers: dense 2 takes “dense 2”, but no layer before it is called that."},
            {"\"inputs\": [\n        \"dense 1\"\n      ]", "\"inputs\": [\"nowhere\"]",
                "layers: dense 2 takes “nowhere”, but no layer before it is called that."},
            {"\"inputs\": [\n        \"dense 1\"\n      ]", "\"inputs\": []",
                "layers: dense 2 has no input. Draw a wire to it."},
            {"\"link\": \"softmax\"", "\"link\": \"identity\"",
                "link: expected softmax, which the loss goes with, found identity."},
            {"\"name\": \"bias\"", "\"name\": \"biases\"",
                "layers: dense 1 has the parameters [weight, bias], found [weight, biases]."},
            {"\"task\": \"classification\"", "\"task\": \"regression\"",
                "preprocessing: The targets do not fit the task."},
            {"\"scale\": ", "\"scale\": 0, \"shift\": 0, \"other\": ", "preprocessing.operations[2].affine: "},
        };
        for (String[] each : cases) {
            String message = ofModel(with(model, each[0], each[1]));
            assertTrue(message.startsWith("week3.model.json, " + each[2]) && message.endsWith(" Nothing was opened."),
                    each[2] + "\n" + message);
        }
    }

    @Test
    void aModelWhoseNumbersWereChanged() throws Exception {
        String message = ofModel(model.replaceFirst("\"values\": \\[[^,]*,", "\"values\": [7,"));
        assertTrue(message.startsWith("week3.model.json is damaged: on its test rows the network gives other predictions"
                + " than the file says (by up to ") && message.endsWith("). Nothing was opened."), message);
    }

    /** Each level joins two copies of the one before; then 1,500 layers of that width: few weights, gigabytes in between. */
    @Test
    void aModelThatWouldFillTheMemory() throws Exception {
        Trained trained = Trained.sample("circles", 1);
        NetworkGraph graph = NetworkGraph.EMPTY.with(new Input());
        NodeId last = new NodeId("n1");
        for (int level = 0; level < 18; level++) {
            NodeId left = graph.newId();
            graph = graph.with(new ActivationLayer("tanh", 0.01)).connect(last, left);
            NodeId right = graph.newId();
            graph = graph.with(new ActivationLayer("relu", 0.01)).connect(last, right);
            last = graph.newId();
            graph = graph.with(new Concat()).connect(left, last).connect(right, last);
        }
        for (int layer = 0; layer < 1_500; layer++) {
            NodeId next = graph.newId();
            graph = graph.with(new ActivationLayer("tanh", 0.01)).connect(last, next);
            last = next;
        }
        NodeId dense = graph.newId();
        graph = graph.with(new Dense(2, "linear", Dense.AUTOMATIC, false)).connect(last, dense);
        NodeId output = graph.newId();
        graph = graph.with(new Output(Task.CLASSIFICATION, Output.IMPLIED)).connect(dense, output);
        Shape shape = Shape.of(2, 2 << 18);
        Block zeros = new Block(dense, "weight", "", shape, Numbers.of(new double[shape.size()]));
        Model bomb = new Model(graph, trained.data().preparation(), List.of(zeros),
                Model.of(trained.document(), trained.data()).tests());
        Path file = folder.resolve("bomb.model.json");
        ModelFile.write(file, bomb);
        String message = assertThrows(FileProblem.class, () -> ModelFile.read(file)).getMessage();
        assertTrue(message.matches("The model needs 6\\.. GB of memory to predict, .* are free\\. Give Java more \\(-Xmx\\)\\."
                + " Nothing was opened\\."), message);
    }

    @Test
    void aMillionLayers() throws Exception {
        StringBuilder nodes = new StringBuilder("\"nodes\": [");
        for (int i = 10; i < 5_000; i++) {
            nodes.append("{\"id\":\"n").append(i).append("\",\"name\":\"a").append(i)
                    .append("\",\"layer\":{\"add\":{}},\"frozen\":false,\"rateFactor\":1},");
        }
        assertEquals("week3.gradus.json, graph.nodes: expected at most 2000 of them, found more. Nothing was opened.",
                ofProject(with(project, "\"nodes\": [", nodes.toString())));
    }

    @Test
    void aCircleOfWiresOpensAndIsABadge() throws Exception {
        Path file = folder.resolve("circle.gradus.json");
        Files.writeString(file, with(project, "\"from\": \"n1\"", "\"from\": \"n3\""));
        assertTrue(dev.gradus.graph.ShapeInference.of(ProjectFile.read(file).document().graph(), null).problems().stream()
                .anyMatch(problem -> problem.kind() == dev.gradus.graph.Problem.Kind.CIRCLE));
    }

    @Test
    void aTablesPathIsOnlyAPath() throws Exception {
        String source = project.substring(project.indexOf("\"source\": {"), project.indexOf("\"columns\": ["));
        String table = "\"source\": {\"table\": {\"path\": \"%s\", \"format\": {\"charset\": \"%s\", \"delimiter\": \",\","
                + "\"quote\": \"\", \"escape\": \"\", \"decimal\": \"point\", \"header\": true, \"skippedLines\": 0,"
                + "\"missingWords\": []}}}, ";
        assertEquals("week3.gradus.json, data.source.table.path: expected the path of data, found “a?b.csv”."
                + " Nothing was opened.", ofProject(project.replace(source, String.format(table, "a\\u0000b.csv", "UTF-8"))));
        assertEquals("week3.gradus.json, data.source.table.format.charset: there is no character set called “../x” here."
                + " Nothing was opened.", ofProject(project.replace(source, String.format(table, "a.csv", "../x"))));
    }

    @ParameterizedTest
    @CsvSource({"project, 1", "model, 2"})
    void anyByteMayChangeAndTheWorstIsASentence(String kind, long seed) throws Exception {
        byte[] good = kind.equals("project") ? projectBytes : modelBytes;
        Path file = folder.resolve("mutated.json");
        long key = Randoms.key(seed, "mutations");
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
            int refused = 0;
            for (int i = 0; i < 1_000; i++) {
                byte[] bytes = good.clone();
                int at = (int) (Randoms.uniform(key, 2 * i) * bytes.length);
                bytes[at] = (byte) (256 * Randoms.uniform(key, 2 * i + 1));
                try {
                    Object read = kind.equals("project")
                            ? FileKind.PROJECT.read("mutated.json", bytes, ProjectFile.CODEC)
                            : FileKind.MODEL.read("mutated.json", bytes, ModelFormat.MODEL);
                    assertTrue(read != null);
                } catch (FileProblem problem) {
                    refused++;
                    assertSentence(problem.getMessage(), at);
                }
                if (i % 20 == 0) {
                    Files.write(file, bytes);
                    try {
                        FileKind.of(file);
                    } catch (FileProblem problem) {
                        assertSentence(problem.getMessage(), at);
                    }
                }
            }
            assertTrue(refused > 100, "only " + refused + " of 1000 were refused: is anything checked?");
        });
    }

    private static void assertSentence(String message, int at) {
        assertTrue(message.endsWith(".") && message.length() < 600 && message.chars().noneMatch(c -> c == '\n')
                && !message.contains("Exception") && !message.contains("gson"), "byte " + at + ": " + message);
    }
}
