package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.SavedBlock;
import dev.gradus.graph.Group;
import dev.gradus.graph.NodeId;
import dev.gradus.graph.NetworkGraph;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockFolderTest {

    @TempDir
    Path home;

    private BlockFolder folder() {
        return new BlockFolder(new GradusHome(home));
    }

    private static SavedBlock residual() throws Exception {
        Document document = BlocksInFilesTest.residual();
        return SavedBlock.of(document, document.graph().groups().get(0));
    }

    @Test
    void aSavedBlockIsItsLayersWithTheirSettingsAndKnowsWhereItsInputGoes() throws Exception {
        SavedBlock block = residual();
        assertEquals("residual 1", block.name());
        assertEquals(List.of("dense 2", "add 1"), block.graph().nodes().stream().map(node -> node.name()).toList());
        Group group = block.graph().groups().get(0);
        assertEquals(3, group.repeat());
        assertEquals(List.of(new NodeId("n1"), new NodeId("n2")), group.entries());
    }

    @Test
    void whatWasSavedIsReadAndNothingIsWrittenOverAnother() throws Exception {
        assertEquals(List.of(), folder().read().entries());
        assertFalse(Files.exists(home.resolve("blocks")));
        BlockFolder.Entry first = folder().save(residual());
        BlockFolder.Entry second = folder().save(residual());
        assertEquals("residual 1 (2)", second.block().name());
        assertEquals(List.of(home.resolve("blocks/residual-1-2.json"), home.resolve("blocks/residual-1.json")),
                folder().read().entries().stream().map(BlockFolder.Entry::file).toList());
        assertTrue(folder().read().entries().containsAll(List.of(first, second)));
        folder().delete(first);
        assertEquals(List.of(second), folder().read().entries());
    }

    @Test
    void aDamagedFileIsPassedOverAndToldInOneSentence() throws Exception {
        BlockFolder.Entry good = folder().save(residual());
        String text = Files.readString(good.file());
        Files.writeString(home.resolve("blocks/cut.json"), text.substring(0, text.length() / 2));
        Files.writeString(home.resolve("blocks/two.json"), text.replace("\"repeat\": 3", "\"repeat\": 0"));
        Files.writeString(home.resolve("blocks/notes.txt"), "not one of ours");
        BlockFolder.Found found = folder().read();
        assertEquals(List.of(good), found.entries());
        assertEquals(2, found.problems().size(), found.problems().toString());
        assertTrue(found.problems().get(0).startsWith("cut.json"), found.problems().get(0));
        assertEquals("two.json, graph.blocks[0].repeat: expected a whole number from 1 to 100, found 0. Nothing was opened.",
                found.problems().get(1));
    }

    @Test
    void aGraphThatIsNotOneBlockIsRefused() throws Exception {
        NetworkGraph graph = BlocksInFilesTest.residual().graph();
        assertEquals("Expected one block that holds every layer.",
                assertThrows(IllegalArgumentException.class, () -> new SavedBlock("a", graph)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> residual().withName(" "));
        assertThrows(IllegalArgumentException.class, () -> residual().withName("x".repeat(41)));
    }

    @Test
    void aSavedBlockFollowsItsSchema() throws Exception {
        BlockFolder.Entry saved = folder().save(residual());
        try (InputStream in = getClass().getResourceAsStream("/dev/gradus/schema/gradus-block.schema.json")) {
            JsonSchema schema = new JsonSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            String text = Files.readString(saved.file());
            assertEquals(List.of(), schema.problems(text));
            assertFalse(schema.problems(text.replace("gradus-block", "gradus-project")).isEmpty());
            assertFalse(schema.problems(text.replace("\"repeat\": 3", "\"repeat\": 0")).isEmpty());
        }
    }
}
