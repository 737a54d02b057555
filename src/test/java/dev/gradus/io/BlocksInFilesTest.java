package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.Part;
import dev.gradus.edit.BlockEdits;
import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.edit.LayeredLayout;
import dev.gradus.edit.Point;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Group;
import dev.gradus.graph.Grouping;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.Node;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Matrix;
import dev.gradus.math.Randoms;
import dev.gradus.nn.layer.Add;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.Predictor;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks in projects, and the copies of repeated ones in trained models. */
class BlocksInFilesTest {

    @TempDir
    Path folder;

    /** Iris with a residual block that stands three times, collapsed. */
    static Document residual() throws DataException {
        Document start = SampleProjects.find("iris").orElseThrow().document();
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Dense(6, "tanh"), new Dense(6, "relu"), new Add(),
                new Dense(3, "linear"), start.graph().first(Output.class::isInstance).orElseThrow().layer());
        graph = graph.connect(id("n2"), id("n4"));
        graph = Grouping.group(graph, List.of(id("n3"), id("n4")), "residual 1");
        graph = graph.replace(graph.groups().get(0).withRepeat(3).withCollapsed(true));
        return new Document(graph, LayeredLayout.of(graph).with(id("g1"), new Point(360, 0)), start.data(),
                start.training(), Optional.empty());
    }

    private static NodeId id(String value) {
        return new NodeId(value);
    }

    private static String text(Project project) throws Exception {
        return new String(ProjectFile.bytes("project", project), StandardCharsets.UTF_8);
    }

    @Test
    void aTrainedProjectWithARepeatedBlockReadBackEqualsTheOneWrittenAndFollowsTheSchema() throws Exception {
        Project project = Trained.of(residual(), 2).project();
        assertTrue(project.document().checkpoint().orElseThrow().find(id("n3.3"), "weight", "").isPresent());
        assertTrue(project.runs().get(0).layers().contains("dense 2 (3)"), project.runs().get(0).layers().toString());
        Path file = folder.resolve("blocks.gradus.json");
        ProjectFile.write(file, project);
        assertEquals(project, ProjectFile.read(file));
        try (InputStream in = getClass().getResourceAsStream("/dev/gradus/schema/gradus-project.schema.json")) {
            JsonSchema schema = new JsonSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(List.of(), schema.problems(text(project)));
            assertFalse(schema.problems(text(project).replace("\"id\": \"g1\"", "\"id\": \"n1\"")).isEmpty());
        }
    }

    @Test
    void aModelHasTheCopiesWrittenOutAsLayersAndPredictsTheSame() throws Exception {
        Trained trained = Trained.of(residual(), 3);
        Model model = Model.of(trained.document(), trained.data());
        assertEquals(List.of("Input", "dense 1", "dense 2", "add 1", "dense 2 (2)", "add 1 (2)", "dense 2 (3)",
                "add 1 (3)", "dense 3", "Output"), model.graph().nodes().stream().map(Node::name).toList());
        assertEquals(List.of(), model.graph().groups());
        Path file = folder.resolve("blocks.model.json");
        ModelFile.write(file, model);
        Model back = ModelFile.read(file);
        assertEquals(model, back);
        Matrix inputs = Matrix.zeros(trained.data().preparation().inputSize(), 20);
        for (int i = 0; i < inputs.columns; i++) {
            trained.data().examples(Part.TRAINING).copyInput(i, inputs, i);
        }
        try (Predictor ours = new Predictor(trained.document().graph(), trained.data().preparation(),
                trained.document().checkpoint().orElseThrow().blocks()); Predictor theirs = back.predictor()) {
            assertArrayEquals(ours.predict(inputs).toArray(), theirs.predict(inputs).toArray());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomGraphsWithBlocksReadBackEqual(long seed) throws Exception {
        long key = Randoms.key(seed, "random blocks");
        Document document = SampleProjects.find("iris").orElseThrow().document();
        for (int i = 0; i < 40; i++) {
            List<Node> nodes = document.graph().nodes();
            Node node = nodes.get(Randoms.below(key, 4L * i, nodes.size()));
            Node other = nodes.get(Randoms.below(key, 4L * i + 1, nodes.size()));
            List<NodeId> two = Grouping.refusal(document.graph(), List.of(node.id(), other.id())).isEmpty()
                    ? List.of(node.id(), other.id()) : List.of(node.id());
            List<Group> groups = document.graph().groups();
            int which = Randoms.below(key, 4L * i + 2, 4);
            Edit edit = which == 0 && Grouping.refusal(document.graph(), two).isEmpty()
                    ? BlockEdits.group(two, Grouping.freshName(document.graph(), "block"))
                    : which == 1 && !groups.isEmpty() ? BlockEdits.collapse(groups.get(i % groups.size()).id(), i % 2 == 0)
                    : which == 2 && !groups.isEmpty() ? BlockEdits.repeat(groups.get(i % groups.size()).id(), 1 + i % 5)
                    : Edits.addAfter(node.id(), new Dense(1 + i, "relu"));
            document = edit.apply(document);
        }
        assertFalse(document.graph().groups().isEmpty());
        Project project = Project.of(document);
        Path file = folder.resolve("random.gradus.json");
        ProjectFile.write(file, project);
        assertEquals(project, ProjectFile.read(file));
    }

    @Test
    void aProjectOfATimeWithoutBlocksOpens() throws Exception {
        String old = text(Project.of(SampleProjects.find("iris").orElseThrow().document()));
        assertFalse(old.contains("blocks"), "a project without blocks is written as before");
        Path file = Files.writeString(folder.resolve("old.gradus.json"), old);
        assertEquals(List.of(), ProjectFile.read(file).document().graph().groups());
    }

    @Test
    void damagedBlocksAreToldInOneSentence() throws Exception {
        String good = text(Project.of(residual()));
        refused(good, "\"repeat\": 3", "\"repeat\": 300",
                "broken.gradus.json, graph.blocks[0].repeat: expected a whole number from 1 to 100, found 300. Nothing was opened.");
        refused(good, "\"id\": \"g1\"", "\"id\": \"n9\"", "broken.gradus.json, graph.blocks[0].id: expected the id of a"
                + " block, such as g1, found “n9”. Nothing was opened.");
        refused(good, "\"layers\": [\n          \"n3\"", "\"layers\": [\n          \"n8\"",
                "broken.gradus.json, graph: residual 1 has a layer that does not exist. Nothing was opened.");
    }

    private void refused(String good, String part, String wrong, String sentence) throws Exception {
        assertTrue(good.contains(part), good.substring(0, 3000));
        Path file = Files.writeString(folder.resolve("broken.gradus.json"), good.replace(part, wrong));
        assertEquals(sentence, assertThrows(FileProblem.class, () -> ProjectFile.read(file)).getMessage());
    }
}
