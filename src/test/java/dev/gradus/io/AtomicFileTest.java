package dev.gradus.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsReplacedAsAWholeAndKeepsItsPermissions() throws Exception {
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, bytes("earlier"));
        boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        }
        AtomicFile.write(file, bytes("now"));
        assertEquals("now", Files.readString(file));
        assertEquals(List.of("a.json"), names());
        if (posix) {
            assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path file = folder.resolve("a.json");
        Files.writeString(file, "earlier");
        Path link = folder.resolve("link.json");
        try {
            Files.createSymbolicLink(link, file);
        } catch (IOException | UnsupportedOperationException noLinks) {
            assumeTrue(false, "this system lets nobody make links");
        }
        AtomicFile.write(link, bytes("now"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("now", Files.readString(file));
    }

    @Test
    void aRefusedCheckLeavesTheEarlierFile() throws Exception {
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, bytes("earlier"));
        assertEquals("No.", assertThrows(FileProblem.class, () -> AtomicFile.write(file, bytes("now"), written -> {
            assertEquals(3, written.toFile().length());
            throw new FileProblem("No.");
        })).getMessage());
        assertEquals("earlier", Files.readString(file));
        assertEquals(List.of("a.json"), names());
    }

    @Test
    void placesThatCannotBeWrittenAreNamed() throws Exception {
        Path none = folder.resolve("none").resolve("a.json");
        assertEquals("a.json cannot be written: there is no folder " + none.getParent() + ". Choose another place.",
                assertThrows(FileProblem.class, () -> AtomicFile.write(none, bytes("x"))).getMessage());
        Path inside = Files.createDirectory(folder.resolve("a.json"));
        assertEquals("a.json cannot be written: a folder has this name. Choose another name.",
                assertThrows(FileProblem.class, () -> AtomicFile.write(inside, bytes("x"))).getMessage());
    }

    @Test
    void theSentencesOfAFullAndOfAReadOnlyDisk() {
        assertEquals("The disk is full: week3.gradus.json needs 2.1 MB, 0.4 MB are free. Your earlier file is unharmed.",
                AtomicFile.full("week3.gradus.json", 2_100_000, 400_000, true));
        assertEquals("The disk is full: week3.gradus.json needs 2.1 MB, 0.0 MB are free. Nothing was written.",
                AtomicFile.full("week3.gradus.json", 2_100_000, 0, false));
        assertTrue(DiskSpace.isFull(new IOException("No space left on device"), 10, 1000));
        assertTrue(DiskSpace.isFull(new IOException("There is not enough space on the disk"), 10, 1000));
        assertTrue(DiskSpace.isFull(new IOException("Disk quota exceeded"), 10, 1000));
        assertFalse(DiskSpace.isFull(new IOException("Input/output error"), 10, 1000));
        assertTrue(DiskSpace.isForbidden(new AccessDeniedException("a.json")));
        assertTrue(DiskSpace.isForbidden(new IOException("a.json: Read-only file system")));
        assertEquals("week3.gradus.json cannot be written: the place is read-only. Save under another name or in another"
                + " folder. Your earlier file is unharmed.", AtomicFile.forbidden("week3.gradus.json", true));
    }

    /** Writes in a process that may not make files of more than 1 MB: as near to a full disk as one gets without one. */
    @Test
    void aWriteThatFailsHalfwayLeavesTheEarlierFile() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no /bin/bash to limit the size of files");
        Path file = folder.resolve("a.json");
        Files.writeString(file, "earlier");
        Process limited = new ProcessBuilder("/bin/bash", "-c", "ulimit -f 1024; exec \"$0\" \"$@\"",
                ProcessHandle.current().info().command().orElse("java"), "-Xmx64m", "-XX:-UsePerfData", "-cp",
                System.getProperty("java.class.path"), LargeWrite.class.getName(), file.toString())
                .redirectErrorStream(true).start();
        String said = new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(limited.waitFor(20, TimeUnit.SECONDS));
        assertTrue(said.startsWith("a.json could not be written: ")
                && said.strip().endsWith(" Your earlier file is unharmed."), said);
        assertEquals("earlier", Files.readString(file));
        assertEquals(List.of("a.json"), names());
    }
}
