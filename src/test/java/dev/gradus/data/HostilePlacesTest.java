package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gradus.data.grid.Bounded;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders that would not end. */
class HostilePlacesTest {

    @TempDir
    Path folder;

    @Test
    void linksThatLoopAreSaid() throws Exception {
        Files.createSymbolicLink(folder.resolve("a.csv"), folder.resolve("b.csv"));
        Files.createSymbolicLink(folder.resolve("b.csv"), folder.resolve("a.csv"));
        assertEquals("a.csv is a link that leads back to itself. Choose the file itself.",
                assertThrows(DataException.class, () -> SourceGuess.of(folder.resolve("a.csv"))).getMessage());
        Path classes = Files.createDirectories(folder.resolve("pictures/cats"));
        Files.createSymbolicLink(classes.resolve("again"), folder.resolve("pictures"));
        assertTrue(assertThrows(DataException.class, () -> SourceGuess.of(folder.resolve("pictures"))).getMessage()
                .startsWith("pictures holds no data that Gradus knows."));
    }

    @Test
    void whatIsNoFileIsNotOpened() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "no devices as files here");
        assertEquals("zero is a pipe or a device, not a file. Save what comes from it in a file, and choose that.",
                assertThrows(DataException.class, () -> SourceGuess.of(device)).getMessage());
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNotTaken() throws Exception {
        Path file = Files.writeString(folder.resolve("log.csv"), "a,b\n1,2\n");
        FileType<TableFile> slow = new FileType<>() {
            @Override
            public Content readAt(TableFile source, Path place) throws DataException {
                Content read = new DataLoader().load(source);
                try {
                    Files.writeString(place, Files.readString(place) + "3,4\n");
                } catch (IOException unexpected) {
                    throw new UncheckedIOException(unexpected);
                }
                return read;
            }

            @Override
            public String id() {
                return "slow";
            }

            @Override
            public String name() {
                return "Slow";
            }

            @Override
            public TableFile blank() {
                return new TableFile("", CsvFormat.standard());
            }

            @Override
            public List<SourceSetting<TableFile, ?>> settings() {
                return List.of();
            }

            @Override
            public java.util.Optional<TableFile> recognise(Path place) {
                return java.util.Optional.empty();
            }
        };
        assertEquals("log.csv changed while it was read. Wait until it is complete and open it again.", assertThrows(DataException.class,
                () -> slow.read(new TableFile(file.toString(), CsvFormat.standard()), folder)).getMessage());
        assertEquals(4, new Bounded(new ByteArrayInputStream(new byte[100]), 4).readAllBytes().length);
    }

    @Test
    void aListOfFilesStopsWhereItIsTold() throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.writeString(folder.resolve(i + ".png"), "");
        }
        assertEquals(1, ClassFolders.list(folder, 1, file -> true).size());
        assertTrue(assertThrows(DataException.class, () -> ClassFolders.list(folder, 3, file -> true)).getMessage().endsWith(" files. Use fewer files."));
        Thread.currentThread().interrupt();
        assertTrue(assertThrows(DataException.class, () -> ClassFolders.list(folder, 9, file -> true)).getMessage().endsWith(" was stopped."));
        assertTrue(Thread.interrupted());
    }
}
