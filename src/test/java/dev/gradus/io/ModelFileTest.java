package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Part;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.graph.NodeId;
import dev.gradus.math.Matrix;
import dev.gradus.nn.layer.Dense;
import dev.gradus.train.Block;
import dev.gradus.train.Numbers;
import dev.gradus.train.Predictor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {

    @TempDir
    Path folder;

    @Test
    void aModelReadBackEqualsTheOneWrittenToTheLastBit() throws Exception {
        for (String sample : List.of("iris", "airquality", "circles", "sine")) {
            Trained trained = Trained.sample(sample, 3);
            Model model = Model.of(trained.document(), trained.data());
            Path file = folder.resolve(sample + ".model.json");
            ModelFile.write(file, model);
            assertEquals(model, ModelFile.read(file), sample);
        }
    }

    @Test
    void exportedIsSaidWithTheRowsAndTheDifference() throws Exception {
        Trained trained = Trained.sample("iris", 2);
        Path file = folder.resolve("iris.model.json");
        ModelExport.Exported exported = ModelExport.export(file, trained.document(), trained.data());
        assertEquals("Exported iris.model.json. Read back and compared on 10 rows: largest difference 0.",
                exported.message());
        assertEquals("Exported iris.model.json. Read back and compared on 10 rows: largest difference 3e-16.",
                new ModelExport.Exported(file, 10, 3.1e-16).message());
        assertEquals(FileKind.MODEL, FileKind.of(file));
    }

    @Test
    void theReadModelPredictsWhatTheDocumentPredicts() throws Exception {
        Trained trained = Trained.sample("mtcars", 4);
        Path file = folder.resolve("cars.model.json");
        ModelExport.export(file, trained.document(), trained.data());
        Matrix inputs = Matrix.zeros(trained.data().preparation().inputSize(), trained.data().training().count());
        for (int i = 0; i < inputs.columns; i++) {
            trained.data().examples(Part.TRAINING).copyInput(i, inputs, i);
        }
        try (Predictor before = new Predictor(trained.document().graph(), trained.data().preparation(),
                trained.document().checkpoint().orElseThrow().blocks());
                Predictor after = ModelFile.read(file).predictor()) {
            assertArrayEquals(before.predict(inputs).toArray(), after.predict(inputs).toArray());
        }
    }

    @Test
    void aModelOpensAsADocumentAndExportsAgainToTheSameBytes() throws Exception {
        Trained trained = Trained.sample("moons", 2);
        Path file = folder.resolve("moons.model.json");
        ModelExport.export(file, trained.document(), trained.data());
        Model read = ModelFile.read(file);
        assertEquals(trained.document().graph().nodes(), read.document().graph().nodes());
        assertTrue(read.document().checkpoint().isPresent());
        assertEquals(trained.document(), trained.document().withLayout(read.document().layout()));
        Path again = folder.resolve("again.model.json");
        ModelExport.export(again, read);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    @Test
    void layersThatLeadNowhereStayBehind() throws Exception {
        Trained trained = Trained.sample("moons", 1);
        NetworkGraph grown = trained.document().graph().with(new Dense(3, "relu"));
        Model model = Model.of(trained.document().withGraph(grown), trained.data());
        assertEquals(trained.document().graph().nodes(), model.graph().nodes());
    }

    @Test
    void anUntrainedOrChangedNetworkIsNotExported() throws Exception {
        Trained trained = Trained.sample("moons", 1);
        assertEquals("There is nothing to export yet: the network has no weights. Train it first.",
                assertThrows(FileProblem.class, () -> Model.of(trained.document().withCheckpoint(Optional.empty()),
                        trained.data())).getMessage());
        NetworkGraph graph = trained.document().graph();
        NetworkGraph wider = graph.replace(graph.node(new NodeId("n2")).withLayer(new Dense(5, "tanh")));
        assertEquals("The network cannot be exported: dense 1 has changed and has no weights yet. Train it first.",
                assertThrows(FileProblem.class, () -> Model.of(trained.document().withGraph(wider), trained.data()))
                        .getMessage());
    }

    @Test
    void aModelThatComputesSomethingElseIsNotPutInPlace() throws Exception {
        Trained trained = Trained.sample("moons", 1);
        Model good = Model.of(trained.document(), trained.data());
        Path file = folder.resolve("moons.model.json");
        ModelExport.export(file, good);
        byte[] earlier = Files.readAllBytes(file);
        List<Block> blocks = new ArrayList<>(good.blocks());
        Block first = blocks.get(0);
        double[] values = first.values().toArray();
        values[0] += 0.5;
        blocks.set(0, new Block(first.node(), first.name(), "", first.shape(), Numbers.of(values)));
        Model other = new Model(good.graph(), good.preparation(), blocks, good.tests());
        String message = assertThrows(FileProblem.class, () -> ModelExport.export(file, other)).getMessage();
        assertTrue(message.startsWith("moons.model.json was not exported: read back, its predictions differ by up to "),
                message);
        assertArrayEquals(earlier, Files.readAllBytes(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
